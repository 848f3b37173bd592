import { sampleMean } from './sample-mean.ts';

/**
 * Sample variance with n − 1.
 * @returns null below two values
 * @method two passes, so that large means do not cancel
 * @verified test/reference/01b-srs-empluk1982.json
 */
export function sampleVariance(values: readonly number[]): number | null {
  const mean = sampleMean(values);
  if (mean === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
