import { checkValues } from './check-values.ts';
import { designEstimate } from './design-estimate.ts';
import type { DesignEstimate, DesignOptions } from './design-estimate.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Total of a population, or of a domain within it, from a sample.
 * A count is the total of 0 and 1.
 * @param values one for each unit, in any unit; what stands outside the domain is not read
 * @param inDomain units the total is about; all unless given
 * @throws RangeError for values that are not finite or not one for each unit
 * @method Σ w_i y_i with influences w_i y_i, 0 outside the domain
 * @source Cochran 1977, Sampling Techniques, 2.4–2.9
 * @verified test/reference/01a to 01e
 */
export function designTotal({
  values,
  design,
  inDomain,
  ...options
}: DesignOptions & {
  readonly values: readonly number[];
  readonly design: SurveyDesign;
  readonly inDomain?: readonly boolean[];
}): DesignEstimate {
  checkValues(values, design, inDomain);
  const { weights, residuals } = design;
  const counted = values.map((value, unit) => (inDomain?.[unit] === false ? 0 : value));
  const total = counted.reduce((sum, value, unit) => sum + (weights[unit] ?? 0) * value, 0);
  const influences = residuals(counted).map((residual, unit) => (weights[unit] ?? 0) * residual);
  return designEstimate(total, influences, design, { ...options, inDomain });
}
