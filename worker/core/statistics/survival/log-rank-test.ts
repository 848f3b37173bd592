import gammainc from '@stdlib/math-base-special-gammainc';
import { Matrix, pseudoInverse } from 'ml-matrix';
import type { Duration } from './duration.ts';
import { riskTable } from './risk-table.ts';

export interface GroupedDuration extends Duration {
  readonly group: string;
}

export interface LogRankTest {
  /** By group, in the order of the groups asked for. */
  readonly observed: readonly number[];
  /** Events to be expected if all groups were alike, by group. */
  readonly expected: readonly number[];
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * Log-rank test of equal survival in two or more groups.
 * A group that had left before the first event tells nothing; without two others χ² is 0. It still counts as a degree
 * of freedom, which makes p too large rather than too small.
 * @param groups all groups, in the order of the result; each has somebody
 * @returns null below two groups
 * @throws RangeError for a duration that cannot be, or of a group that is not listed
 * @method χ² = u'V⁻¹u over all groups but one, u = observed − expected, V the hypergeometric variance at each time
 * @source Mantel 1966; Peto & Peto 1972, Journal of the Royal Statistical Society A 135
 * @verified test/reference/12-response-retention-km.json
 */
export function logRankTest(
  durations: readonly GroupedDuration[],
  groups: readonly string[],
): LogRankTest | null {
  const rank = new Map(groups.map((group, at) => [group, at]));
  if (!durations.every(({ group }) => rank.has(group))) throw new RangeError('every duration has a group');
  if (groups.length < 2) return null;
  const remaining = countsOf(durations, groups);
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const variance = Matrix.zeros(groups.length, groups.length);
  for (const { atRisk, ended } of riskTable(durations)) {
    const failed = ended.filter(({ event }) => event);
    const events = failed.length;
    const share = remaining.map((count) => count / atRisk);
    const spread = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    share.forEach((first, row) => {
      expected[row] = (expected[row] ?? 0) + events * first;
      share.forEach((second, column) =>
        variance.set(
          row,
          column,
          variance.get(row, column) + spread * first * ((row === column ? 1 : 0) - second),
        ),
      );
    });
    countsOf(failed, groups).forEach((count, at) => (observed[at] = (observed[at] ?? 0) + count));
    countsOf(ended, groups).forEach((count, at) => (remaining[at] = (remaining[at] ?? 0) - count));
  }
  const chiSquare = chiSquareOf(observed, expected, variance);
  const degreesOfFreedom = groups.length - 1;
  const p = gammainc(chiSquare / 2, degreesOfFreedom / 2, true, true);
  return { observed, expected, chiSquare, degreesOfFreedom, p };
}

function countsOf(durations: readonly GroupedDuration[], groups: readonly string[]): number[] {
  const byGroup = Map.groupBy(durations, ({ group }) => group);
  return groups.map((group) => byGroup.get(group)?.length ?? 0);
}

function chiSquareOf(observed: readonly number[], expected: readonly number[], variance: Matrix): number {
  const [, ...free] = expected.flatMap((events, at) => (events > 0 ? [at] : []));
  if (free.length === 0) return 0;
  const deviation = Matrix.columnVector(free.map((at) => (observed[at] ?? 0) - (expected[at] ?? 0)));
  // Where at every time all who were left had the event there is no variance, and no deviation either.
  return Math.max(0, deviation.dot(pseudoInverse(variance.selection(free, free)).mmul(deviation)));
}
