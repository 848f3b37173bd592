import { primes } from './modular-arithmetic.ts';
import type { SignedColumn } from './row-space-marks.ts';

export type Marks = readonly [number, number];

/**
 * One or two columns, added or subtracted, looked up by their marks, up to the sign of the whole. There are as many of
 * them as pairs of columns, so they are kept as plain numbers.
 */
export class PartialSums {
  readonly #keys: Float64Array;
  readonly #first: Int32Array;
  /** −1 for a single column. */
  readonly #second: Int32Array;
  /** Whether a column is subtracted: 1 for the first, 2 for the second. */
  readonly #signs: Uint8Array;
  /** Places with the same remainder of their key, as chains. */
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  #size = 0;

  constructor(most: number) {
    this.#keys = new Float64Array(most);
    this.#first = new Int32Array(most);
    this.#second = new Int32Array(most);
    this.#signs = new Uint8Array(most);
    this.#next = new Int32Array(most);
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(most + 1))).fill(-1);
  }

  /** @param marks of the sum; two sums with the same or opposite marks differ by something that follows */
  add(marks: Marks, first: number, second = -1, isSecondSubtracted = false): void {
    const isTurned = marks[0] > primes[0] / 2;
    const one = isTurned ? primes[0] - marks[0] : marks[0];
    const other = isTurned && marks[1] > 0 ? primes[1] - marks[1] : marks[1];
    const at = this.#size;
    this.#size += 1;
    // As many bits of both marks as a number holds; what looks alike is checked in full.
    this.#keys[at] = one * 2 ** 21 + (other % 2 ** 21);
    this.#first[at] = first;
    this.#second[at] = second;
    this.#signs[at] = (isTurned ? 1 : 0) + (isSecondSubtracted === isTurned ? 0 : 2);
    const chain = other & (this.#heads.length - 1);
    this.#next[at] = this.#heads[chain] ?? -1;
    this.#heads[chain] = at;
  }

  /** Pairs less what has the same marks and comes after them: combinations of three and four, each once. */
  *differences(): Generator<readonly SignedColumn[]> {
    for (let one = 0; one < this.#size; one += 1)
      for (let other = this.#next[one] ?? -1; other >= 0; other = this.#next[other] ?? -1) {
        if (this.#keys[one] !== this.#keys[other]) continue;
        if (this.#isPairBefore(one, other)) yield this.#difference(one, other);
        else if (this.#isPairBefore(other, one)) yield this.#difference(other, one);
      }
  }

  #isPairBefore(one: number, other: number): boolean {
    const last = this.#second[one] ?? -1;
    return last >= 0 && last < (this.#first[other] ?? 0);
  }

  #difference(one: number, other: number): readonly SignedColumn[] {
    return [...this.#columnsOf(one, 1), ...this.#columnsOf(other, -1)];
  }

  #columnsOf(at: number, sign: 1 | -1): readonly SignedColumn[] {
    const [first = 0, second = -1, signs = 0] = [this.#first[at], this.#second[at], this.#signs[at]];
    const signed = (column: number, isSubtracted: boolean): SignedColumn => ({
      column,
      sign: isSubtracted === (sign === 1) ? -1 : 1,
    });
    const one = signed(first, signs % 2 === 1);
    return second < 0 ? [one] : [one, signed(second, signs >= 2)];
  }
}
