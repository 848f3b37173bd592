import { nothingExplained } from './survey-design.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Simple random sample without replacement: each unit stands for N/n members.
 * @param sample units drawn (n), integer ≥ 1
 * @param population members (N), finite, ≥ n
 * @param finitePopulation whether variances are corrected by 1 − n/N; without, they speak of the process behind the
 * members and not of these members
 * @throws RangeError for a sample that is empty or larger than the population
 * @source Cochran 1977, Sampling Techniques, 2.6
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json, 01e-degenerate-empluk.json
 */
export function simpleRandomDesign({
  sample,
  population,
  finitePopulation = true,
}: {
  readonly sample: number;
  readonly population: number;
  readonly finitePopulation?: boolean;
}): SurveyDesign {
  if (!Number.isInteger(sample) || sample < 1) throw new RangeError('sample must be at least 1');
  if (!(population >= sample && population < Infinity))
    throw new RangeError('sample must be within the population');
  return {
    strata: [{ name: 'all', sample, population: finitePopulation ? population : Infinity }],
    stratumOf: Array.from({ length: sample }, () => 0),
    weights: Array.from({ length: sample }, () => population / sample),
    residuals: nothingExplained,
  };
}
