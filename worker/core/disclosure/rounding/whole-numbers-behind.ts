import { Fraction } from '../exact/fraction.ts';

/** A number as it was printed, with its digits after the point. */
export interface Printed {
  readonly value: Fraction;
  readonly digits: number;
}

/** Whole numbers from first to last; none where last is less. */
export interface WholeNumbers {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * The whole numbers z for which z·factor, rounded, is what was printed.
 * @param factor above 0: 1/n for the sum behind a mean, 100/n for the count behind a percentage
 * @returns none where the release contradicts itself, also where it has more digits than it says
 * @method rounding half away from zero, in exact arithmetic
 * @verified test/reference/disclosure/07-rounding.json
 */
export function wholeNumbersBehind({ value, digits }: Printed, factor: Fraction): WholeNumbers {
  if (!factor.isMore(0)) throw new RangeError('the factor must be above 0');
  const half = halfUnit(digits);
  if (!value.over(half.times(2)).isInteger()) return { first: 1n, last: 0n };
  const from = value.minus(half).over(factor);
  const to = value.plus(half).over(factor);
  // Half a unit below a positive number is rounded up to it, half a unit above it no longer down.
  return {
    first: from.isMore(0) ? from.ceil() : from.floor() + 1n,
    last: to.isLess(0) ? to.floor() : to.ceil() - 1n,
  };
}

/** Half a unit of the last printed digit. */
export function halfUnit(digits: number): Fraction {
  if (!Number.isInteger(digits)) throw new RangeError('digits are counted');
  return Fraction.of(`5e${-digits - 1}`);
}

export function listWholeNumbers({ first, last }: WholeNumbers): readonly number[] {
  return Array.from({ length: Math.max(0, Number(last - first) + 1) }, (_, at) => Number(first) + at);
}

/** Those that lie in both. */
export function commonWholeNumbers(one: WholeNumbers, other: WholeNumbers): WholeNumbers {
  return {
    first: one.first > other.first ? one.first : other.first,
    last: one.last < other.last ? one.last : other.last,
  };
}
