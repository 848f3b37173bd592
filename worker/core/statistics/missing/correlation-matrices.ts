import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { sampleCorrelation } from '../sample-correlation.ts';
import { sampleMean } from '../sample-mean.ts';
import { requireSameLength } from './column.ts';
import type { Column } from './column.ts';
import { completeRows } from './complete-rows.ts';
import { pairsOf } from './pairs-of.ts';
import { pairwiseCovariance } from './pairwise-covariance.ts';

type PartlyKnown = readonly (readonly (number | null)[])[];

interface CorrelationMatrices {
  /** Over those who answered both questions; null where one of them does not vary among these. */
  readonly pairwise: PartlyKnown;
  /** Over those who answered every question. */
  readonly listwise: PartlyKnown;
  /** With the means of each pair; null below two pairs. */
  readonly pairwiseCovariance: PartlyKnown;
  /** How many answered both. */
  readonly pairs: readonly (readonly number[])[];
  readonly complete: number;
  /** Of each question, a share in 0…1. */
  readonly missingShares: readonly number[];
  /** Over all who answered the question. */
  readonly means: readonly (number | null)[];
  /** Of the pairwise correlations: below 0 they contradict each other. Null where one of them is unknown. */
  readonly smallestEigenvalue: number | null;
}

/**
 * Correlations of questions with missing answers, by both ways of leaving them out.
 * @param columns the answers, one column per question
 * @throws RangeError for no respondents, and columns of different length
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function correlationMatrices(columns: readonly Column[]): CorrelationMatrices {
  requireSameLength(columns);
  const respondents = columns[0]?.length ?? 0;
  if (respondents === 0) throw new RangeError('there must be respondents');
  const rows = completeRows(columns);
  const pairwise = columns.map((first, i) =>
    columns.map((second, j) => correlationOf(pairsOf(first, second), i === j)),
  );
  return {
    pairwise,
    listwise: columns.map((_first, i) =>
      columns.map((_second, j) =>
        correlationOf(
          rows.map((row) => [row[i] ?? Number.NaN, row[j] ?? Number.NaN]),
          i === j,
        ),
      ),
    ),
    pairwiseCovariance: pairwiseCovariance(columns),
    pairs: columns.map((first) => columns.map((second) => pairsOf(first, second).length)),
    complete: rows.length,
    missingShares: columns.map((column) => column.filter((answer) => answer === null).length / respondents),
    means: columns.map((column) => sampleMean(column.filter((answer) => answer !== null))),
    smallestEigenvalue: smallestEigenvalue(pairwise),
  };
}

/** A question correlates with itself by exactly 1, if at all. */
function correlationOf(pairs: readonly (readonly [number, number])[], same: boolean): number | null {
  const correlation = sampleCorrelation(pairs);
  return correlation !== null && same ? 1 : correlation;
}

function smallestEigenvalue(matrix: PartlyKnown): number | null {
  const known = matrix.map((row) => row.filter((entry) => entry !== null));
  if (known.length === 0 || known.some(({ length }) => length < matrix.length)) return null;
  const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(known), { assumeSymmetric: true });
  return Math.min(...realEigenvalues);
}
