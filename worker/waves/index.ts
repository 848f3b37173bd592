export { askedInAll, askedItems } from './asked-items.ts';
export { closeDueWaves, closeWave, publishOccasion } from './close-wave.ts';
export { closingTime, offeredModes, openWave, type OpenWaveRefusal, type WaveInput } from './open-wave.ts';
export {
  deleteImportedWave,
  findFrameMember,
  findWave,
  findWaveOfYear,
  insertFrame,
  insertWave,
  listEveryWave,
  listFrame,
  listWaves,
  markPublished,
  type FrameMember,
  type Wave,
} from './wave-store.ts';
