import { designMean } from './design-mean.ts';
import type { DesignEstimate, DesignOptions } from './design-estimate.ts';
import type { SurveyDesign } from './survey-design.ts';

export interface DomainMean {
  readonly domain: string;
  /** Units of the sample in the domain. */
  readonly units: number;
  /** null where no unit with weight is in it. Its degrees of freedom are those within the domain. */
  readonly mean: DesignEstimate | null;
}

/**
 * Means of the parts of a population whose sizes in the sample were left to chance.
 * @param domainOf the domain of each unit
 * @param domains in the order of the result, also those that nobody is in
 * @returns the standard error of a domain with one unit is 0 by the formula, but it has no degrees and no interval
 * @throws RangeError for values that are not finite or not one for each unit
 * @method ȳ_d = Σ_d w_i y_i / Σ_d w_i, variance over the whole sample with 0 outside the domain
 * @source Cochran 1977, Sampling Techniques, 2.13
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json, 01c-strat-apistrat.json
 */
export function domainMeans({
  domainOf,
  domains,
  inDomain,
  ...question
}: DesignOptions & {
  readonly values: readonly number[];
  readonly domainOf: readonly string[];
  readonly domains: readonly string[];
  readonly design: SurveyDesign;
  /** Units that count at all; all unless given. */
  readonly inDomain?: readonly boolean[];
}): readonly DomainMean[] {
  return domains.map((domain) => {
    const within = domainOf.map((each, unit) => each === domain && inDomain?.[unit] !== false);
    return {
      domain,
      units: within.filter(Boolean).length,
      mean: designMean({ ...question, inDomain: within }),
    };
  });
}
