import { sharesOfTotal } from './shares-of-total.ts';

/**
 * Lorenz curve: what share of the total the smallest units have together.
 * @param amounts ≥ 0
 * @returns for 1…n smallest units their share in 0…1, ending at 1; null where the total is 0
 * @method cumulated shares in ascending order
 * @source Lorenz 1905, Publications of the American Statistical Association 9
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function lorenzCurve(amounts: readonly number[]): readonly number[] | null {
  const shares = sharesOfTotal(amounts);
  if (shares === null) return null;
  let below = 0;
  return shares.toSorted((a, b) => a - b).map((share) => (below += share));
}
