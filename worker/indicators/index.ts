export { publishWave, publishWaveJob } from './publish-wave.ts';
export { recordSeries } from './record-series.ts';
export { listSeries } from './series-store.ts';
