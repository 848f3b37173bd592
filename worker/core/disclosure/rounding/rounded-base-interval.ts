import { Fraction } from '../exact/fraction.ts';
import { wholeNumbersBehind } from './whole-numbers-behind.ts';
import type { WholeNumbers } from './whole-numbers-behind.ts';

/**
 * How counts were rounded to multiples of a base.
 * nearest: each by itself, half away from zero. controlled: to a multiple up to so many steps beyond the nearest two,
 * so that the table still adds up.
 */
export type BaseRounding =
  | { readonly kind: 'nearest' }
  | { readonly kind: 'controlled'; readonly steps: number };

/**
 * The counts that a rounded count can come from.
 * @param value as published, a multiple of the base
 * @param base whole, ≥ 1
 * @returns first and last possible count, none below 0 where the published one is not; none at all for a value that is
 * no multiple of the base
 * @throws RangeError for a base or steps that cannot be
 * @source SDC handbook, 2nd edition, 5.5: with K steps z is published as any multiple less than (K + 1)·base away
 * @verified test/reference/disclosure/07-rounding.json
 */
export function roundedBaseInterval(value: Fraction, base: number, rounding: BaseRounding): WholeNumbers {
  if (!Number.isInteger(base) || base < 1) throw new RangeError('a base is a whole number, at least 1');
  const multiple = value.over(base);
  if (!multiple.isInteger()) return { first: 1n, last: 0n };
  const { first, last } =
    rounding.kind === 'nearest'
      ? wholeNumbersBehind({ value: multiple, digits: 0 }, new Fraction(1n, BigInt(base)))
      : within(multiple.numerator * BigInt(base), BigInt(base) * (stepsOf(rounding.steps) + 1n) - 1n);
  return { first: !value.isLess(0) && first < 0n ? 0n : first, last };
}

function within(value: bigint, distance: bigint): WholeNumbers {
  return { first: value - distance, last: value + distance };
}

function stepsOf(steps: number): bigint {
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError('steps are counted, from 0');
  return BigInt(steps);
}
