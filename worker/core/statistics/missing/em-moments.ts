import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';
import type { Column } from './column.ts';
import { missingPatterns } from './missing-patterns.ts';
import type { MissingPattern } from './missing-patterns.ts';

interface EmMoments {
  readonly respondents: number;
  readonly patterns: readonly MissingPattern[];
  readonly mean: readonly number[];
  /** With n in the denominator. */
  readonly covariance: Matrix;
  readonly iterations: number;
}

/** Sums over the respondents of a pattern, of answers measured from the mean of the available ones. */
interface PatternSums extends MissingPattern {
  readonly count: number;
  readonly sum: Matrix;
  readonly products: Matrix;
}

const mostIterations = 20_000;
const arrived = 1e-12;

/**
 * Means and covariances of questions with missing answers, by maximum likelihood under normality.
 * Uses every answer, also of those who left out others; respondents without any answer are left out.
 * @param columns the answers, one column per question
 * @returns null where a question does not vary, the covariances become singular, or the iterations do not settle
 * @method EM from the available means and variances until nothing moves by 1e-12 standard deviations; expectations are
 * taken per pattern of missing answers, so that an iteration does not depend on the number of respondents
 * @source Dempster, Laird & Rubin 1977; Little & Rubin 2002, Statistical Analysis with Missing Data, 11.2
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function emMoments(columns: readonly Column[]): EmMoments | null {
  const patterns = missingPatterns(columns);
  const respondents = patterns.reduce((sum, { rows }) => sum + rows.length, 0);
  const available = columns.map((column) => column.filter((answer) => answer !== null));
  const origin = available.map((answers) => sampleMean(answers) ?? Number.NaN);
  const variances = available.map(sampleVariance);
  if (columns.length === 0 || variances.some((variance) => variance === null || variance <= 0)) return null;

  const sums = patterns.map((pattern) => sumsOf(pattern, origin));
  let mean = Matrix.zeros(columns.length, 1);
  let covariance = Matrix.diag(variances.map((variance) => variance ?? Number.NaN));
  for (let iteration = 1; iteration <= mostIterations; iteration += 1) {
    const next = iterate(sums, respondents, mean, covariance);
    if (next === null) return null;
    const moved = largestMove({ mean, covariance }, next);
    ({ mean, covariance } = next);
    if (moved < arrived)
      return {
        respondents,
        patterns,
        mean: mean.to1DArray().map((entry, place) => entry + (origin[place] ?? Number.NaN)),
        covariance,
        iterations: iteration,
      };
  }
  return null;
}

function sumsOf(pattern: MissingPattern, origin: readonly number[]): PatternSums {
  const answers = new Matrix(
    pattern.rows.map((row) =>
      row.map((answer, at) => answer - (origin[pattern.observed[at] ?? 0] ?? Number.NaN)),
    ),
  );
  return {
    ...pattern,
    count: pattern.rows.length,
    sum: Matrix.columnVector(answers.sum('column')),
    products: answers.transpose().mmul(answers),
  };
}

/** Fills in what is expected of the missing answers, and takes the moments anew. */
function iterate(sums: readonly PatternSums[], respondents: number, mean: Matrix, covariance: Matrix) {
  const total = Matrix.zeros(mean.rows, 1);
  const products = Matrix.zeros(mean.rows, mean.rows);
  for (const { observed, missing, count, sum, products: own } of sums) {
    const places = [...observed, ...missing];
    const slopes = regression(covariance, observed, missing);
    if (slopes === null) return null;
    // The whole row as a linear function of its observed part: shift + spread · x.
    const spread = stack(Matrix.eye(observed.length), slopes);
    const expected = Matrix.sub(
      mean.selection([...missing], [0]),
      slopes.mmul(mean.selection([...observed], [0])),
    );
    const shift = stack(Matrix.zeros(observed.length, 1), expected);
    const filled = Matrix.add(spread.mmul(sum), Matrix.mul(shift, count));
    const crossed = spread.mmul(sum).mmul(shift.transpose());
    const squared = spread
      .mmul(own)
      .mmul(spread.transpose())
      .add(crossed)
      .add(crossed.transpose())
      .add(Matrix.mul(shift.mmul(shift.transpose()), count));
    const left = Matrix.sub(
      covariance.selection([...missing], [...missing]),
      slopes.mmul(covariance.selection([...observed], [...missing])),
    );
    places.forEach((place, i) => {
      total.set(place, 0, total.get(place, 0) + filled.get(i, 0));
      places.forEach((other, j) => {
        const unexplained =
          i < observed.length || j < observed.length
            ? 0
            : count * left.get(i - observed.length, j - observed.length);
        products.set(place, other, products.get(place, other) + squared.get(i, j) + unexplained);
      });
    });
  }
  const nextMean = total.div(respondents);
  const nextCovariance = products.div(respondents).sub(nextMean.mmul(nextMean.transpose()));
  // Rounding makes it lopsided, which a Cholesky decomposition does not take.
  const symmetric = Matrix.add(nextCovariance, nextCovariance.transpose()).div(2);
  return { mean: nextMean, covariance: symmetric };
}

/** Slopes of the missing questions on the observed ones; null where the observed ones determine each other. */
function regression(
  covariance: Matrix,
  observed: readonly number[],
  missing: readonly number[],
): Matrix | null {
  const cholesky = new CholeskyDecomposition(covariance.selection([...observed], [...observed]));
  if (!cholesky.isPositiveDefinite()) return null;
  return cholesky.solve(covariance.selection([...observed], [...missing])).transpose();
}

function stack(above: Matrix, below: Matrix): Matrix {
  const stacked = Matrix.zeros(above.rows + below.rows, above.columns);
  stacked.setSubMatrix(above, 0, 0);
  return below.rows === 0 ? stacked : stacked.setSubMatrix(below, above.rows, 0);
}

/** The largest move of a mean or covariance, in standard deviations of before. */
function largestMove(
  before: { readonly mean: Matrix; readonly covariance: Matrix },
  after: { readonly mean: Matrix; readonly covariance: Matrix },
): number {
  const deviations = before.covariance.diagonal().map(Math.sqrt);
  let largest = 0;
  deviations.forEach((own, i) => {
    largest = Math.max(largest, Math.abs(after.mean.get(i, 0) - before.mean.get(i, 0)) / own);
    deviations.forEach((other, j) => {
      const move = Math.abs(after.covariance.get(i, j) - before.covariance.get(i, j));
      largest = Math.max(largest, move / (own * other));
    });
  });
  return largest;
}
