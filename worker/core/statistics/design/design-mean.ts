import { checkValues } from './check-values.ts';
import { designEstimate } from './design-estimate.ts';
import type { DesignEstimate, DesignOptions } from './design-estimate.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Mean of a population, or of a domain within it, from a sample.
 * A share is the mean of 0 and 1. Its interval is Wald's: without width where all agree, although the sample is no
 * census; there the exact hypergeometric interval is the one to publish.
 * @param values one for each unit, in any unit; what stands outside the domain is not read
 * @param inDomain units the mean is about; all unless given. A question that was not answered is no domain: there the
 * design is built from the valid answers
 * @returns null for a domain without weight
 * @throws RangeError for values that are not finite or not one for each unit
 * @method ȳ = Σ w_i y_i / Σ w_i; influences w_i (y_i − ȳ)/Σ w_i over the whole sample, 0 outside the domain, because the
 * size of the domain is random too
 * @source Cochran 1977, Sampling Techniques, 5.3, 5A.14; Lumley 2010, Complex Surveys, 2.2
 * @verified test/reference/01a to 01e
 */
export function designMean({
  values,
  design,
  inDomain,
  ...options
}: DesignOptions & {
  readonly values: readonly number[];
  readonly design: SurveyDesign;
  readonly inDomain?: readonly boolean[];
}): DesignEstimate | null {
  checkValues(values, design, inDomain);
  const { weights, residuals } = design;
  const isIn = (unit: number) => inDomain?.[unit] !== false;
  let total = 0;
  let weight = 0;
  values.forEach((value, unit) => {
    if (!isIn(unit)) return;
    total += (weights[unit] ?? 0) * value;
    weight += weights[unit] ?? 0;
  });
  if (!(weight > 0)) return null;
  const mean = total / weight;
  const deviations = values.map((value, unit) => (isIn(unit) ? (value - mean) / weight : 0));
  const influences = residuals(deviations).map((residual, unit) => (weights[unit] ?? 0) * residual);
  return designEstimate(mean, influences, design, { ...options, inDomain });
}
