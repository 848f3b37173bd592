import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcsineShareInterval } from '../../../../worker/core/statistics/proportions/arcsine-share-interval.ts';
import { cubicSpline } from '../../../../worker/core/statistics/proportions/cubic-spline.ts';
import { exactBinomialInterval } from '../../../../worker/core/statistics/proportions/exact-binomial-interval.ts';
import { exactHypergeometricInterval } from '../../../../worker/core/statistics/proportions/exact-hypergeometric-interval.ts';
import { kornGraubardInterval } from '../../../../worker/core/statistics/proportions/korn-graubard-interval.ts';
import { logitShareInterval } from '../../../../worker/core/statistics/proportions/logit-share-interval.ts';
import { profileLikelihoodShareInterval } from '../../../../worker/core/statistics/proportions/profile-likelihood-share-interval.ts';
import { waldShareInterval } from '../../../../worker/core/statistics/proportions/wald-share-interval.ts';
import { weightedShareInterval } from '../../../../worker/core/statistics/proportions/weighted-share-interval.ts';

const estimate = {
  share: 0.4,
  standardError: 0.08,
  degreesOfFreedom: 29,
  sample: 30,
  confidence: 0.95,
};
const curved = [
  arcsineShareInterval,
  logitShareInterval,
  kornGraubardInterval,
  profileLikelihoodShareInterval,
] as const;

describe('intervals of a share from a survey design', () => {
  test('are refused for a share of 0 or 1, whose standard error says nothing', () => {
    for (const share of [0, 1])
      for (const interval of curved) expect(interval({ ...estimate, share, standardError: 0 })).toBeNull();
  });

  test('have no width without standard error; there the likelihood has no scale', () => {
    for (const interval of [waldShareInterval, ...curved]) {
      if (interval === profileLikelihoodShareInterval) continue;
      const bounds = interval({ ...estimate, standardError: 0 });
      expect(bounds?.lower).toBeCloseTo(0.4, 14);
      expect(bounds?.upper).toBeCloseTo(0.4, 14);
    }
    expect(profileLikelihoodShareInterval({ ...estimate, standardError: 0 })).toBeNull();
  });

  test('are mirrored when yes and no change places', () => {
    for (const interval of [waldShareInterval, ...curved])
      expect(interval({ ...estimate, share: 0.6 })?.lower).toBeCloseTo(
        1 - (interval(estimate)?.upper ?? 0),
        9,
      );
  });

  test('with the standard error of counts as many degrees as units, Korn and Graubard give Clopper and Pearson', () => {
    const standardError = Math.sqrt((0.4 * 0.6) / 30);
    const bounds = kornGraubardInterval({ ...estimate, standardError });
    const exact = exactBinomialInterval({ successes: 12, sample: 30, confidence: 0.95 });
    expect(bounds?.lower).toBeCloseTo(exact.lower, 10);
    expect(bounds?.upper).toBeCloseTo(exact.upper, 10);
  });

  test('refuse what cannot be', () => {
    for (const wrong of [
      { ...estimate, share: 1.1 },
      { ...estimate, standardError: -1 },
      { ...estimate, standardError: NaN },
      { ...estimate, degreesOfFreedom: 0 },
      { ...estimate, sample: 0 },
      { ...estimate, confidence: 1 },
    ])
      for (const interval of [waldShareInterval, ...curved])
        expect(() => interval(wrong)).toThrow(RangeError);
  });
});

describe('the interval of a weighted share', () => {
  const weighted = { ...estimate, successes: 12, population: 60 };

  test('is Wilson with the effective sample and the degrees of the design', () => {
    // p = .5, SE = .1: n* = .25/.01 = 25. t₀.₉₇₅ with 8 degrees = 2.306004, t² = 5.317655, so the half width is
    // 2.306004 · √(.01 + 5.317655/2500) / (1 + 5.317655/25) = .209404 around .5.
    const bounds = weightedShareInterval({
      ...weighted,
      share: 0.5,
      standardError: 0.1,
      degreesOfFreedom: 8,
    });
    expect(bounds.lower).toBeCloseTo(0.290596, 5);
    expect(bounds.upper).toBeCloseTo(0.709404, 5);
  });

  test('is exact on the unweighted count where none or all agree', () => {
    for (const [share, successes] of [
      [0, 0],
      [1, 30],
    ] as const) {
      const none = { ...weighted, share, successes, standardError: 0 };
      expect(weightedShareInterval(none)).toEqual(
        exactHypergeometricInterval({ successes, sample: 30, population: 60, confidence: 0.95 }),
      );
      expect(weightedShareInterval({ ...none, population: null })).toEqual(
        exactBinomialInterval({ successes, sample: 30, confidence: 0.95 }),
      );
    }
  });

  test('takes agreement within every stratum for no certainty, but a census for one', () => {
    const agreed = { ...weighted, share: 0.7, standardError: 0, successes: 12 };
    const { lower, upper } = weightedShareInterval(agreed);
    expect(lower).toBeLessThan(0.4);
    expect(upper).toBe(0.7);
    expect(weightedShareInterval({ ...agreed, population: 30 })).toEqual({ lower: 0.7, upper: 0.7 });
  });

  test('lies within 0…1 around the share', () => {
    const shares = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        shares,
        shares,
        fc.integer({ min: 1, max: 200 }),
        (share, standardError, degreesOfFreedom) => {
          const { lower, upper } = weightedShareInterval({
            ...weighted,
            share,
            standardError,
            degreesOfFreedom,
          });
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(share);
          expect(upper).toBeGreaterThanOrEqual(share);
          expect(upper).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('refuses counts that cannot be', () => {
    const none = { ...weighted, share: 0, standardError: 0 };
    expect(() => weightedShareInterval({ ...none, successes: 31 })).toThrow(RangeError);
    expect(() => weightedShareInterval({ ...none, successes: 0, population: 29 })).toThrow(RangeError);
  });
});

describe('the spline', () => {
  const cubic = (x: number): number => 2 - x + 0.5 * x ** 2 - 0.25 * x ** 3;
  test('reproduces a cubic, also between and beyond uneven points', () => {
    const spline = cubicSpline([-2, -1, 0.5, 1, 3, 4].map((x) => ({ x, y: cubic(x) })));
    for (const x of [-3, -2, -1.5, 0, 0.75, 2, 4, 5]) expect(spline(x)).toBeCloseTo(cubic(x), 10);
  });
  test('is a line through two points and refuses one', () => {
    expect(
      cubicSpline([
        { x: 0, y: 1 },
        { x: 2, y: 5 },
      ])(1),
    ).toBe(3);
    expect(() => cubicSpline([{ x: 0, y: 1 }])).toThrow(RangeError);
  });
});
