/**
 * Refuses numbers that are no amounts.
 * @throws RangeError for a negative or missing one: shares of such a total mean nothing
 */
export function requireAmounts(amounts: readonly number[]): void {
  if (!amounts.every((amount) => Number.isFinite(amount) && amount >= 0))
    throw new RangeError('amounts must be 0 or more');
}
