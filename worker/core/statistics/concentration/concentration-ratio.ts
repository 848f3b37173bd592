import { sharesOfTotal } from './shares-of-total.ts';

/**
 * Concentration ratio: the share that the largest units have together.
 * @param amounts ≥ 0
 * @param largest how many units, integer ≥ 1; 1 gives the share of the largest one
 * @returns share in 0…1; null where the total is 0
 * @throws RangeError for another number of units
 * @method sum of the k largest shares
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function concentrationRatio(amounts: readonly number[], largest: number): number | null {
  if (!Number.isInteger(largest) || largest < 1) throw new RangeError('at least one unit is the largest');
  const shares = sharesOfTotal(amounts);
  if (shares === null) return null;
  return shares
    .toSorted((a, b) => b - a)
    .slice(0, largest)
    .reduce((sum, share) => sum + share, 0);
}
