import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistentDistributions } from '../../../../worker/core/disclosure/derived/consistent-distributions.ts';
import {
  valueOfGrowth,
  valueOfShare,
  widthPct,
} from '../../../../worker/core/disclosure/derived/linked-value.ts';
import { meanOfTheRest } from '../../../../worker/core/disclosure/derived/mean-of-the-rest.ts';
import {
  tellsOneValue,
  valuesOfOrderStatistics,
} from '../../../../worker/core/disclosure/derived/order-statistics.ts';
import type { OrderFacts } from '../../../../worker/core/disclosure/derived/order-statistics.ts';
import type { Fact } from '../../../../worker/core/disclosure/derived/published-facts.ts';
import { smallDifferences } from '../../../../worker/core/disclosure/derived/small-differences.ts';
import { toldUnanimity } from '../../../../worker/core/disclosure/derived/told-unanimity.ts';
import { valuesOfMeanAndVariance } from '../../../../worker/core/disclosure/derived/values-of-mean-and-variance.ts';
import { Fraction } from '../../../../worker/core/disclosure/exact/fraction.ts';

const exact = Fraction.of;
const categories = ['low', 'middle', 'high'].map((id, at) => ({ id, score: exact(at * 50 - 50) }));
const mean = (value: number, digits: number | null = 0): Fact => ({
  kind: 'mean',
  value: exact(value),
  digits,
});

/** All ways to give n answers to three categories. */
const enumerate = (n: number) =>
  Array.from({ length: n + 1 }, (_, low) =>
    Array.from({ length: n - low + 1 }, (_each, middle) => [low, middle, n - low - middle] as const),
  ).flat();
/** Half away from zero, of a ratio of whole numbers. */
const rounded = (above: number, below: number) =>
  Math.sign(above) * Math.floor((2 * Math.abs(above) + below) / (2 * below));

describe('distributions that fit what was published', () => {
  it('are those that enumeration finds', () => {
    const drawn = fc.record({
      n: fc.integer({ min: 1, max: 14 }),
      mean: fc.integer({ min: -50, max: 50 }),
      share: fc.option(fc.integer({ min: 0, max: 100 })),
      atLeastMiddle: fc.boolean(),
    });
    fc.assert(
      fc.property(drawn, ({ n, mean: value, share, atLeastMiddle }) => {
        const fitting = enumerate(n).filter(
          ([low, middle, high]) =>
            rounded(50 * (high - low), n) === value &&
            (share === null || rounded(100 * (middle + high), n) === share) &&
            (!atLeastMiddle || (low === 0 && middle > 0)),
        );
        const facts: readonly Fact[] = [
          mean(value),
          ...(share === null
            ? []
            : [{ kind: 'share', categories: ['middle', 'high'], value: exact(share), digits: 0 } as const]),
          ...(atLeastMiddle ? [{ kind: 'min', value: exact(0) } as const] : []),
        ];
        const found = consistentDistributions(n, categories, facts);
        expect(found.solutions).toBe(fitting.length);
        const counts = [0, 1, 2].map((at) => fitting.map((each) => each[at] ?? 0));
        expect(found.ranges.map(({ range }) => range)).toEqual(
          counts.map((each) => (each.length === 0 ? null : [Math.min(...each), Math.max(...each)])),
        );
      }),
    );
  });

  it('are counted without being written down', () => {
    // Without any fact, 200 answers over 5 categories: 204 choose 4.
    const five = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, score: exact(at) }));
    expect(consistentDistributions(200, five, []).solutions).toBe((204 * 203 * 202 * 201) / 24);
  });

  it('may be told without rounding, by counts and by the largest answer', () => {
    // Mean 12.5 of four: 50 more than 0. One in the middle and nobody above: impossible.
    const facts: readonly Fact[] = [mean(12.5, null), { kind: 'count', categories: ['middle'], value: 3 }];
    expect(consistentDistributions(4, categories, facts).ranges.map(({ range }) => range)).toEqual([
      [0, 0],
      [3, 3],
      [1, 1],
    ]);
    expect(
      consistentDistributions(4, categories, [...facts, { kind: 'max', value: exact(0) }]).solutions,
    ).toBe(0);
    const share: Fact = { kind: 'share', categories: ['low'], value: exact(25), digits: null };
    expect(consistentDistributions(4, categories, [share]).ranges[0]?.range).toEqual([1, 1]);
    expect(consistentDistributions(3, categories, [share]).solutions).toBe(0);
  });

  it('are not asked of nobody, of unknown categories, or beyond what can be added up', () => {
    expect(() => consistentDistributions(0, categories, [])).toThrow(RangeError);
    const unknown: Fact = { kind: 'count', categories: ['none'], value: 1 };
    expect(() => consistentDistributions(3, categories, [unknown])).toThrow(RangeError);
    const fine = [
      { id: 'a', score: exact('1/9007199254740993') },
      { id: 'b', score: exact(1) },
    ];
    expect(() => consistentDistributions(3, fine, [mean(1)])).toThrow(RangeError);
    expect(consistentDistributions(3, [], []).solutions).toBe(0);
  });
});

describe('unanimity', () => {
  it('is told by both extremes, and by nothing that contradicts itself', () => {
    const extremes: readonly Fact[] = [
      { kind: 'max', value: exact(2) },
      { kind: 'min', value: exact(2) },
    ];
    expect(toldUnanimity(9, [1, 5], extremes)).toEqual({ solutions: 1, at: 2, memberRange: [2, 2] });
    expect(toldUnanimity(3, [1, 5], [mean(3.5, 1)])).toEqual({ solutions: 0, at: null, memberRange: null });
    expect(() => toldUnanimity(3, [5, 1], [])).toThrow(RangeError);
  });
});

describe('order statistics', () => {
  const tell = (n: number, facts: Readonly<Record<string, number>>) =>
    valuesOfOrderStatistics(
      n,
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, exact(value)])) as OrderFacts,
    )?.map((value) => value.toNumber()) ?? null;

  it('tell all values of few respondents', () => {
    expect([
      tell(1, { mean: 7 }),
      tell(2, { mean: 7, min: 3 }),
      tell(3, { min: 1, median: 2, max: 9 }),
    ]).toEqual([[7], [3, 11], [1, 2, 9]]);
    expect(tell(3, { mean: 60, median: 45 })).toBeNull();
    // Of four, the median is the middle of two: 2 and 6, or 3 and 5.
    expect(tell(4, { mean: 4, median: 4, min: 1, max: 7 })).toBeNull();
  });
  it('tell all values wherever the mean is an extreme, however many', () => {
    expect(tell(12, { mean: 5, max: 5 })).toEqual(Array.from({ length: 12 }, () => 5));
  });
  it('are refused where they contradict one another', () => {
    expect(() => tell(3, { mean: 5, max: 4 })).toThrow(RangeError);
    expect(() => tell(0, { mean: 5 })).toThrow(RangeError);
  });
  it('are values of one respondent, or not', () => {
    expect([tellsOneValue('median', 21), tellsOneValue('median', 20)]).toEqual([true, false]);
    expect([tellsOneValue('max', 40), tellsOneValue('min', 40)]).toEqual([true, true]);
    expect([tellsOneValue('mean', 2), tellsOneValue('mean', 1)]).toEqual([false, true]);
    expect(() => tellsOneValue('max', 0)).toThrow(RangeError);
  });
});

describe('mean and variance', () => {
  const tell = (n: number, variance: number, ddof: 0 | 1) =>
    valuesOfMeanAndVariance(n, exact(10), exact(variance), ddof);
  it('tell two values, and values that do not differ', () => {
    // 8 and 12: squares of ±2 add up to 8; over n − 1 that is 8, over n it is 4.
    expect([tell(2, 8, 1), tell(2, 4, 0), tell(4, 0, 1), tell(3, 1, 1)]).toEqual([
      [8, 12],
      [8, 12],
      [10, 10, 10, 10],
      null,
    ]);
  });
  it('are refused where they cannot be', () => {
    expect(() => tell(2, -1, 1)).toThrow(RangeError);
    expect(() => tell(1, 1, 0)).toThrow(RangeError);
    expect(() => tell(0, 0, 0)).toThrow(RangeError);
  });
});

describe('values linked to published ones', () => {
  const ends = ({ lower, upper }: { readonly lower: Fraction; readonly upper: Fraction }) => [
    lower.toNumber(),
    upper.toNumber(),
  ];
  it('lie within half a digit, in order also below zero', () => {
    expect(ends(valueOfShare(exact(200), { value: exact(10), digits: 0 }))).toEqual([19, 21]);
    // −100 grew by 10 % to −110, give or take half a percent of 100.
    expect(ends(valueOfGrowth(exact(-100), { value: exact(10), digits: 0 }))).toEqual([-110.5, -109.5]);
  });
  it('have no width in percent of nothing', () => {
    const value = valueOfShare(exact(200), { value: exact(0), digits: 0 });
    expect(widthPct(value, exact(0))).toBeNull();
    expect(widthPct(value, exact(-1))?.toNumber()).toBe(200);
  });
});

describe('what is left', () => {
  it('of a total is a group, nobody, or a contradiction', () => {
    const all = { n: 5, mean: exact(3) };
    const rest = (n: number) => meanOfTheRest(all, [{ n, mean: exact(2) }]);
    expect([rest(4).n, rest(4).sum.toNumber(), rest(4).mean?.toNumber()]).toEqual([1, 7, 7]);
    expect([rest(5).n, rest(5).mean]).toEqual([0, null]);
    expect(() => rest(6)).toThrow(RangeError);
  });
  it('between two tables is small from one to below the minimum', () => {
    const outer = new Map(Object.entries({ b: 5, a: 4, c: 3, d: 3 }));
    const inner = new Map(Object.entries({ a: 2, c: 3, d: 2, b: 2 }));
    expect(smallDifferences(outer, inner, 3).small).toEqual(['a', 'd']);
    expect(() => smallDifferences(inner, new Map([['x', 1]]), 3)).toThrow(RangeError);
  });
});
