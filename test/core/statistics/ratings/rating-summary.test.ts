import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOfMaximum } from '../../../../worker/core/statistics/ratings/percent-of-maximum.ts';
import { quantileType7 } from '../../../../worker/core/statistics/ratings/quantile-type-7.ts';
import { ratingSummary } from '../../../../worker/core/statistics/ratings/rating-summary.ts';
import { scaleMean, scaleShare } from '../../../../worker/core/statistics/ratings/scale-share.ts';

describe('the quantile of type 7', () => {
  test('lies straight between order statistics', () => {
    // n = 4: place 3p; p = .25 → .75 between 1 and 2, p = .5 → halfway between 2 and 4.
    expect([0, 0.25, 0.5, 1].map((share) => quantileType7([8, 1, 4, 2], share))).toEqual([1, 1.75, 3, 8]);
  });
  test('is the value itself for one, and nothing for none', () => {
    expect(quantileType7([3], 0.9)).toBe(3);
    expect(quantileType7([], 0.5)).toBeNull();
    expect(() => quantileType7([1, 2], 1.5)).toThrow(RangeError);
  });
});

describe('the summary of ratings', () => {
  const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 80 });
  const scale = { points: 5, confidence: 0.95 };

  test('does not depend on the order, and its parts agree', () => {
    fc.assert(
      fc.property(ratings, (each) => {
        const summary = ratingSummary(each, scale);
        const { counts, median, topTwoInterval } = ratingSummary(each.toSorted(), scale) ?? {};
        expect(summary).toMatchObject({ counts, median, topTwoInterval });
        expect(summary?.counts.reduce((sum, count) => sum + count, 0)).toBe(each.length);
        expect(summary?.net.score).toBeCloseTo((summary?.topTwo ?? NaN) - (summary?.bottomTwo ?? NaN), 12);
        expect(summary?.percentOfMaximum).toBeCloseTo(25 * ((summary?.mean ?? NaN) - 1), 10);
      }),
    );
  });
  test('has no interval of the mean for one answer, and no width where all agree', () => {
    expect(ratingSummary([4], scale)).toMatchObject({
      mean: 4,
      standardDeviation: null,
      interval: null,
      topTwo: 1,
      median: 4,
    });
    expect(ratingSummary([2, 2, 2], scale)?.interval).toMatchObject({ lower: 2, upper: 2 });
  });
  test('is nothing without answers', () => {
    expect(ratingSummary([], scale)).toBeNull();
  });
  test('refuses ratings off the scale and scales too short for two boxes', () => {
    for (const rating of [0, 6, 2.5, NaN])
      expect(() => ratingSummary([3, rating], scale)).toThrow(RangeError);
    expect(() => ratingSummary([1, 2], { ...scale, points: 3 })).toThrow(RangeError);
  });
});

test('percent of the maximum puts the ends of a scale at 0 and 100', () => {
  expect([1, 3, 5].map((value) => percentOfMaximum(value, { lowest: 1, highest: 5 }))).toEqual([0, 50, 100]);
  expect(percentOfMaximum(0, { lowest: -1, highest: 1 })).toBe(50);
  expect(() => percentOfMaximum(1, { lowest: 1, highest: 1 })).toThrow(RangeError);
});

describe('the share of firms that reach a scale', () => {
  const members = { population: 9, confidence: 0.95 };

  test('takes a mean over two of three items, and over no fewer', () => {
    expect(scaleMean([4, 5, null])).toBe(4.5);
    expect(scaleMean([4, null, null])).toBeNull();
    expect(scaleMean([4, 4, 4, null, null])).toBeNull();
    expect(scaleMean([4, 4, 4, 4, null, null])).toBe(4);
    expect(scaleMean([])).toBeNull();
  });
  test('counts firms whose mean reaches the threshold among those that answered enough', () => {
    // Means 4, 3⅔, 4.5 and none.
    const firms = [
      [4, 4, 4],
      [4, 4, 3],
      [5, 4, null],
      [5, null, null],
    ];
    expect(scaleShare(firms, { ...members, from: 4 })).toMatchObject({
      successes: 2,
      sample: 3,
      share: 2 / 3,
    });
    expect(scaleShare([[5, null, null]], { ...members, from: 4 })).toBeNull();
  });
  test('is exact when everybody answered, and refuses more firms than members', () => {
    const firms = [[4], [1], [5], [2]];
    expect(scaleShare(firms, { from: 4, population: 4, confidence: 0.95 })?.interval).toEqual({
      lower: 0.5,
      upper: 0.5,
    });
    expect(() => scaleShare(firms, { from: 4, population: 3, confidence: 0.95 })).toThrow(RangeError);
  });
});
