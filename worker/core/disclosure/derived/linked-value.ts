import { Fraction, largerOf, smallerOf } from '../exact/fraction.ts';
import { halfUnit } from '../rounding/whole-numbers-behind.ts';
import type { Printed } from '../rounding/whole-numbers-behind.ts';

/** What a published link to a published number tells of a value that is not. */
export interface LinkedValue {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/**
 * A value told by its rounded share of a published total.
 * @param share in percent, as printed
 * @method [T(p − h)/100, T(p + h)/100], h half a unit of the last digit
 * @verified test/reference/disclosure/08-derived.json
 */
export function valueOfShare(total: Fraction, share: Printed): LinkedValue {
  return linked(total, share, Fraction.zero);
}

/**
 * A value told by its rounded growth since a published one.
 * @param growth in percent, as printed
 * @method [x(1 + (g − h)/100), x(1 + (g + h)/100)], h half a unit of the last digit
 * @verified test/reference/disclosure/08-derived.json
 */
export function valueOfGrowth(previous: Fraction, growth: Printed): LinkedValue {
  return linked(previous, growth, Fraction.one);
}

/**
 * How wide the doubt is, in percent of the true value.
 * @returns null for a true value of 0
 */
export function widthPct({ lower, upper }: LinkedValue, trueValue: Fraction): Fraction | null {
  return trueValue.equals(0) ? null : upper.minus(lower).times(100).over(trueValue.absolute());
}

function linked(base: Fraction, { value, digits }: Printed, plus: Fraction): LinkedValue {
  const half = halfUnit(digits);
  const ends = [value.minus(half), value.plus(half)].map((percent) =>
    base.times(plus.plus(percent.over(100))),
  );
  const [one = base, other = base] = ends;
  return { lower: smallerOf(one, other), upper: largerOf(one, other) };
}
