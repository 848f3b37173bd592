import { greatestCommonDivisor } from './exact/greatest-common-divisor.ts';

/**
 * Basis of the null space of an integer matrix, in exact arithmetic.
 * @param rows of equal length; entries as bigint
 * @returns integer vectors v with row · v = 0 for every row; empty when the columns are independent
 * @method Gauss–Jordan elimination without fractions, every row divided by the greatest common divisor it carries
 * @verified through recoverableGroups
 */
export function integerNullSpace(
  rows: readonly (readonly bigint[])[],
  columns: number,
): readonly (readonly bigint[])[] {
  const reduced = reduceRows(rows, columns);
  const pivotColumns = new Set(reduced.map(({ pivot }) => pivot));
  const scale = reduced.reduce((product, { row, pivot }) => product * (row[pivot] ?? 1n), 1n);
  return Array.from({ length: columns }, (_, column) => column)
    .filter((column) => !pivotColumns.has(column))
    .map((free) => {
      const vector = Array.from({ length: columns }, () => 0n);
      vector[free] = scale;
      for (const { row, pivot } of reduced) vector[pivot] = (-scale * (row[free] ?? 0n)) / (row[pivot] ?? 1n);
      return vector;
    });
}

interface ReducedRow {
  row: readonly bigint[];
  readonly pivot: number;
}

function reduceRows(rows: readonly (readonly bigint[])[], columns: number): readonly ReducedRow[] {
  const reduced: ReducedRow[] = [];
  for (const original of rows) {
    let row = original;
    for (const { row: other, pivot } of reduced) row = eliminate(row, other, pivot);
    const pivot = Array.from({ length: columns }, (_, column) => column).find((column) => row[column] !== 0n);
    if (pivot === undefined) continue;
    for (const earlier of reduced) earlier.row = eliminate(earlier.row, row, pivot);
    reduced.push({ row, pivot });
  }
  return reduced;
}

/** `row` without its entry in the pivot column; other pivots of `row` stay zero because `by` is zero there. */
function eliminate(row: readonly bigint[], by: readonly bigint[], pivot: number): readonly bigint[] {
  const factor = row[pivot] ?? 0n;
  if (factor === 0n) return row;
  const divisor = by[pivot] ?? 1n;
  const combined = row.map((entry, column) => entry * divisor - factor * (by[column] ?? 0n));
  const common = combined.reduce((gcd, entry) => greatestCommonDivisor(gcd, entry), 0n);
  return common > 1n ? combined.map((entry) => entry / common) : combined;
}
