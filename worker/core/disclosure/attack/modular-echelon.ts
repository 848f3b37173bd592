import { inverse, multiply } from './modular-arithmetic.ts';

export interface ModularRow {
  /** 1 in the column of its pivot, where all other rows are 0. */
  readonly row: Float64Array;
  readonly pivot: number;
}

/**
 * Reduced row echelon form of 0/1 rows modulo a prime: a basis of what they span.
 * @param rows the columns that hold a 1, for each row
 * @verified through smallCombinations, against exact arithmetic in the test
 */
export function modularEchelon(
  rows: readonly (readonly number[])[],
  columns: number,
  prime: number,
): readonly ModularRow[] {
  const reduced: ModularRow[] = [];
  for (const ones of rows) {
    const row = new Float64Array(columns);
    for (const column of ones) row[column] = 1;
    for (const other of reduced) subtract(row, other, prime);
    const pivot = row.findIndex((entry) => entry !== 0);
    if (pivot < 0) continue;
    const factor = inverse(row[pivot] ?? 1, prime);
    for (const [column, entry] of row.entries())
      if (entry !== 0) row[column] = multiply(entry, factor, prime);
    const added = { row, pivot };
    for (const { row: earlier } of reduced) subtract(earlier, added, prime);
    reduced.push(added);
  }
  return reduced;
}

/** Takes a row so often that nothing is left in its pivot column. */
function subtract(from: Float64Array, { row, pivot }: ModularRow, prime: number): void {
  const factor = from[pivot] ?? 0;
  if (factor === 0) return;
  for (let column = 0; column < row.length; column += 1) {
    const entry = row[column] ?? 0;
    if (entry === 0) continue;
    const difference = (from[column] ?? 0) - multiply(factor, entry, prime);
    from[column] = difference < 0 ? difference + prime : difference;
  }
}
