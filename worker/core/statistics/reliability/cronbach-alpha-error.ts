import { diagonalOf, sumOfAll } from './item-matrix.ts';
import type { ItemMatrix } from './item-matrix.ts';

/**
 * Standard error of raw alpha in large samples of normal answers.
 * @param covariance of the items, with an alpha
 * @param respondents that the covariances come from
 * @returns null where the sum does not vary; hardly to be trusted unless there are many more respondents than items
 * @method √(Q/n), Q = 2k²/((k − 1)² v³) · (v·(tr C² + tr² C) − 2·tr C · 1′C²1) with v = 1′C1
 * @source van Zyl, Neudecker & Nel 2000, Psychometrika 65, 271–280; as psych::alpha
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function cronbachAlphaError(covariance: ItemMatrix, respondents: number): number | null {
  const items = covariance.length;
  if (items < 2) return null;
  const total = sumOfAll(covariance);
  const trace = diagonalOf(covariance).reduce((sum, variance) => sum + variance, 0);
  const traceOfSquare = covariance.flat().reduce((sum, entry) => sum + entry ** 2, 0);
  const rowSums = covariance.map((row) => row.reduce((sum, entry) => sum + entry, 0));
  const sumOfSquare = rowSums.reduce((sum, row) => sum + row ** 2, 0);
  const spread = total * (traceOfSquare + trace ** 2) - 2 * trace * sumOfSquare;
  const variance = ((2 * items ** 2) / ((items - 1) ** 2 * total ** 3)) * spread;
  return variance >= 0 ? Math.sqrt(variance / respondents) : null;
}
