import { sharesOfTotal } from './shares-of-total.ts';

/**
 * Gini coefficient of the units at hand, as of a whole population.
 * @param amounts ≥ 0; amounts of 0 count as units
 * @returns 0…(n − 1)/n; null where the total is 0
 * @method Σᵢⱼ |xᵢ − xⱼ| / (2 n² mean), from the ranks: Σ (2 rank − n − 1) sᵢ / n
 * @source Gini 1912; Cowell 2011, Measuring Inequality
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function giniCoefficient(amounts: readonly number[]): number | null {
  const shares = sharesOfTotal(amounts);
  if (shares === null) return null;
  const count = shares.length;
  return (
    shares
      .toSorted((a, b) => a - b)
      .reduce((sum, share, index) => sum + (2 * (index + 1) - count - 1) * share, 0) / count
  );
}

/**
 * Gini coefficient with the denominator n − 1: 1 where a single unit has everything, so that groups of different size
 * compare.
 * @param amounts ≥ 0; amounts of 0 count as units
 * @returns 0…1; null below two units or where the total is 0
 * @method Gini · n/(n − 1)
 * @source Deltas 2003, Review of Economics and Statistics 85
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function unbiasedGiniCoefficient(amounts: readonly number[]): number | null {
  const gini = giniCoefficient(amounts);
  return gini === null || amounts.length < 2 ? null : (gini * amounts.length) / (amounts.length - 1);
}
