import { CholeskyDecomposition, LuDecomposition, Matrix } from 'ml-matrix';
import { firstPrincipalAxis } from './first-principal-axis.ts';
import type { ItemMatrix } from './item-matrix.ts';
import { correlationsOf, diagonalOf } from './item-matrix.ts';
import type { OneFactorModel } from './one-factor-model.ts';
import { oneFactorStart } from './one-factor-start.ts';

export interface OneFactorFit extends OneFactorModel {
  /** Distance of the model from the data, 0 where they agree: log|Σ| + tr(SΣ⁻¹) − log|S| − k. */
  readonly discrepancy: number;
}

/** Loadings and residual variances of standardized items, and the distance from their correlations. */
interface Point {
  readonly loadings: readonly number[];
  readonly residuals: readonly number[];
  readonly distance: number;
}

const mostSteps = 500;
const mostHalvings = 30;
const arrived = 1e-10;
/** Where rounding stops the search, the last step it would have made must be at least this small. */
const nearlyArrived = 1e-5;

/**
 * Fits one common factor to the covariances of items by maximum likelihood.
 * @param covariance of the items
 * @returns null below three items, where the covariances are not positive definite, and where the search finds no end
 * @method Fisher scoring with halved steps on the correlations, scaled back; from instrumental variables, and where that
 * leads nowhere from the first principal axis. The start decides in which of two directions the factor points
 * @source Jöreskog 1967, Psychometrika 32, 443–482; as lavaan::cfa(std.lv = TRUE, estimator = "ML")
 * @verified test/reference/04-alpha-bfi-attitude.json, 04b-alpha-attitude.json
 */
export function oneFactorLikelihood(covariance: ItemMatrix): OneFactorFit | null {
  const variances = diagonalOf(covariance);
  if (covariance.length < 3 || variances.some((variance) => !(variance > 0))) return null;
  const correlations = correlationsOf(covariance);
  const sample = new Matrix(correlations.map((row) => [...row]));
  const saturated = logDeterminant(sample);
  if (saturated === null) return null;

  const deviations = variances.map(Math.sqrt);
  const instrumental = oneFactorStart(covariance)?.map((loading, item) => loading / (deviations[item] ?? 1));
  const starts = [instrumental ?? variances.map(() => 0.7), firstPrincipalAxis(correlations)];
  const best = starts.reduce<Point | null>(
    (found, loadings) => found ?? search(startFrom(loadings, sample), sample),
    null,
  );
  if (best === null) return null;
  return {
    loadings: best.loadings.map((loading, item) => loading * (deviations[item] ?? 0)),
    residualVariances: best.residuals.map((residual, item) => residual * (variances[item] ?? 0)),
    discrepancy: Math.max(0, best.distance - saturated - covariance.length),
  };
}

function startFrom(loadings: readonly number[], sample: Matrix): Point {
  const residuals = loadings.map(() => 0.5);
  return { loadings, residuals, distance: distance(loadings, residuals, sample) };
}

function search(start: Point, sample: Matrix): Point | null {
  let point = start;
  for (let step = 0; step < mostSteps; step += 1) {
    const direction = scoringStep(point, sample);
    if (direction === null) return null;
    const longest = Math.max(...direction.map(Math.abs));
    if (longest < arrived) return point;
    const better = halveUntilBetter(point, direction, sample);
    if (better === null) return longest < nearlyArrived ? point : null;
    point = better;
  }
  return null;
}

function halveUntilBetter(from: Point, direction: readonly number[], sample: Matrix): Point | null {
  const items = from.loadings.length;
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const share = 0.5 ** halving;
    const loadings = from.loadings.map((loading, item) => loading + share * (direction[item] ?? 0));
    const residuals = from.residuals.map(
      (residual, item) => residual + share * (direction[items + item] ?? 0),
    );
    const reached = distance(loadings, residuals, sample);
    if (reached < from.distance) return { loadings, residuals, distance: reached };
  }
  return null;
}

/** −(information)⁻¹ · slope, loadings first; null where the information is singular. */
function scoringStep({ loadings, residuals }: Point, sample: Matrix): readonly number[] | null {
  const items = loadings.length;
  const inverse = inverseOf(impliedBy(loadings, residuals));
  if (inverse === null) return null;
  const misfit = Matrix.sub(inverse, inverse.mmul(sample).mmul(inverse));
  const loading = Matrix.columnVector([...loadings]);
  const pulled = inverse.mmul(loading).to1DArray();
  const strength = loadings.reduce((sum, each, item) => sum + each * (pulled[item] ?? 0), 0);
  const slope = [
    ...misfit
      .mmul(loading)
      .to1DArray()
      .map((each) => 2 * each),
    ...misfit.diagonal(),
  ];
  const information = new Matrix(2 * items, 2 * items);
  for (let i = 0; i < items; i += 1)
    for (let j = 0; j < items; j += 1) {
      const [own, other, between] = [pulled[i] ?? 0, pulled[j] ?? 0, inverse.get(i, j)];
      information.set(i, j, 2 * (own * other + strength * between));
      information.set(items + i, items + j, between ** 2);
      information.set(i, items + j, 2 * between * other);
      information.set(items + j, i, 2 * between * other);
    }
  const solver = new LuDecomposition(information);
  if (solver.isSingular()) return null;
  return solver
    .solve(Matrix.columnVector(slope))
    .to1DArray()
    .map((each) => -each);
}

/** Infinite outside what can be covariances. */
function distance(loadings: readonly number[], residuals: readonly number[], sample: Matrix): number {
  const implied = impliedBy(loadings, residuals);
  const log = logDeterminant(implied);
  const inverse = inverseOf(implied);
  if (log === null || inverse === null) return Infinity;
  return log + Matrix.mul(inverse, sample).sum();
}

function impliedBy(loadings: readonly number[], residuals: readonly number[]): Matrix {
  const loading = Matrix.columnVector([...loadings]);
  return loading.mmul(loading.transpose()).add(Matrix.diag([...residuals]));
}

function logDeterminant(matrix: Matrix): number | null {
  const cholesky = new CholeskyDecomposition(matrix);
  if (!cholesky.isPositiveDefinite()) return null;
  const diagonal = cholesky.lowerTriangularMatrix.diagonal();
  // A pivot that is only rounding: the items repeat each other.
  if (diagonal.some((pivot) => pivot ** 2 < 1e-12)) return null;
  return 2 * diagonal.reduce((sum, pivot) => sum + Math.log(pivot), 0);
}

function inverseOf(matrix: Matrix): Matrix | null {
  const cholesky = new CholeskyDecomposition(matrix);
  return cholesky.isPositiveDefinite() ? cholesky.solve(Matrix.eye(matrix.rows)) : null;
}
