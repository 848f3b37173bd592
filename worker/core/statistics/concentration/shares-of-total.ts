import { requireAmounts } from './require-amounts.ts';

/**
 * Shares that amounts have in their total.
 * @param amounts ≥ 0, in any unit
 * @returns shares in 0…1 that add up to 1, in the order of the amounts; null where the total is 0
 * @throws RangeError for a negative or missing amount
 */
export function sharesOfTotal(amounts: readonly number[]): readonly number[] | null {
  requireAmounts(amounts);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total === 0 ? null : amounts.map((amount) => amount / total);
}
