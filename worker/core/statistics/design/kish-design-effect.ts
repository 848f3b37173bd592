import { checkWeights } from './check-weights.ts';

/**
 * Kish's design effect of unequal weights, and the number of equally weighted units that would tell as much.
 * @param weights finite, ≥ 0, not all 0; their scale does not matter
 * @returns designEffect ≥ 1, 1 for equal weights; effectiveSample n/designEffect, 1…n
 * @throws RangeError for other weights
 * @method n Σw²/(Σw)²
 * @source Kish 1965, Survey Sampling, 11.7; Kish 1992, Journal of Official Statistics 8, 183–200
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json
 */
export function kishDesignEffect(weights: readonly number[]): {
  readonly designEffect: number;
  readonly effectiveSample: number;
} {
  checkWeights(weights);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
  return { designEffect: (weights.length * squares) / sum ** 2, effectiveSample: sum ** 2 / squares };
}
