import { reducedRows } from './exact/reduced-rows.ts';

/**
 * Basis of the null space of an integer matrix, in exact arithmetic.
 * @param rows of equal length; entries as bigint
 * @returns integer vectors v with row · v = 0 for every row; empty when the columns are independent
 * @verified through recoverableGroups
 */
export function integerNullSpace(
  rows: readonly (readonly bigint[])[],
  columns: number,
): readonly (readonly bigint[])[] {
  const reduced = reducedRows(rows, columns);
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
