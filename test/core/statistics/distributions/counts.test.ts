import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binomialCdf,
  binomialProbability,
} from '../../../../worker/core/statistics/distributions/binomial.ts';
import {
  hypergeometricCdf,
  hypergeometricProbability,
  hypergeometricUpperTail,
} from '../../../../worker/core/statistics/distributions/hypergeometric.ts';
import { rankSumCdf } from '../../../../worker/core/statistics/distributions/rank-sum.ts';
import {
  signedRankCdf,
  signedRankProbabilities,
} from '../../../../worker/core/statistics/distributions/signed-rank.ts';

describe('the hypergeometric distribution', () => {
  test('counts samples: 5 of 9 marked, 4 drawn, at least 3 marked', () => {
    // C(5,3)·C(4,1) + C(5,4)·C(4,0) = 40 + 5 = 45 of C(9,4) = 126 samples.
    const draw = { population: 9, marked: 5, sample: 4 };
    expect(hypergeometricUpperTail(3, draw)).toBeCloseTo(45 / 126, 14);
    expect(hypergeometricCdf(2, draw)).toBeCloseTo(81 / 126, 14);
    expect(hypergeometricProbability(3, draw)).toBeCloseTo(40 / 126, 14);
  });
  test('is 1 where there is nothing to choose', () => {
    for (const draw of [
      { population: 7, marked: 3, sample: 7 },
      { population: 7, marked: 7, sample: 3 },
      { population: 3, marked: 3, sample: 3 },
    ])
      expect(hypergeometricProbability(3, draw)).toBeCloseTo(1, 14);
    expect(hypergeometricCdf(0, { population: 0, marked: 0, sample: 0 })).toBe(1);
  });
  test('has probabilities and tails that add up, for any draw', () => {
    const draws = fc.tuple(fc.nat(200), fc.nat(), fc.nat()).map(([population, marked, sample]) => ({
      population,
      marked: marked % (population + 1),
      sample: sample % (population + 1),
    }));
    fc.assert(
      fc.property(draws, fc.nat(200), (draw, hits) => {
        let sum = 0;
        for (let x = 0; x <= hits; x += 1) sum += hypergeometricProbability(x, draw);
        expect(hypergeometricCdf(hits, draw)).toBeCloseTo(sum, 11);
        expect(hypergeometricUpperTail(hits + 1, draw)).toBeCloseTo(1 - sum, 11);
      }),
    );
  });
  test('refuses counts that cannot be', () => {
    expect(() => hypergeometricCdf(1, { population: 4, marked: 5, sample: 1 })).toThrow(RangeError);
    expect(() => hypergeometricCdf(1, { population: 4, marked: 1, sample: 5 })).toThrow(RangeError);
    expect(() => hypergeometricCdf(1, { population: 4.5, marked: 1, sample: 1 })).toThrow(RangeError);
  });
});

describe('the binomial distribution', () => {
  test('counts tosses: at most 1 head in 3', () => {
    // (1 + 3) of 8 sequences.
    expect(binomialCdf(1, { trials: 3, probability: 0.5 })).toBeCloseTo(0.5, 14);
    expect(binomialProbability(1, { trials: 3, probability: 0.5 })).toBeCloseTo(3 / 8, 14);
  });
  test('knows the ends: no trial, and successes that never or always come', () => {
    expect(binomialProbability(0, { trials: 0, probability: 0.3 })).toBe(1);
    expect(binomialProbability(0, { trials: 5, probability: 0 })).toBe(1);
    expect(binomialProbability(5, { trials: 5, probability: 1 })).toBe(1);
    expect(binomialProbability(6, { trials: 5, probability: 0.5 })).toBe(0);
    expect(binomialCdf(-1, { trials: 5, probability: 0.5 })).toBe(0);
    expect(binomialCdf(4, { trials: 5, probability: 1 })).toBe(0);
    expect(binomialCdf(0, { trials: 5, probability: 0 })).toBe(1);
  });
  test('adds up to its cumulative probabilities', () => {
    fc.assert(
      fc.property(
        fc.nat(120),
        fc.nat(120),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (k, trials, probability) => {
          let sum = 0;
          for (let x = 0; x <= k; x += 1) sum += binomialProbability(x, { trials, probability });
          expect(binomialCdf(k, { trials, probability })).toBeCloseTo(sum, 11);
        },
      ),
    );
  });
  test('refuses what is no probability and no count', () => {
    expect(() => binomialCdf(1, { trials: 2, probability: 1.2 })).toThrow(RangeError);
    expect(() => binomialCdf(1, { trials: -2, probability: 0.2 })).toThrow(RangeError);
  });
});

describe('rank statistics', () => {
  test('the signed ranks of six pairs add up to 4 or less in 7 of 64 ways', () => {
    // {}, 1, 2, 3, 4, 1+2, 1+3.
    expect(signedRankCdf(4, 6)).toBe(7 / 64);
  });
  test('ties are given as doubled mid-ranks', () => {
    // Two equal differences: ranks 1.5 and 1.5, doubled 3 and 3; sums 0, 3, 3, 6.
    expect(signedRankProbabilities([3, 3])).toEqual([0.25, 0, 0, 0.5, 0, 0, 0.25]);
  });
  test('the rank sum of 2 and 2 values is 1 or less in 2 of 6 orders', () => {
    // Orders by W: 0 1 2 2 3 4.
    expect(rankSumCdf(1, 2, 2)).toBeCloseTo(2 / 6, 14);
  });
  test('both are symmetric and end at 0 and 1', () => {
    for (let v = 0; v < 45; v += 1) expect(signedRankCdf(v, 9)).toBeCloseTo(1 - signedRankCdf(44 - v, 9), 14);
    for (let w = 0; w < 35; w += 1) expect(rankSumCdf(w, 5, 7)).toBeCloseTo(1 - rankSumCdf(34 - w, 5, 7), 14);
    expect([signedRankCdf(-1, 9), signedRankCdf(45, 9), signedRankCdf(0, 0)]).toEqual([0, 1, 1]);
    expect([rankSumCdf(-1, 5, 7), rankSumCdf(35, 5, 7), rankSumCdf(0, 0, 4)]).toEqual([0, 1, 1]);
  });
  test('counts that cannot be are refused', () => {
    expect(() => signedRankCdf(1, 2.5)).toThrow(RangeError);
    expect(() => rankSumCdf(NaN, 2, 2)).toThrow(RangeError);
    expect(() => signedRankProbabilities([1.5])).toThrow(RangeError);
  });
});
