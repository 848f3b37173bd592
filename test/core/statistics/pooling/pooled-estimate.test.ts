import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooledEstimate } from '../../../../worker/core/statistics/pooling/pooled-estimate.ts';

const estimates = [1, 3, 8].map((value) => ({ value, standardError: 2 }));
const methods = ['dl', 'reml', 'pm'] as const;

describe('pooling estimates of several clusters', () => {
  it('is the mean by hand where all errors are the same', () => {
    // Mean 4, s² = (9 + 1 + 16)/2 = 13: τ² = 13 − 4 = 9, Q = 26/4 on 2, I² = 9/13, SE = √(13/3).
    for (const method of methods) {
      const pooled = pooledEstimate(estimates, method);
      expect(pooled?.estimate).toBeCloseTo(4, 12);
      expect(pooled?.betweenVariance).toBeCloseTo(9, 8);
      expect(pooled?.standardError).toBeCloseTo(Math.sqrt(13 / 3), 8);
      expect(pooled?.heterogeneity).toMatchObject({
        statistic: expect.closeTo(6.5, 12),
        degreesOfFreedom: 2,
        // The tail of χ²₂ is e^(−Q/2).
        pValue: expect.closeTo(Math.exp(-3.25), 12),
        inconsistencyPct: expect.closeTo(900 / 13, 7),
        inflation: expect.closeTo(13 / 4, 8),
      });
    }
  });

  it("has Knapp and Hartung's t interval, which here is that of three values", () => {
    // t of two degrees at .975 is 4.302653 (any table); 4 ± 4.302653·√(13/3).
    const pooled = pooledEstimate(estimates, 'reml');
    expect(pooled?.knappHartung?.lower).toBeCloseTo(4 - 4.302653 * Math.sqrt(13 / 3), 5);
    expect(pooled?.knappHartung?.degreesOfFreedom).toBe(2);
    expect(pooled?.prediction?.upper).toBeCloseTo(4 + 4.302653 * Math.sqrt(13 / 3 + 9), 5);
  });

  it('takes differences within the errors for error', () => {
    const alike = [3.9, 4, 4.1].map((value) => ({ value, standardError: 2 }));
    for (const method of methods)
      expect(pooledEstimate(alike, method)).toMatchObject({
        betweenVariance: 0,
        heterogeneity: { inconsistencyPct: 0, inflation: 1 },
      });
  });

  it('tells nothing about differences of one estimate, nor where a third would lie beside two', () => {
    expect(pooledEstimate(estimates.slice(0, 1), 'reml')).toEqual({
      count: 1,
      estimate: 1,
      standardError: 2,
      knappHartung: null,
      betweenVariance: 0,
      prediction: null,
      heterogeneity: null,
    });
    const two = pooledEstimate(estimates.slice(1), 'reml');
    expect(two?.estimate).toBeCloseTo(5.5, 9);
    expect(two?.prediction).toBeNull();
    expect(two?.knappHartung?.degreesOfFreedom).toBe(1);
    expect(pooledEstimate([], 'reml')).toBeNull();
  });

  it('refuses an estimate without a number or without an error', () => {
    expect(() => pooledEstimate([{ value: NaN, standardError: 1 }], 'reml')).toThrow(RangeError);
    expect(() => pooledEstimate([{ value: 1, standardError: 0 }], 'reml')).toThrow(RangeError);
  });

  it('lies between the estimates, in any order and unit', () => {
    const any = fc.array(
      fc.record({
        value: fc.integer({ min: -1000, max: 1000 }),
        standardError: fc.integer({ min: 1, max: 300 }).map((error) => error / 10),
      }),
      { minLength: 2, maxLength: 9 },
    );
    fc.assert(
      fc.property(any, fc.constantFrom(...methods), (all, method) => {
        const pooled = pooledEstimate(all, method);
        const other = pooledEstimate(
          all
            .toReversed()
            .map(({ value, standardError }) => ({ value: 5 * value, standardError: 5 * standardError })),
          method,
        );
        const values = all.map(({ value }) => value);
        expect(pooled?.estimate).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(pooled?.estimate).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect((other?.estimate ?? NaN) / 5).toBeCloseTo(pooled?.estimate ?? NaN, 6);
        expect((other?.betweenVariance ?? NaN) / 25).toBeCloseTo(pooled?.betweenVariance ?? NaN, 4);
        // All the values the same is no difference, and its interval has no width.
        expect(pooled?.knappHartung?.standardError).toBeGreaterThanOrEqual(0);
      }),
      { seed: 2 },
    );
  });
});
