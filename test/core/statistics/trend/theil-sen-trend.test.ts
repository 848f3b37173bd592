import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallingPairTails } from '../../../../worker/core/statistics/trend/falling-pair-tails.ts';
import { theilSenTrend } from '../../../../worker/core/statistics/trend/theil-sen-trend.ts';

const yearly = (values: readonly number[], from = 1) => values.map((value, i) => ({ time: from + i, value }));

function orders<T>(values: readonly T[]): readonly (readonly T[])[] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, i) => orders(values.toSpliced(i, 1)).map((rest) => [value, ...rest]));
}

describe('the distribution of falling pairs', () => {
  it('is the count of the orders by hand: 1, 4, 9, 15, 20, 22 of 120 for five values', () => {
    expect(fallingPairTails(5).slice(0, 3)).toEqual(
      [1, 5, 14].map((count) => expect.closeTo(count / 120, 12)),
    );
    expect(fallingPairTails(3)).toEqual([1, 3, 5, 6].map((count) => expect.closeTo(count / 6, 12)));
  });
});

describe("Theil and Sen's trend", () => {
  // Slopes of the ten pairs: .01, −.07, −.0333, −.0575, −.15, −.055, −.08, .04, −.045, −.13; in order −.15, −.13, −.08,
  // −.07, −.0575 | −.055, −.045, −.0333, .01, .04. Tails: 1/120 and 5/120 for 0 and at most 1 falling pairs.
  const series = yearly([1.26, 1.27, 1.12, 1.16, 1.03]);

  it('is the median of the slopes of all pairs', () => {
    const trend = theilSenTrend(series, 0.95);
    expect(trend?.slope).toBeCloseTo(-0.05625, 12);
    // y + .05625·t: 1.31625, 1.3825, 1.28875, 1.385, 1.31125.
    expect(trend?.intercept).toBeCloseTo(1.31625, 12);
  });

  it('has the interval of the hand computation, and says what it covers with', () => {
    expect(theilSenTrend(series, 0.95)?.interval).toEqual({
      lower: expect.closeTo(-0.15, 12),
      upper: expect.closeTo(0.04, 12),
      confidence: expect.closeTo(1 - 2 / 120, 12),
    });
    expect(theilSenTrend(series, 0.9)?.interval).toEqual({
      lower: expect.closeTo(-0.13, 12),
      upper: expect.closeTo(0.01, 12),
      confidence: expect.closeTo(1 - 10 / 120, 12),
    });
  });

  it('covers the truth with exactly that, over every order of five values without a trend', () => {
    for (const confidence of [0.9, 0.95]) {
      const intervals = orders([2, 3, 5, 11, 17]).map(
        (values) => theilSenTrend(yearly(values), confidence)?.interval,
      );
      const covering = intervals.filter((each) => each && each.lower <= 0 && each.upper >= 0).length;
      expect(covering / 120).toBeCloseTo(intervals[0]?.confidence ?? NaN, 12);
    }
  });

  it('has no interval of 95 % below five points, and no slope below two', () => {
    // Slopes 1, 1.5, 2, 2, 2.5, 3; y − 2t: −1, −2, −2, −1. One order of 24 is as steep as all rising: 2/24 > 5 %.
    expect(theilSenTrend(yearly([1, 2, 4, 7]), 0.95)).toEqual({ slope: 2, intercept: -1.5, interval: null });
    expect(theilSenTrend(yearly([1]), 0.95)).toBeNull();
    expect(theilSenTrend([], 0.95)).toBeNull();
  });

  it('takes the normal limits for a long series', () => {
    // n = 50: N = 1225, Var S = 50·49·105/18 = 14291.67, C = 1.959964·119.548 = 234.309: 494 slopes outside each side.
    const values = Array.from({ length: 50 }, (_, i) => ((i * 37) % 50) + i * 0.5);
    const slopes = values
      .flatMap((value, j) => values.slice(0, j).map((earlier, i) => (value - earlier) / (j - i)))
      .toSorted((a, b) => a - b);
    expect(theilSenTrend(yearly(values), 0.95)?.interval).toEqual({
      lower: slopes[494],
      upper: slopes[1224 - 494],
      confidence: 0.95,
    });
  });

  it('follows a change of units, and a straight line exactly', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: -9, max: 9 }), (all, slope) => {
        const plain = theilSenTrend(yearly(all), 0.95);
        const turned = theilSenTrend(yearly(all.map((value, i) => 2 * value + slope * i)), 0.95);
        expect(turned?.slope).toBeCloseTo(2 * (plain?.slope ?? NaN) + slope, 9);
        expect(turned?.interval?.lower).toBeCloseTo(2 * (plain?.interval?.lower ?? NaN) + slope, 9);
        const line = theilSenTrend(yearly(all.map((_, i) => slope * i)), 0.95);
        expect(line?.interval).toMatchObject({ lower: slope, upper: slope });
      }),
      { seed: 1 },
    );
  });

  it('refuses two values at a time, what is no number, and a confidence that cannot be', () => {
    expect(() => theilSenTrend([...yearly([1, 2]), ...yearly([1])], 0.95)).toThrow(RangeError);
    expect(() => theilSenTrend(yearly([1, NaN]), 0.95)).toThrow(RangeError);
    expect(() => theilSenTrend(yearly([1, 2]), 1)).toThrow(RangeError);
  });
});
