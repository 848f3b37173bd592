import { designMean } from './design-mean.ts';
import type { DesignEstimate, DesignOptions } from './design-estimate.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Contrast of means of several variables that the same units answered, as the difference of two questions.
 * @param terms each variable with the factor of its mean: +1 and −1 for a difference
 * @returns null where nobody has weight
 * @throws RangeError for values that are not finite or not one for each unit
 * @method mean of the combined variable Σ_k c_k y_ki, so that what the variables share is accounted for
 * @source Lumley 2010, Complex Surveys, 2.2
 * @verified test/reference/01c-strat-apistrat.json, 01d-strat-empluk1980.json
 */
export function designContrast({
  terms,
  design,
  ...options
}: DesignOptions & {
  readonly terms: readonly { readonly values: readonly number[]; readonly factor: number }[];
  readonly design: SurveyDesign;
  readonly inDomain?: readonly boolean[];
}): DesignEstimate | null {
  const units = design.weights.length;
  if (!terms.every(({ values }) => values.length === units))
    throw new RangeError('there must be one value for each unit');
  const combined = Array.from({ length: units }, (_, unit) =>
    terms.reduce((sum, { values, factor }) => sum + factor * (values[unit] ?? NaN), 0),
  );
  return designMean({ values: combined, design, ...options });
}
