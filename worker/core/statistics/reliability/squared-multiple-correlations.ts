import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { ItemMatrix } from './item-matrix.ts';

/**
 * How much of each item's variance the other items explain together.
 * @param correlations of the items, symmetric
 * @returns one per item, 0…1
 * @method 1 − 1/diag(R⁻¹) with the Moore–Penrose inverse, held between 0 and 1 where pairwise correlations contradict
 * each other; as psych::smc
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function squaredMultipleCorrelations(correlations: ItemMatrix): readonly number[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(correlations.map((row) => [...row])),
    { assumeSymmetric: true },
  );
  const smallest = Math.sqrt(Number.EPSILON) * Math.max(...realEigenvalues.map(Math.abs));
  return correlations.map((_, item) => {
    const inverse = realEigenvalues.reduce(
      (sum, value, at) =>
        Math.abs(value) > smallest ? sum + eigenvectorMatrix.get(item, at) ** 2 / value : sum,
      0,
    );
    return Math.max(0, Math.min(1, 1 - 1 / inverse));
  });
}
