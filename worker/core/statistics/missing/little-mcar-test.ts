import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { chiSquaredUpperTail } from '../distributions/chi-squared.ts';
import type { Column } from './column.ts';
import { emMoments } from './em-moments.ts';
import type { MissingPattern } from './missing-patterns.ts';

interface LittleTest {
  readonly identified: true;
  /** Respondents with at least one answer. */
  readonly respondents: number;
  readonly patterns: number;
  readonly degreesOfFreedom: number;
  /** With the covariances of maximum likelihood. */
  readonly chiSquare: number;
  /** 1 without degrees of freedom: all left out the same, and nothing can be compared. */
  readonly p: number;
  /** With the covariances times n/(n − 1), as Little wrote it: smaller by that factor. */
  readonly unbiasedChiSquare: number;
  readonly unbiasedP: number;
  readonly mean: readonly number[];
  /** With n in the denominator. */
  readonly covariance: readonly (readonly number[])[];
  readonly iterations: number;
}

interface NoLittleTest {
  readonly identified: false;
  /** A question that nobody or everybody answered alike, questions that determine each other, or no end of the EM. */
  readonly reason: 'notFitted';
}

/**
 * Little's test whether answers are missing completely at random: do those who left out something answer otherwise?
 * A large p does not show that they do not; with few respondents the test sees little.
 * @param columns the answers, one column per question
 * @method d² = Σ n_j (ȳ_j − μ_j)′ Σ_j⁻¹ (ȳ_j − μ_j) over the patterns, Σ p_j − p degrees; μ, Σ by EM
 * @source Little 1988, Journal of the American Statistical Association 83, 1198–1202
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function littleMcarTest(columns: readonly Column[]): LittleTest | NoLittleTest {
  const moments = emMoments(columns);
  if (moments === null) return { identified: false, reason: 'notFitted' };
  const { respondents, patterns, mean, covariance, iterations } = moments;
  const answered = patterns.reduce((sum, { observed }) => sum + observed.length, 0);
  const degreesOfFreedom = answered - columns.length;
  const chiSquare = patterns.reduce((sum, pattern) => sum + distanceOf(pattern, mean, covariance), 0);
  const unbiasedChiSquare = (chiSquare * (respondents - 1)) / respondents;
  const pOf = (value: number) => (degreesOfFreedom > 0 ? chiSquaredUpperTail(value, degreesOfFreedom) : 1);
  return {
    identified: true,
    respondents,
    patterns: patterns.length,
    degreesOfFreedom,
    chiSquare,
    p: pOf(chiSquare),
    unbiasedChiSquare,
    unbiasedP: pOf(unbiasedChiSquare),
    mean,
    covariance: covariance.to2DArray(),
    iterations,
  };
}

function distanceOf({ observed, rows }: MissingPattern, mean: readonly number[], covariance: Matrix): number {
  const away = Matrix.columnVector(
    observed.map((place, at) => {
      const sum = rows.reduce((total, row) => total + (row[at] ?? Number.NaN), 0);
      return sum / rows.length - (mean[place] ?? Number.NaN);
    }),
  );
  const cholesky = new CholeskyDecomposition(covariance.selection([...observed], [...observed]));
  return rows.length * away.transpose().mmul(cholesky.solve(away)).get(0, 0);
}
