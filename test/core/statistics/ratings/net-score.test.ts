import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardedVariance } from '../../../../worker/core/statistics/guarded-variance.ts';
import {
  netDirection,
  recommendationSides,
} from '../../../../worker/core/statistics/ratings/net-direction.ts';
import type { NetDirection } from '../../../../worker/core/statistics/ratings/net-direction.ts';
import { netScoreChange } from '../../../../worker/core/statistics/ratings/net-score-change.ts';
import { netScoreDifference } from '../../../../worker/core/statistics/ratings/net-score-difference.ts';
import { netScoreMultinomialInterval } from '../../../../worker/core/statistics/ratings/net-score-multinomial-interval.ts';
import { netScore } from '../../../../worker/core/statistics/ratings/net-score.ts';

const endless = { population: Infinity, confidence: 0.95 };
const directions = fc.array(fc.constantFrom<NetDirection[]>(-1, 0, 1), { minLength: 2, maxLength: 60 });

describe('the side of a rating', () => {
  test('is for from 9, against to 6, and neither between', () => {
    expect([0, 6, 6.5, 7, 8, 8.9, 9, 10].map((rating) => netDirection(rating, recommendationSides))).toEqual([
      -1, -1, 0, 0, 0, 0, 1, 1,
    ]);
  });
  test('is refused for what is no number and where the sides overlap', () => {
    expect(() => netDirection(NaN, recommendationSides)).toThrow(RangeError);
    expect(() => netDirection(5, { positiveFrom: 4, negativeTo: 4 })).toThrow(RangeError);
  });
});

describe('the net score', () => {
  test('counts both sides: 3 for, 2 neither and 1 against of 6 are a third', () => {
    // d = 1, 1, 1, 0, 0, −1: mean 1/3, Σ(d − 1/3)² = 3·4/9 + 2·1/9 + 16/9 = 30/9, s² = 2/3, SE² = 1/9 · (1 − 6/12).
    const score = netScore([1, 1, 1, 0, 0, -1], { population: 12, confidence: 0.95 });
    expect(score).toMatchObject({ positive: 3, neutral: 2, negative: 1 });
    expect(score?.score).toBeCloseTo(1 / 3, 14);
    expect(score?.interval?.standardError).toBeCloseTo(Math.sqrt(1 / 18), 14);
    expect(score?.interval?.degreesOfFreedom).toBe(5);
  });
  test('is nothing without answers, has no interval for one and no width for a census', () => {
    expect(netScore([], endless)).toBeNull();
    expect(netScore([1], endless)).toMatchObject({ score: 1, interval: null });
    expect(netScore([1, 0, -1], { population: 3, confidence: 0.95 })?.interval).toMatchObject({
      lower: 0,
      upper: 0,
    });
    expect(() => netScore([1, 0, -1], { population: 2, confidence: 0.95 })).toThrow(RangeError);
  });
  test('turns its sign with the directions, and its multinomial error is the smaller one', () => {
    fc.assert(
      fc.property(directions, (each) => {
        const score = netScore(each, endless);
        const turned = netScore(
          each.map((direction) => (direction === 0 ? 0 : direction === 1 ? -1 : 1)),
          endless,
        );
        expect(turned?.score).toBeCloseTo(-(score?.score ?? NaN), 12);
        if (score === null) return;
        const multinomial = netScoreMultinomialInterval(score, 0.95);
        const shrunk = Math.sqrt((each.length - 1) / each.length) * (score.interval?.standardError ?? NaN);
        expect(multinomial.standardError).toBeCloseTo(shrunk, 7);
      }),
    );
  });
});

describe('the difference of the net scores of two groups', () => {
  test('is nothing where a group has one answer or neither varies', () => {
    expect(netScoreDifference([1], [0, 1], 0.95)).toBeNull();
    expect(netScoreDifference([1, 1], [0, 0, 0], 0.95)).toBeNull();
  });
  test('takes the degrees of the group that varies where the other does not', () => {
    // s² of 1, 0, −1 is 1, so SE² = 1/3 and the degrees are 2.
    const difference = netScoreDifference([1, 0, -1], [1, 1, 1, 1], 0.95);
    expect(difference?.difference).toBe(-1);
    expect(difference?.standardError).toBeCloseTo(Math.sqrt(1 / 3), 14);
    expect(difference?.degreesOfFreedom).toBeCloseTo(2, 12);
  });
  test('turns its sign when the groups change places', () => {
    fc.assert(
      fc.property(directions, directions, (first, second) => {
        const there = netScoreDifference(first, second, 0.9);
        const back = netScoreDifference(second, first, 0.9);
        expect(there === null).toBe(back === null);
        if (there === null || back === null) return;
        expect(there.lower).toBeCloseTo(-back.upper, 10);
        expect(there.pValue).toBeCloseTo(back.pValue, 12);
        expect(there.pValue > 0.1).toBe(there.lower < 0 && there.upper > 0);
      }),
    );
  });
});

describe('the change of a net score on the same firms', () => {
  const pairs: readonly (readonly [NetDirection, NetDirection])[] = [
    [-1, 1],
    [0, 1],
    [1, 1],
    [0, -1],
  ];
  test('is the mean of the differences with their own variance', () => {
    // Differences 2, 1, 0, −1: mean .5, Σ(e − .5)² = 2.25 + .25 + .25 + 2.25 = 5, s² = 5/3, SE² = 5/12 · (1 − 4/10).
    const change = netScoreChange(pairs, { population: 10, confidence: 0.95 });
    expect(change?.mean).toBe(0.5);
    expect(change?.standardError).toBeCloseTo(0.5, 14);
    expect(change?.degreesOfFreedom).toBe(3);
  });
  test('is the difference of the two scores', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom<NetDirection[]>(-1, 0, 1), fc.constantFrom<NetDirection[]>(-1, 0, 1)),
          { minLength: 2 },
        ),
        (each) => {
          const [before, after] = [0, 1].map((at) =>
            netScore(
              each.map((pair) => pair[at] ?? 0),
              endless,
            ),
          );
          expect(netScoreChange(each, endless)?.mean).toBeCloseTo(
            (after?.score ?? NaN) - (before?.score ?? NaN),
            12,
          );
        },
      ),
    );
  });
  test('is nothing for one firm, without width for a census, and takes a guarded variance', () => {
    expect(netScoreChange([[0, 1]], endless)).toBeNull();
    expect(netScoreChange(pairs, { population: 4, confidence: 0.95 })?.standardError).toBe(0);
    const agreed = [
      [0, 1],
      [0, 1],
    ] as const;
    expect(netScoreChange(agreed, endless)?.standardError).toBe(0);
    const variance = guardedVariance([1, 1], -2, 2);
    expect(netScoreChange(agreed, { ...endless, variance })?.standardError).toBeGreaterThan(0.5);
  });
});
