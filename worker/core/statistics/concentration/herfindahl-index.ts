import { sharesOfTotal } from './shares-of-total.ts';

/**
 * Herfindahl–Hirschman index: the probability that two units drawn with their shares are the same one.
 * @param amounts ≥ 0
 * @returns 1/n…1, times 10,000 in the usual notation; null where the total is 0
 * @method Σ sᵢ²
 * @source Hirschman 1964, The Paternity of an Index, American Economic Review 54
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function herfindahlIndex(amounts: readonly number[]): number | null {
  return sharesOfTotal(amounts)?.reduce((sum, share) => sum + share ** 2, 0) ?? null;
}

/**
 * Herfindahl index that is 0 for equal shares whatever their number, so that groups of different size compare.
 * @param amounts ≥ 0; amounts of 0 count as units
 * @returns 0…1; null below two units or where the total is 0
 * @method (HHI − 1/n) / (1 − 1/n)
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function normalisedHerfindahlIndex(amounts: readonly number[]): number | null {
  const index = herfindahlIndex(amounts);
  if (index === null || amounts.length < 2) return null;
  const equal = 1 / amounts.length;
  return (index - equal) / (1 - equal);
}

/**
 * Effective number of units: so many units of equal size would be as concentrated. Also the inverse Simpson index.
 * @param amounts ≥ 0
 * @returns 1…n; null where the total is 0
 * @method 1 / HHI
 * @source Hill 1973, Ecology 54 (order 2)
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function effectiveNumber(amounts: readonly number[]): number | null {
  const index = herfindahlIndex(amounts);
  return index === null ? null : 1 / index;
}
