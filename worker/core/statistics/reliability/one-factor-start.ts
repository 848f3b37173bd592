import { LuDecomposition, Matrix } from 'ml-matrix';
import { diagonalOf } from './item-matrix.ts';
import type { ItemMatrix } from './item-matrix.ts';

/** The factor takes at least this share of the first item's variance, so that no other loading explodes. */
const smallestShare = 0.1;

/**
 * Loadings from which the search for a common factor begins: the first item's is positive.
 * @param covariance of at least three items
 * @returns null where they cannot be told: three items whose covariances contradict one factor, or repeated items
 * @method instrumental variables (FABIN 3), the factor scaled by least squares
 * @source Hägglund 1982, Psychometrika 47, 209–222; as the starting values of lavaan 0.6-14
 * @verified through oneFactorLikelihood
 */
export function oneFactorStart(covariance: ItemMatrix): readonly number[] | null {
  const ratios = covariance.length === 3 ? triadRatios(covariance) : instrumentalRatios(covariance);
  if (ratios === null) return null;
  const variances = diagonalOf(covariance);
  const first = variances[0] ?? Number.NaN;
  const bounded = ratios.map((ratio, item) => {
    const bound = Math.sqrt((variances[item] ?? Number.NaN) / (smallestShare * first));
    return item === 0 ? 1 : Math.max(-bound, Math.min(bound, ratio));
  });
  const size =
    covariance.length === 3
      ? Math.max(smallestShare * first, Math.min(first, triadVariance(covariance)))
      : leastSquaresVariance(covariance, bounded);
  const loadings = bounded.map((ratio) => ratio * Math.sign(size) * Math.sqrt(Math.abs(size)));
  return loadings.every(Number.isFinite) && size !== 0 ? loadings : null;
}

/** Each loading over the first one, where the other items stand in for the factor. */
function instrumentalRatios(covariance: ItemMatrix): readonly number[] | null {
  const matrix = new Matrix(covariance.map((row) => [...row]));
  const ratios = covariance.map((_, item) => {
    if (item === 0) return 1;
    const others = covariance.map((__, other) => other).filter((other) => other !== 0 && other !== item);
    const solver = new LuDecomposition(matrix.selection(others, others));
    if (solver.isSingular()) return Number.NaN;
    const toFirst = matrix.selection(others, [0]);
    const weights = solver.solve(toFirst);
    const own = matrix.selection([item], others).mmul(weights).get(0, 0);
    return own / toFirst.transpose().mmul(weights).get(0, 0);
  });
  return ratios.every(Number.isFinite) ? ratios : null;
}

/** Three items have one solution, unless the product of their covariances is negative. */
function triadRatios(covariance: ItemMatrix): readonly number[] | null {
  const [to2, to3, between] = triad(covariance);
  return to2 * to3 * between > 0 ? [1, between / to3, between / to2] : null;
}

function triadVariance(covariance: ItemMatrix): number {
  const [to2, to3, between] = triad(covariance);
  return (to2 * to3) / between;
}

function triad(covariance: ItemMatrix): readonly [number, number, number] {
  const entry = (row: number, column: number): number => covariance[row]?.[column] ?? Number.NaN;
  return [entry(0, 1), entry(0, 2), entry(1, 2)];
}

/** Variance of the factor when the first item's loading is 1. */
function leastSquaresVariance(covariance: ItemMatrix, ratios: readonly number[]): number {
  const items = ratios.length;
  const sample = new Matrix(covariance.map((row) => [...row]));
  const column = Matrix.columnVector([...ratios]);
  const length = ratios.reduce((sum, ratio) => sum + ratio ** 2, 0);
  const projection = column.mmul(column.transpose()).div(length);
  const left = Matrix.sub(sample, projection.mmul(sample).mmul(projection));
  const solver = new LuDecomposition(Matrix.sub(Matrix.eye(items), Matrix.mul(projection, projection)));
  if (solver.isSingular()) return Number.NaN;
  const residuals = solver.solve(Matrix.columnVector(left.diagonal()));
  const common = Matrix.sub(sample, Matrix.diag(residuals.to1DArray()));
  return column.transpose().mmul(common).mmul(column).get(0, 0) / length ** 2;
}
