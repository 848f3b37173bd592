export { closeDueWaves, closeWave, publishOccasion } from './close-wave.ts';
export { closingTime, offeredModes, openWave, type OpenWaveRefusal, type WaveInput } from './open-wave.ts';
export {
  findFrameMember,
  findWave,
  findWaveOfYear,
  frameSize,
  listFrame,
  listWaves,
  markPublished,
  type FrameMember,
  type Wave,
} from './wave-store.ts';
