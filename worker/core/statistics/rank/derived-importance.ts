import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Column } from '../missing/column.ts';
import { completeRows } from '../missing/complete-rows.ts';
import { sampleCorrelation } from '../sample-correlation.ts';
import { sampleMean } from '../sample-mean.ts';
import { importanceQuadrant } from './importance-quadrant.ts';
import type { ImportancePoint, ImportanceQuadrant } from './importance-quadrant.ts';
import { kendallTau } from './kendall-tau.ts';
import { spearmanCorrelation } from './spearman-correlation.ts';

interface AspectImportance {
  /** Mean of the aspect. */
  readonly performance: number;
  /** With the overall judgement. */
  readonly pearson: number;
  readonly spearman: number;
  /** Slope in a regression of the overall judgement on all aspects, everything standardized. */
  readonly standardizedSlope: number | null;
  /** With the overall judgement, the other aspects held constant. */
  readonly partial: number | null;
  readonly quadrant: ImportanceQuadrant;
}

interface DerivedImportance {
  readonly identified: true;
  readonly respondents: number;
  /** Too few for the importances to be shown. */
  readonly tooFewRespondents: boolean;
  /** In the order of the aspects. Slopes and partial correlations are null where aspects determine each other. */
  readonly aspects: readonly AspectImportance[];
  readonly lines: ImportancePoint;
  /** Of importance with performance over the aspects; null for one aspect, or where they do not vary. */
  readonly spearmanBetween: number | null;
  readonly kendallBetween: number | null;
}

interface NoImportance {
  readonly identified: false;
  /** Below three complete rows · an aspect or the overall judgement that everybody gave alike. */
  readonly reason: 'tooFewAnswers' | 'noVariance';
}

/** @source METHODS 4.9 */
const fewestRespondents = 60;

/**
 * Importance of aspects, derived from how they go with an overall judgement instead of being asked.
 * It says what goes together, not what causes it.
 * @param aspects the judgements of each aspect, one column each
 * @param overall the overall judgement of the same respondents
 * @param lines of the diagram, fixed at the baseline; the means of this wave unless given
 * @returns over those who judged everything
 * @throws RangeError for columns of different length
 * @method correlations with the overall judgement; slopes b = R⁻¹r; partial −p_ky/√(p_kk·p_yy) of the inverse P of all
 * correlations
 * @source Matzler et al. 2004, Industrial Marketing Management 33, 271–277
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function derivedImportance(
  aspects: readonly Column[],
  overall: Column,
  lines?: ImportancePoint,
): DerivedImportance | NoImportance {
  const rows = completeRows([...aspects, overall]);
  if (rows.length < 3) return { identified: false, reason: 'tooFewAnswers' };
  const last = aspects.length;
  const correlations = correlationsOf(rows, last + 1);
  const toOverall = aspects.map((_, aspect) => {
    const pairs = rows.map((row) => [row[aspect] ?? Number.NaN, row[last] ?? Number.NaN] as const);
    return {
      performance: sampleMean(pairs.map(([judgement]) => judgement)) ?? Number.NaN,
      pearson: sampleCorrelation(pairs),
      spearman: spearmanCorrelation(pairs)?.correlation ?? null,
    };
  });
  const known = toOverall.flatMap(({ performance, pearson, spearman }) =>
    pearson === null || spearman === null ? [] : [{ performance, pearson, spearman }],
  );
  if (correlations === null || known.length < aspects.length)
    return { identified: false, reason: 'noVariance' };

  const crossing = lines ?? {
    importance: sampleMean(known.map(({ pearson }) => pearson)) ?? Number.NaN,
    performance: sampleMean(known.map(({ performance }) => performance)) ?? Number.NaN,
  };
  const slopes = standardizedSlopes(correlations);
  const partials = partialsWithLast(correlations);
  const points = known.map(({ pearson, performance }) => [pearson, performance] as const);
  return {
    identified: true,
    respondents: rows.length,
    tooFewRespondents: rows.length < fewestRespondents,
    aspects: known.map((aspect, at) => ({
      ...aspect,
      standardizedSlope: slopes?.[at] ?? null,
      partial: partials?.[at] ?? null,
      quadrant: importanceQuadrant({ importance: aspect.pearson, performance: aspect.performance }, crossing),
    })),
    lines: crossing,
    spearmanBetween: spearmanCorrelation(points)?.correlation ?? null,
    kendallBetween: kendallTau(points)?.tauB ?? null,
  };
}

function correlationsOf(rows: readonly (readonly number[])[], columns: number): Matrix | null {
  const places = Array.from({ length: columns }, (_, place) => place);
  const entries = places.map((first) =>
    places.map((second) =>
      first === second
        ? 1
        : sampleCorrelation(rows.map((row) => [row[first] ?? Number.NaN, row[second] ?? Number.NaN])),
    ),
  );
  const known = entries.map((row) => row.filter((entry) => entry !== null));
  return known.every(({ length }) => length === columns) ? new Matrix(known) : null;
}

function standardizedSlopes(correlations: Matrix): readonly number[] | null {
  const last = correlations.rows - 1;
  if (last === 0) return null;
  const among = correlations.subMatrix(0, last - 1, 0, last - 1);
  const cholesky = firmCholesky(among);
  return cholesky === null
    ? null
    : cholesky.solve(correlations.subMatrix(0, last - 1, last, last)).to1DArray();
}

function partialsWithLast(correlations: Matrix): readonly number[] | null {
  const last = correlations.rows - 1;
  const cholesky = firmCholesky(correlations);
  if (cholesky === null) return null;
  const inverse = cholesky.solve(Matrix.eye(correlations.rows));
  return Array.from(
    { length: last },
    (_, at) => -inverse.get(at, last) / Math.sqrt(inverse.get(at, at) * inverse.get(last, last)),
  );
}

/** Null where a column follows from the others but for rounding. */
function firmCholesky(matrix: Matrix): CholeskyDecomposition | null {
  const cholesky = new CholeskyDecomposition(matrix);
  if (!cholesky.isPositiveDefinite()) return null;
  return cholesky.lowerTriangularMatrix.diagonal().every((pivot) => pivot ** 2 > 1e-12) ? cholesky : null;
}
