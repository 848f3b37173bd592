import { sampleVariance } from './sample-variance.ts';

/**
 * Sample variance that never takes agreement for certainty.
 * When all of a sample gave the same answer, the sample variance is 0 although others may think otherwise. Then one
 * answer at each end of the scale is added before the variance is taken.
 * @param lowest lower end of the scale, in the unit of the values
 * @param highest upper end
 * @returns variance in the squared unit; null below two values
 * @method one success and one failure added, as for a difference of shares; only where the plain variance is 0
 * @source Agresti & Caffo 2000, The American Statistician 54, 280–288
 * @verified hand computation in the test
 */
export function guardedVariance(values: readonly number[], lowest: number, highest: number): number | null {
  const agreed = values.length > 1 && values.every((value) => value === values[0]);
  return sampleVariance(agreed ? [...values, lowest, highest] : values);
}
