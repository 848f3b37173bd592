import { requireAmounts } from './require-amounts.ts';

export interface WeightedAmount {
  /** ≥ 0, in any unit. */
  readonly amount: number;
  /** How many units this one stands for, ≥ 0. */
  readonly weight: number;
}

/**
 * Gini coefficient of a population, from a sample with weights.
 * @returns 0…1; with equal weights the coefficient with the denominator n; null where the weighted total is 0
 * @throws RangeError for a negative or missing amount or weight
 * @method sorted by amount: (2 Σ wᵢxᵢWᵢ − Σ wᵢ²xᵢ) / (Σw Σwx) − 1, Wᵢ the weights up to i
 * @source Alfons & Templ 2013, Journal of Statistical Software 54 (the Eurostat definition)
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function weightedGiniCoefficient(units: readonly WeightedAmount[]): number | null {
  requireAmounts(units.flatMap(({ amount, weight }) => [amount, weight]));
  let weights = 0;
  let total = 0;
  let ranked = 0;
  for (const { amount, weight } of units.toSorted((a, b) => a.amount - b.amount)) {
    weights += weight;
    total += weight * amount;
    ranked += weight * amount * (2 * weights - weight);
  }
  return total === 0 ? null : ranked / (weights * total) - 1;
}
