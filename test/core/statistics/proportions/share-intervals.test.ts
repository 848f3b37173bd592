import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrestiCoullInterval } from '../../../../worker/core/statistics/proportions/agresti-coull-interval.ts';
import { exactBinomialInterval } from '../../../../worker/core/statistics/proportions/exact-binomial-interval.ts';
import { exactHypergeometricInterval } from '../../../../worker/core/statistics/proportions/exact-hypergeometric-interval.ts';
import { jeffreysInterval } from '../../../../worker/core/statistics/proportions/jeffreys-interval.ts';
import { wilsonIntervalFinitePopulation } from '../../../../worker/core/statistics/proportions/wilson-interval-finite-population.ts';
import { wilsonIntervalWithCorrection } from '../../../../worker/core/statistics/proportions/wilson-interval-with-correction.ts';
import { wilsonInterval } from '../../../../worker/core/statistics/proportions/wilson-interval.ts';

const intervals = [
  wilsonInterval,
  wilsonIntervalWithCorrection,
  exactBinomialInterval,
  jeffreysInterval,
  agrestiCoullInterval,
] as const;

const samples = fc
  .record({
    sample: fc.integer({ min: 1, max: 400 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    confidence: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
  })
  .map(({ sample, part, confidence }) => ({ sample, successes: Math.round(part * sample), confidence }));

describe.each(intervals.map((interval) => [interval.name, interval] as const))('%s', (_, interval) => {
  test('holds the share that was counted', () => {
    fc.assert(
      fc.property(samples, (counted) => {
        const { lower, upper } = interval(counted);
        const share = counted.successes / counted.sample;
        expect(lower).toBeLessThanOrEqual(share + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });

  test('is mirrored when successes and failures change places', () => {
    fc.assert(
      fc.property(samples, (counted) => {
        const mirrored = interval({ ...counted, successes: counted.sample - counted.successes });
        expect(interval(counted).lower).toBeCloseTo(1 - mirrored.upper, 10);
      }),
    );
  });

  test('refuses counts that cannot be', () => {
    for (const [successes, sample, confidence] of [
      [0, 0, 0.95],
      [3, 2, 0.95],
      [-1, 4, 0.95],
      [0.5, 4, 0.95],
      [1, 4, 1],
      [1, 4, 0],
      [1, NaN, 0.95],
    ] as const)
      expect(() => interval({ successes, sample, confidence })).toThrow(RangeError);
  });
});

/** Agresti and Coull's moves its middle with z², and in the smallest samples a bound with it. */
test.each(
  intervals
    .filter((interval) => interval !== agrestiCoullInterval)
    .map((interval) => [interval.name, interval] as const),
)('%s is wider where it is to be surer', (_, interval) => {
  fc.assert(
    fc.property(samples, (counted) => {
      const at = interval(counted);
      const surer = interval({ ...counted, confidence: (1 + counted.confidence) / 2 });
      expect(surer.lower).toBeLessThanOrEqual(at.lower + 1e-12);
      expect(surer.upper).toBeGreaterThanOrEqual(at.upper - 1e-12);
    }),
  );
});

test('only the interval of Agresti and Coull leaves 0…1', () => {
  for (const interval of intervals) {
    const { lower } = interval({ successes: 0, sample: 12, confidence: 0.95 });
    if (interval === agrestiCoullInterval) expect(lower).toBeLessThan(0);
    else expect(lower).toBe(0);
  }
});

describe('the Wilson interval of a finite population', () => {
  const counted = { successes: 4, sample: 7, confidence: 0.95 };
  test('has no width when everybody answered, also where one is everybody', () => {
    expect(wilsonIntervalFinitePopulation({ ...counted, population: 7 })).toEqual({
      lower: 4 / 7,
      upper: 4 / 7,
    });
    expect(
      wilsonIntervalFinitePopulation({ successes: 1, sample: 1, population: 1, confidence: 0.95 }),
    ).toEqual({ lower: 1, upper: 1 });
  });
  test('becomes the plain one in an endless population', () => {
    expect(wilsonIntervalFinitePopulation({ ...counted, population: Infinity })).toEqual(
      wilsonInterval(counted),
    );
  });
  test('refuses a sample larger than the population', () => {
    expect(() => wilsonIntervalFinitePopulation({ ...counted, population: 6 })).toThrow(RangeError);
    expect(() => wilsonIntervalFinitePopulation({ ...counted, population: NaN })).toThrow(RangeError);
  });
});

test('the exact interval of a large population is the binomial one', () => {
  const counted = { successes: 7, sample: 20, confidence: 0.95 };
  const finite = exactHypergeometricInterval({ ...counted, population: 2_000_000 });
  const endless = exactBinomialInterval(counted);
  expect(finite.lower).toBeCloseTo(endless.lower, 5);
  expect(finite.upper).toBeCloseTo(endless.upper, 5);
});
