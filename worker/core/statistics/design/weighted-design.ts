import { checkWeights } from './check-weights.ts';
import { nothingExplained } from './survey-design.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Units with unequal weights, taken as drawn with replacement: nothing is corrected for a finite population.
 * @param weights of the units, finite, ≥ 0, not all 0; their scale matters for totals only
 * @throws RangeError for other weights
 * @source Lumley 2010, Complex Surveys, 2.1
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json (weighted.mean)
 */
export function weightedDesign(weights: readonly number[]): SurveyDesign {
  checkWeights(weights);
  return {
    strata: [{ name: 'all', sample: weights.length, population: Infinity }],
    stratumOf: weights.map(() => 0),
    weights,
    residuals: nothingExplained,
  };
}
