export { checkPublished } from './check-published.ts';
export type { DeskIndicator } from './desk.ts';
export { nextSteps } from './next-steps.ts';
export { defineIndicator } from './define-indicator.ts';
export { importRoundJob, measureOwnJob } from './import-round-job.ts';
export { publishWave, publishWaveJob } from './publish-wave.ts';
export { recordSeries, refreshRecords } from './record-series.ts';
export { listSeries } from './series-store.ts';
