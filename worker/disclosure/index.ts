export { attackPublished } from './attack-published.ts';
export { concentrationLimits } from './concentration-limits.ts';
export {
  addDecision,
  deleteDecision,
  findDecision,
  insertDecision,
  type WaveDecisions,
} from './decision-store.ts';
export {
  houseSeries,
  outsideSeries,
  storedSeries,
  upToYear,
  withMemberTrend,
  withoutYear,
  withPoint,
} from './disclosed-series.ts';
export { gateRecords, type RecordMeasurement } from './gate-records.ts';
export { gateWaveDiagnostics, storedDiagnostics } from './gate-wave-diagnostics.ts';
export { gateTrend } from './gate-trend.ts';
export { gateWave, type GatedIndicator } from './gate-wave.ts';
