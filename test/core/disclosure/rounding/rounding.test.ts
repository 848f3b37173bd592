import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../../../worker/core/disclosure/exact/fraction.ts';
import { countsOfRoundedShare } from '../../../../worker/core/disclosure/rounding/counts-of-rounded-share.ts';
import { meansTimesCounts } from '../../../../worker/core/disclosure/rounding/means-times-counts.ts';
import { roundedBaseInterval } from '../../../../worker/core/disclosure/rounding/rounded-base-interval.ts';
import { roundedTable } from '../../../../worker/core/disclosure/rounding/rounded-table.ts';
import { sizesOfPercentages } from '../../../../worker/core/disclosure/rounding/sizes-of-percentages.ts';
import { sumsOfRoundedMean } from '../../../../worker/core/disclosure/rounding/sums-of-rounded-mean.ts';
import {
  listWholeNumbers,
  wholeNumbersBehind,
} from '../../../../worker/core/disclosure/rounding/whole-numbers-behind.ts';

/** a/b rounded half away from zero to so many digits, as a count of units: ⌊(2|a|·10^d + b)/(2b)⌋ with the sign of a. */
function unitsOf(a: number, b: number, digits: number): number {
  const rounded = Math.floor((2 * Math.abs(a) * 10 ** digits + b) / (2 * b));
  return a < 0 ? -rounded : rounded;
}
const printed = (units: number, digits: number) => ({
  value: Fraction.of(`${units}e${-digits}`),
  digits,
});
const baseOf = (value: number, base: number, steps?: number) => {
  const { first, last } = roundedBaseInterval(
    Fraction.of(value),
    base,
    steps === undefined ? { kind: 'nearest' } : { kind: 'controlled', steps },
  );
  return [Number(first), Number(last)];
};

describe('whole numbers behind a rounded one', () => {
  it('are all that round to it half away from zero, also below zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 2 }),
        (units, n, digits) => {
          const wanted = Array.from({ length: 1801 }, (_, at) => at - 900).filter(
            (sum) => unitsOf(sum, n, digits) === units,
          );
          const found = wholeNumbersBehind(printed(units, digits), new Fraction(1n, BigInt(n)));
          expect(listWholeNumbers(found)).toEqual(wanted);
        },
      ),
    );
  });

  it('are none where more digits were printed than the number has', () => {
    expect(sumsOfRoundedMean(20, { value: Fraction.of(3.45), digits: 1 })).toEqual([]);
  });

  it('stay on the scale, and among the respondents', () => {
    // 5.0 of 25 is 123.75 up to 126.25, but nobody can answer more than 5.
    expect(sumsOfRoundedMean(25, printed(50, 1), [1, 5])).toEqual([124, 125]);
    expect(sumsOfRoundedMean(25, printed(50, 1))).toEqual([124, 125, 126]);
    expect(countsOfRoundedShare(300, printed(0, 0))).toEqual([0, 1]);
    expect(countsOfRoundedShare(300, printed(100, 0))).toEqual([299, 300]);
  });

  it('are not asked of nobody, nor with half a digit', () => {
    expect(() => sumsOfRoundedMean(0, printed(1, 0))).toThrow(RangeError);
    expect(() => countsOfRoundedShare(0, printed(1, 0))).toThrow(RangeError);
    expect(() => sumsOfRoundedMean(5, { value: Fraction.one, digits: 0.5 })).toThrow(RangeError);
    expect(() => wholeNumbersBehind(printed(1, 0), Fraction.zero)).toThrow(RangeError);
  });
});

describe('how many stand behind percentages', () => {
  it('is found by the shares alone', () => {
    // Of up to 6, thirds are of 3 and 6; without the other two thirds 33 % alone is no less telling.
    const shares = [33, 67].map((share) => Fraction.of(share));
    expect(sizesOfPercentages(shares, 0, 6, true)).toEqual([3, 6]);
    expect(sizesOfPercentages(shares.slice(0, 1), 0, 6, false)).toEqual([3, 6]);
    // 50 % and 50 % of any even number; of two categories with 50 % and 25 % a quarter is missing.
    const halves = [50, 25].map((share) => Fraction.of(share));
    expect(sizesOfPercentages(halves, 0, 8, false)).toEqual([4, 8]);
    expect(sizesOfPercentages(halves, 0, 8, true)).toEqual([]);
  });
});

describe('counts behind rounding to a base', () => {
  it('lie around the nearest multiple, or within the steps of controlled rounding', () => {
    expect([baseOf(15, 5), baseOf(0, 5), baseOf(20, 10), baseOf(7, 1)]).toEqual([
      [13, 17],
      [0, 2],
      [15, 24],
      [7, 7],
    ]);
    expect([baseOf(10, 5, 0), baseOf(5, 5, 1), baseOf(0, 5, 2)]).toEqual([
      [6, 14],
      [0, 14],
      [0, 14],
    ]);
  });
  it('are none for what is no multiple, and refused for what is no base', () => {
    expect(baseOf(7, 5)).toEqual([1, 0]);
    expect(() => baseOf(5, 0)).toThrow(RangeError);
    expect(() => baseOf(5, 5, -1)).toThrow(RangeError);
  });
});

describe('a table rounded cell by cell', () => {
  it('is unpicked by its margins', () => {
    // 5 + 5 is 10, but 15 was published: each is 5, 6 or 7 and they reach 13 only as 6 + 7, 7 + 6 or 7 + 7.
    const published = new Map(
      Object.entries({ a: 5, b: 5, sum: 15 }).map(([name, value]) => [name, Fraction.of(value)]),
    );
    const equations = [{ total: 'sum', parts: ['a', 'b'] }];
    const { intervals, exact, narrowed } = roundedTable(published, equations, 5, { kind: 'nearest' });
    expect([...intervals.values()].map(({ lower, upper }) => [lower?.toNumber(), upper?.toNumber()])).toEqual(
      [
        [6, 7],
        [6, 7],
        [13, 14],
      ],
    );
    expect([exact, narrowed]).toEqual([[], ['a', 'b', 'sum']]);
    const impossible = new Map([...published, ['sum', Fraction.of(30)] as const]);
    expect(() => roundedTable(impossible, equations, 5, { kind: 'nearest' })).toThrow(RangeError);
  });
});

describe('means beside perturbed counts', () => {
  it('tell the true counts, also where amounts need not be whole', () => {
    const means = [2, 4, 3].map((mean) => Fraction.of(mean));
    // n1·2 + n2·4 = (n1 + n2)·3 only where n1 = n2; 5, 5 and 10 were published, each off by at most one.
    const counts = meansTimesCounts([5, 5, 10], 1, means, 4, true);
    expect(counts.map((each) => each.counts)).toEqual([[5, 5, 10]]);
    const amounts = meansTimesCounts([5, 6, 10], 1, means, 4, false);
    expect(amounts).toEqual([{ counts: [5, 5, 10], sums: [] }]);
    expect(() => meansTimesCounts([5], 1, means.slice(1, 2), 4, true)).toThrow(RangeError);
  });
});
