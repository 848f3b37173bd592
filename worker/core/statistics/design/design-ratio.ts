import { checkValues } from './check-values.ts';
import { designEstimate } from './design-estimate.ts';
import type { DesignEstimate, DesignOptions } from './design-estimate.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Ratio of two totals from one sample, as turnover per employee.
 * @param numerators one for each unit
 * @param denominators one for each unit, in a unit of their own
 * @param inDomain units the ratio is about; all unless given
 * @returns in the unit of the numerators by that of the denominators; null where the denominators add up to 0
 * @throws RangeError for values that are not finite or not one for each unit
 * @method R = Σ w_i y_i / Σ w_i x_i; influences w_i (y_i − R x_i)/Σ w_i x_i
 * @source Cochran 1977, Sampling Techniques, 6.3–6.4, 6.11 (combined ratio)
 * @verified test/reference/01a-srs-apisrs.json, 01c-strat-apistrat.json, 01d-strat-empluk1980.json
 */
export function designRatio({
  numerators,
  denominators,
  design,
  inDomain,
  ...options
}: DesignOptions & {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
  readonly design: SurveyDesign;
  readonly inDomain?: readonly boolean[];
}): DesignEstimate | null {
  checkValues(numerators, design, inDomain);
  checkValues(denominators, design, inDomain);
  const { weights, residuals } = design;
  const isIn = (unit: number) => inDomain?.[unit] !== false;
  const totalOf = (values: readonly number[]) =>
    values.reduce((sum, value, unit) => (isIn(unit) ? sum + (weights[unit] ?? 0) * value : sum), 0);
  const below = totalOf(denominators);
  if (below === 0) return null;
  const ratio = totalOf(numerators) / below;
  const deviations = numerators.map((numerator, unit) =>
    isIn(unit) ? (numerator - ratio * (denominators[unit] ?? 0)) / below : 0,
  );
  const influences = residuals(deviations).map((residual, unit) => (weights[unit] ?? 0) * residual);
  return designEstimate(ratio, influences, design, { ...options, inDomain });
}
