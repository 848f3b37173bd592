import { sumOfAll, traceOf } from './item-matrix.ts';
import type { ItemMatrix } from './item-matrix.ts';

/** A sum that is nothing but rounding beside the variances it is made of. */
const roundingShare = 1e-12;

/**
 * Cronbach's alpha: how much of the variance of a sum of items they have in common.
 * From covariances it is the raw alpha, from correlations the standardized one, k·r̄/(1 + (k − 1)·r̄). Never clipped:
 * items that contradict each other give a negative value.
 * @returns at most 1; null below two items and where their sum does not vary
 * @method k/(k − 1) · (1 − trace/sum of all)
 * @source Cronbach 1951, Psychometrika 16, 297–334
 * @verified test/reference/04-alpha-bfi-attitude.json, 04b-alpha-attitude.json
 */
export function cronbachAlpha(matrix: ItemMatrix): number | null {
  const items = matrix.length;
  const ofItems = traceOf(matrix);
  const ofSum = sumOfAll(matrix);
  if (items < 2 || Math.abs(ofSum) <= roundingShare * ofItems) return null;
  return (items / (items - 1)) * (1 - ofItems / ofSum);
}
