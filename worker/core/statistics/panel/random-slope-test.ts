import erfc from '@stdlib/math-base-special-erfc';
import type { MixedTrend } from './mixed-trend.ts';

/**
 * Likelihood ratio test of whether units differ in their slopes.
 * @param common and varying: the trend of the same rows with common and with varying slopes, both by REML
 * @returns the ratio (≥ 0), its p-value, and the naive one that ignores that a variance cannot be negative
 * @method the mixture ½χ²₁ + ½χ²₂; naive: χ²₂, up to twice too large
 * @source Stram & Lee 1994; Self & Liang 1987
 * @verified test/reference/06a-lmm-sleepstudy.json, 06b-lmm-empluk.json for the ratio and the naive p-value
 */
export function randomSlopeTest(
  common: MixedTrend,
  varying: MixedTrend,
): { readonly ratio: number; readonly pValue: number; readonly naivePValue: number } {
  // Without a gain the two are the same model, and what differs is rounding.
  const ratio = Math.max(0, 2 * (varying.logLikelihood - common.logLikelihood));
  const naivePValue = Math.exp(-ratio / 2);
  return { ratio, pValue: (erfc(Math.sqrt(ratio / 2)) + naivePValue) / 2, naivePValue };
}
