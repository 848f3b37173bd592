import { sumOfAll } from './item-matrix.ts';
import type { ItemMatrix } from './item-matrix.ts';
import { squaredMultipleCorrelations } from './squared-multiple-correlations.ts';

/**
 * Guttman's lambda 6: reliability from what each item shares with all others.
 * @param correlations of the items
 * @returns at most 1; null where the sum of the standardized items does not vary
 * @method 1 − Σ(1 − smc_j)/1′R1
 * @source Guttman 1945, Psychometrika 10, 255–282
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function guttmanLambda6(correlations: ItemMatrix): number | null {
  const total = sumOfAll(correlations);
  if (Math.abs(total) < Number.EPSILON * correlations.length) return null;
  const unexplained = squaredMultipleCorrelations(correlations).reduce((sum, smc) => sum + 1 - smc, 0);
  return 1 - unexplained / total;
}
