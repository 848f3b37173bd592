import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { ItemMatrix } from './item-matrix.ts';

/** The direction in which standardized items vary most, as loadings: where the search for a common factor begins. */
export function firstPrincipalAxis(correlations: ItemMatrix): readonly number[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(correlations.map((row) => [...row])),
    { assumeSymmetric: true },
  );
  const largest = Math.max(...realEigenvalues);
  const axis = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(largest));
  return axis.map((entry) => entry * Math.sqrt(largest));
}
