import { greatestCommonDivisor } from './greatest-common-divisor.ts';

export interface ReducedRow {
  readonly row: readonly bigint[];
  /** Column in which all other rows are zero. */
  readonly pivot: number;
}

/**
 * Rows reduced against one another, in whole numbers: a basis of what they span.
 * @param rows of equal length; entries beyond `columns` are carried along, as the right sides of equations are
 * @method Gauss–Jordan elimination without fractions, every row divided by the greatest common divisor it carries
 * @verified through integerNullSpace and recoverableSums
 */
export function reducedRows(rows: readonly (readonly bigint[])[], columns: number): readonly ReducedRow[] {
  const reduced: { row: readonly bigint[]; readonly pivot: number }[] = [];
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
