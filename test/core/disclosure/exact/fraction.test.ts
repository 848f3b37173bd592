import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction, largerOf, smallerOf } from '../../../../worker/core/disclosure/exact/fraction.ts';

const parts = ({ numerator, denominator }: Fraction) => [numerator, denominator];
const fraction = fc
  .tuple(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 10_000n }))
  .map(([above, below]) => new Fraction(above, below));

describe('a fraction', () => {
  it.each([
    [0.3, 3n, 10n],
    [1e-7, 1n, 10_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
    [-12.4, -62n, 5n],
    ['470/17', 470n, 17n],
    ['-6/4', -3n, 2n],
    ['0.10', 1n, 10n],
    [7n, 7n, 1n],
  ] as const)('means by %s what the digits say', (amount, numerator, denominator) => {
    expect(parts(Fraction.of(amount))).toEqual([numerator, denominator]);
  });

  it('adds tenths without the error of binary fractions', () => {
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(Fraction.of(0.1).plus(0.2).equals(0.3)).toBe(true);
  });

  it.each(['', 'x', '1/0', '1,5', '0x10', NaN, Infinity] as const)('is not made of %s', (amount) => {
    expect(() => Fraction.of(amount)).toThrow(RangeError);
  });

  it('is not divided by zero', () => {
    expect(() => Fraction.one.over(0)).toThrow(RangeError);
    expect(() => new Fraction(1n, 0n)).toThrow(RangeError);
  });

  it('keeps its denominator positive, and rounds towards each side', () => {
    expect(parts(new Fraction(3n, -6n))).toEqual([-1n, 2n]);
    const wanted = [-2n, -1n, 1n, 2n];
    expect([Fraction.of(-1.5), Fraction.of(1.5)].flatMap((each) => [each.floor(), each.ceil()])).toEqual(
      wanted,
    );
    expect([Fraction.of(-2).floor(), Fraction.of(2).ceil()]).toEqual([-2n, 2n]);
  });

  it('becomes a number also where its parts are too large for one', () => {
    const huge = 10n ** 400n;
    expect(new Fraction(huge, 3n * huge).toNumber()).toBeCloseTo(1 / 3, 15);
    expect(new Fraction(huge + 1n, huge).toNumber()).toBeCloseTo(1, 15);
  });

  it('obeys the laws of arithmetic', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(parts(a.plus(b).minus(b))).toEqual(parts(a));
        expect(parts(a.plus(b).times(c))).toEqual(parts(a.times(c).plus(b.times(c))));
        if (!b.equals(0)) expect(parts(a.times(b).over(b))).toEqual(parts(a));
        expect(Math.sign(a.compare(b))).toBe(Math.sign(a.toNumber() - b.toNumber()));
        expect(largerOf(a, b).isLess(smallerOf(a, b))).toBe(false);
      }),
    );
  });
});
