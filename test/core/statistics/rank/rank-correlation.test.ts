import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks } from '../../../../worker/core/statistics/rank/average-ranks.ts';
import { kendallExactP } from '../../../../worker/core/statistics/rank/kendall-exact-p.ts';
import { kendallTau } from '../../../../worker/core/statistics/rank/kendall-tau.ts';
import { pearsonTest } from '../../../../worker/core/statistics/rank/pearson-test.ts';
import { spearmanCorrelation } from '../../../../worker/core/statistics/rank/spearman-correlation.ts';
import { spearmanExactP } from '../../../../worker/core/statistics/rank/spearman-exact-p.ts';

type Pairs = readonly (readonly [number, number])[];

const againstOrder = (values: readonly number[]): Pairs => values.map((value, place) => [place, value]);

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, at) => permutations(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}

const manyPairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
  minLength: 3,
  maxLength: 30,
});

describe('average ranks', () => {
  it('are shared by equal values', () => {
    expect(averageRanks([30, 10, 20, 10, 10])).toEqual([5, 2, 4, 2, 2]);
    expect(averageRanks([])).toEqual([]);
  });
});

describe('rank correlations', () => {
  it('are worked by hand with ties', () => {
    // Pairs (1,1) (2,1) (2,3) (4,3): of six, (1,3) (1,4) (2,4) are ordered alike and none is turned round;
    // one pair is tied on the first side, two on the second. τ_b = 3/√(5·4), γ = 1.
    const found = kendallTau([
      [1, 1],
      [2, 1],
      [2, 3],
      [4, 3],
    ]);
    expect(found).toMatchObject({ concordant: 3, discordant: 0, tiedFirst: 1, tiedSecond: 2, gamma: 1 });
    expect(found?.tauB).toBeCloseTo(3 / Math.sqrt(20), 12);
    // Ranks 1 2.5 2.5 4 and 1.5 1.5 3.5 3.5: Σ products of deviations 3, squares 4.5 and 4.
    const ranks = spearmanCorrelation([
      [1, 1],
      [2, 1],
      [2, 3],
      [4, 3],
    ]);
    expect(ranks?.correlation).toBeCloseTo(3 / Math.sqrt(4.5 * 4), 12);
  });

  it('are absent where one side does not vary and for too few', () => {
    const constant: Pairs = [
      [0.1, 1],
      [0.1, 2],
      [0.1, 3],
      [0.1, 4],
    ];
    for (const found of [pearsonTest(constant, 0.95), spearmanCorrelation(constant), kendallTau(constant)])
      expect(found).toBeNull();
    expect(kendallExactP(constant)).toBeNull();
    expect(spearmanExactP(constant)).toBeNull();
    expect(pearsonTest(againstOrder([1, 2]), 0.95)).toBeNull();
    expect(kendallTau([])).toBeNull();
  });

  it('have a gamma as soon as both sides vary, and no normal test for two members', () => {
    expect(
      kendallTau([
        [1, 2],
        [1, 1],
        [2, 1],
      ]),
    ).toMatchObject({ concordant: 0, discordant: 1, gamma: -1 });
    expect(kendallTau(againstOrder([1, 2]))).toMatchObject({ tauB: 1, z: null, p: null });
  });

  it('are 1 on a line, with an infinite t and an interval without width', () => {
    const line = pearsonTest(againstOrder([2, 4, 6, 8]), 0.95);
    expect(line).toMatchObject({ correlation: 1, t: Infinity, p: 0, interval: { lower: 1, upper: 1 } });
    expect(pearsonTest(againstOrder([2, 4, 7]), 0.95)?.interval).toBeNull();
  });

  it('turn their sign when one side is turned round, and do not care for the order of members', () => {
    fc.assert(
      fc.property(manyPairs, (pairs) => {
        const turned = pairs.map(([first, second]) => [first, -second] as const);
        const tau = kendallTau(pairs);
        const rho = spearmanCorrelation(pairs);
        if (tau === null || rho === null) return;
        expect(kendallTau(turned)?.tauB).toBeCloseTo(-tau.tauB, 12);
        expect(spearmanCorrelation(turned)?.correlation).toBeCloseTo(-rho.correlation, 12);
        expect(kendallTau(pairs.toReversed())).toEqual(tau);
        expect(Math.abs(tau.tauB)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('the exact p-values of rank correlations', () => {
  const orders = permutations([1, 2, 3, 4, 5]);
  const shareOf = (matches: (values: readonly number[]) => boolean) =>
    orders.filter(matches).length / orders.length;

  it('count every order of five members', () => {
    for (const observed of [
      [1, 2, 3, 4, 5],
      [2, 1, 3, 5, 4],
      [4, 5, 1, 3, 2],
    ]) {
      const concordantOf = (values: readonly number[]) => kendallTau(againstOrder(values))?.concordant ?? -1;
      const reached = concordantOf(observed);
      const kendall = Math.min(
        shareOf((values) => concordantOf(values) >= reached),
        shareOf((values) => concordantOf(values) <= reached),
      );
      expect(kendallExactP(againstOrder(observed))).toBeCloseTo(Math.min(1, 2 * kendall), 12);

      const distanceOf = (values: readonly number[]) =>
        values.reduce((sum, value, place) => sum + (value - place - 1) ** 2, 0);
      const distance = distanceOf(observed);
      const spearman = Math.min(
        shareOf((values) => distanceOf(values) >= distance),
        shareOf((values) => distanceOf(values) <= distance),
      );
      expect(spearmanExactP(againstOrder(observed))).toBeCloseTo(Math.min(1, 2 * spearman), 12);
    }
  });

  it('are absent with ties and where the number of orders is too large', () => {
    expect(kendallExactP(againstOrder([1, 2, 2]))).toBeNull();
    expect(spearmanExactP(againstOrder([1, 2, 2]))).toBeNull();
    const many = Array.from({ length: 50 }, (_, place) => place);
    expect(kendallExactP(againstOrder(many))).toBeNull();
    expect(spearmanExactP(againstOrder(many.slice(0, 10)))).toBeNull();
    expect(spearmanExactP([])).toBeNull();
  });
});
