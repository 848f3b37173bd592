import type { WaveSpread } from '../overlap-change-variance.ts';
import { overlapChangeFormula } from './overlap-change-formula.ts';

interface UnpairedChangeVariance {
  readonly variance: number;
  /** The covariance is taken as 0, so the variance is larger than it need be: the result has to say so. */
  readonly conservative: true;
}

/**
 * Variance of the change of a mean where nobody can tell which answers of the two waves belong together: anonymous and
 * imported waves.
 * @param before a population of Infinity where the frame is unknown: then without correction
 * @returns in the squared unit; 0 when everybody answered in both waves
 * @method (1−n₁/N₁)S₁²/n₁ + (1−n₂/N₂)S₂²/n₂. Too large as soon as firms that answered once rather answer again, and do
 * not contradict themselves
 * @source RULINGS, Numbers 5
 * @verified hand computation in the test
 */
export function unpairedChangeVariance(before: WaveSpread, after: WaveSpread): UnpairedChangeVariance {
  const nothingShared = { overlap: 0, populationOverlap: 0, covariance: 0 };
  return { variance: overlapChangeFormula({ before, after, ...nothingShared }), conservative: true };
}
