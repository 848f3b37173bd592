/* oxlint-disable no-loss-of-precision -- the expected values are printed with 17 digits */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  betaUpperTail,
} from '../../../../worker/core/statistics/distributions/beta.ts';
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredUpperTail,
} from '../../../../worker/core/statistics/distributions/chi-squared.ts';
import { fCdf, fQuantile, fUpperTail } from '../../../../worker/core/statistics/distributions/f.ts';
import { gammaCdf } from '../../../../worker/core/statistics/distributions/gamma.ts';
import {
  noncentralTCdf,
  noncentralTUpperTail,
} from '../../../../worker/core/statistics/distributions/noncentral-t.ts';
import {
  normalCdf,
  normalDensity,
  normalLogCdf,
  normalQuantile,
  normalUpperTail,
} from '../../../../worker/core/statistics/distributions/normal.ts';
import { tCdf, tQuantile, tUpperTail } from '../../../../worker/core/statistics/distributions/t.ts';

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe('far from the middle (mpmath 1.3.0, 60 digits)', () => {
  test.each([
    ['the normal tail at −37', normalCdf(-37), 5.7255712225245768e-300],
    ['its logarithm at −1000', normalLogCdf(-1000), -500007.82669481218],
    [
      'the beta tail with one whole shape',
      betaCdf(0.860480761404888, 109.90108483873892, 10),
      0.023833857792121563,
    ],
    ['the chi-squared tail with many degrees', chiSquaredUpperTail(2900, 2000), 2.3992983998354557e-36],
    ['the chi-squared quantile with many degrees', chiSquaredQuantile(0.08, 2500), 2401.3069984415379],
    ['the t tail with very many degrees', tUpperTail(12.5, 1e5), 3.9703148208999141e-36],
    ['a far t quantile', tQuantile(1e-200, 3), -4.7952757204692234e66],
    ['the noncentral t far from 0', noncentralTCdf(160, 999, 158), 0.70020167404270089],
    ['its upper tail', noncentralTUpperTail(55, 499, 40), 8.7576476027343797e-15],
    ['its lower tail', noncentralTCdf(-2, 12, 2), 1.1015838979022836e-4],
  ])('%s keeps its digits', (_, got, expected) => {
    expect(relative(got, expected)).toBeLessThan(2e-12);
  });
});

const probability = fc.double({ min: 1e-12, max: 0.999, noNaN: true });
const size = fc.double({ min: 0.3, max: 300, noNaN: true });
const point = fc.double({ min: 1e-3, max: 50, noNaN: true });

describe('every distribution', () => {
  test('has two tails that make one', () => {
    fc.assert(
      fc.property(point, size, size, (x, a, b) => {
        const whole = [
          normalCdf(x) + normalUpperTail(x),
          tCdf(x, a) + tUpperTail(x, a),
          chiSquaredCdf(x, a) + chiSquaredUpperTail(x, a),
          fCdf(x, a, b) + fUpperTail(x, a, b),
          betaCdf(x / 50, a, b) + betaUpperTail(x / 50, a, b),
          noncentralTCdf(x, a, b / 100) + noncentralTUpperTail(x, a, b / 100),
        ];
        for (const sum of whole) expect(relative(sum, 1)).toBeLessThan(1e-11);
      }),
    );
  });

  test('has at its quantile the probability that was asked for', () => {
    fc.assert(
      fc.property(probability, size, size, (p, a, b) => {
        const back = [
          normalCdf(normalQuantile(p)),
          tCdf(tQuantile(p, a), a),
          chiSquaredCdf(chiSquaredQuantile(p, a), a),
          fCdf(fQuantile(p, 2 + a, b), 2 + a, b),
        ];
        for (const value of back) expect(relative(value, p)).toBeLessThan(1e-10);
      }),
    );
  });
});

test('t² is F with one degree, chi-squared a gamma of twice the rate, the noncentral t without shift the central one', () => {
  fc.assert(
    fc.property(point, size, (x, df) => {
      expect(relative(2 * tUpperTail(x, df), fUpperTail(x * x, 1, df))).toBeLessThan(1e-10);
      expect(chiSquaredCdf(x, df)).toBe(gammaCdf(x / 2, df / 2));
      expect(relative(noncentralTUpperTail(x, df, 0), tUpperTail(x, df))).toBeLessThan(1e-10);
    }),
  );
});

test('the ends of the support have the probabilities 0 and 1', () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity), normalDensity(Infinity)]).toEqual([0, 1, 0]);
  expect([tCdf(-Infinity, 3), tCdf(Infinity, 3)]).toEqual([0, 1]);
  expect([chiSquaredCdf(-1, 3), chiSquaredCdf(0, 3), chiSquaredCdf(Infinity, 3)]).toEqual([0, 0, 1]);
  expect([fCdf(-1, 2, 3), fCdf(0, 2, 3), fCdf(Infinity, 2, 3)]).toEqual([0, 0, 1]);
  expect([betaCdf(-1, 2, 3), betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 0, 1, 1]);
  expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([-Infinity, Infinity, 0]);
  expect([tQuantile(0, 3), tQuantile(1, 3), tQuantile(0.5, 3)]).toEqual([-Infinity, Infinity, 0]);
  expect([chiSquaredQuantile(0, 3), chiSquaredQuantile(1, 3)]).toEqual([0, Infinity]);
  expect([fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([0, Infinity]);
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
});

test('the t distribution with endless degrees is the normal one', () => {
  expect(tCdf(-1.96, Infinity)).toBeCloseTo(normalCdf(-1.96), 14);
  expect(tQuantile(0.975, Infinity)).toBeCloseTo(normalQuantile(0.975), 14);
});

test('a parameter that cannot be is refused', () => {
  for (const wrong of [
    () => normalCdf(NaN),
    () => normalQuantile(1.1),
    () => tCdf(1, 0),
    () => tQuantile(-0.1, 3),
    () => chiSquaredCdf(1, -1),
    () => fCdf(1, 1, NaN),
    () => betaQuantile(0.5, 0, 1),
    () => gammaCdf(1, 0),
    () => noncentralTCdf(1, 4, Infinity),
  ])
    expect(wrong).toThrow(RangeError);
});
