import { multiply, primes } from './modular-arithmetic.ts';
import { modularEchelon } from './modular-echelon.ts';
import type { ModularRow } from './modular-echelon.ts';

/** A column with its sign in a combination. */
export interface SignedColumn {
  readonly column: number;
  readonly sign: 1 | -1;
}

/**
 * The row space of 0/1 rows, for asking which short combinations of columns lie in it.
 * A column's marks are one number for each prime. Over a combination that lies in the row space they add up to 0; over
 * one that does not they hardly ever do.
 * @method modulo two 31-bit primes; marks are the columns' coordinates in the null space, under one random sum
 * @verified against exact arithmetic in the test of combinationsThatFollow
 */
export class RowSpace {
  readonly marks: readonly (readonly [number, number])[];
  readonly #bases: readonly (readonly ModularRow[])[];
  readonly #columns: number;

  /** @param rows the columns that hold a 1, for each row */
  constructor(rows: readonly (readonly number[])[], columns: number) {
    this.#columns = columns;
    this.#bases = primes.map((prime) => modularEchelon(rows, columns, prime));
    const [first = [], second = []] = this.#bases.map((basis, at) =>
      marksOf(basis, columns, primes[at] ?? 2),
    );
    this.marks = first.map((mark, column) => [mark, second[column] ?? 0]);
  }

  /** Whether a combination lies in the row space, modulo both primes. */
  contains(combination: readonly SignedColumn[]): boolean {
    return this.#bases.every((basis, at) => {
      const prime = primes[at] ?? 2;
      const rest = new Float64Array(this.#columns);
      for (const { column, sign } of combination) rest[column] = sign === 1 ? 1 : prime - 1;
      for (const { row, pivot } of basis) {
        const factor = rest[pivot] ?? 0;
        if (factor === 0) continue;
        for (const [column, entry] of row.entries())
          if (entry !== 0)
            rest[column] = ((rest[column] ?? 0) + prime - multiply(factor, entry, prime)) % prime;
      }
      return rest.every((entry) => entry === 0);
    });
  }
}

function marksOf(basis: readonly ModularRow[], columns: number, prime: number): readonly number[] {
  const weights = Array.from({ length: columns }, (_, column) => weightOf(column, prime));
  const marks = [...weights];
  for (const { row, pivot } of basis) {
    let sum = 0;
    for (const [column, entry] of row.entries())
      if (entry !== 0 && column !== pivot) sum = (sum + multiply(entry, weights[column] ?? 0, prime)) % prime;
    marks[pivot] = (prime - sum) % prime;
  }
  return marks;
}

/** Numbers without a pattern, the same ones at every run. */
function weightOf(column: number, prime: number): number {
  let mixed = Math.imul(column + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return 1 + (((mixed ^ (mixed >>> 16)) >>> 0) % (prime - 1));
}
