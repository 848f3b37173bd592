import { sharesOfTotal } from './shares-of-total.ts';

/**
 * Theil's T: inequality as the entropy that shares lack to be equal.
 * @param amounts ≥ 0; amounts of 0 count as units
 * @returns 0…ln n; null where the total is 0
 * @method Σ s ln(s n), with 0 ln 0 = 0
 * @source Theil 1967, Economics and Information Theory
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function theilIndex(amounts: readonly number[]): number | null {
  const shares = sharesOfTotal(amounts);
  if (shares === null) return null;
  return shares.reduce(
    (sum, share) => (share === 0 ? sum : sum + share * Math.log(share * shares.length)),
    0,
  );
}
