import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';
import type { ResponsePropensities } from './response-propensities.ts';

export interface RIndicator {
  /** 1 where all are as likely to answer, 0 where half certainly answer and half never do; corrected for chance. */
  readonly value: number;
  /** Without the correction: too low, the more so the fewer members. */
  readonly unadjusted: number;
  /** Part of the spread that chance leaves, 0…1; 0 where chance alone explains it all. */
  readonly keptShare: number;
  readonly meanPropensity: number;
}

/**
 * R-indicator: how representative those who answered are, by what the register knows of everybody.
 * It says nothing of what the register does not know.
 * @param model propensities of all members of the frame
 * @returns null below two members
 * @method R = 1 − 2 S(ρ̂), S² with N − 1, reduced by the mean variance of the estimated propensities. With the whole
 * frame invited this is (1 + 1/n − 1/N) S² − 1/n Σ zᵢᵀ(Σ zⱼxⱼᵀ)⁻¹zᵢ of the source; not below 0
 * @source Schouten, Cobben & Bethlehem 2009, Survey Methodology 35, 101–113; adjustment Shlomo, Skinner & Schouten 2012,
 * Journal of Statistical Planning and Inference 142, 201–211
 * @verified hand computation in the test; test/reference/13-representativity-empluk.json
 */
export function rIndicator({ propensities, errorVariances }: ResponsePropensities): RIndicator | null {
  const meanPropensity = sampleMean(propensities);
  const spread = sampleVariance(propensities);
  const chance = sampleMean(errorVariances);
  if (meanPropensity === null || spread === null || chance === null) return null;
  const keptShare = spread > chance ? 1 - chance / spread : 0;
  return {
    value: 1 - 2 * Math.sqrt(spread * keptShare),
    unadjusted: 1 - 2 * Math.sqrt(spread),
    keptShare,
    meanPropensity,
  };
}
