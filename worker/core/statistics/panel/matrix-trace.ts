import type { Matrix } from 'ml-matrix';

/** Sum of the diagonal of a square matrix. */
export function trace(matrix: Matrix): number {
  return matrix.diagonal().reduce((sum, value) => sum + value, 0);
}
