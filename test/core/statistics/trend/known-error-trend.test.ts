import { describe, expect, it } from 'vitest';
import { knownErrorTrend } from '../../../../worker/core/statistics/trend/known-error-trend.ts';

const points = [
  { time: 2024, value: 1, standardError: 1 },
  { time: 2025, value: 4, standardError: 1 },
  { time: 2026, value: 4, standardError: 1 },
];

describe('the line through waves with known errors', () => {
  it('is the least squares line by hand, with the errors that are known', () => {
    // Σ(t − t̄)² = 2, slope 3/2, residuals −.5, 1, −.5: Q = 1.5 on 1 degree; SE = √(1/2), Knapp–Hartung × √1.5.
    const trend = knownErrorTrend(points, 'none');
    expect(trend?.slope.estimate).toBeCloseTo(1.5, 12);
    expect(trend?.slope.standardError).toBeCloseTo(Math.SQRT1_2, 12);
    expect(trend?.heterogeneity?.statistic).toBeCloseTo(1.5, 12);
    expect(trend?.knappHartung?.standardError).toBeCloseTo(Math.sqrt(0.75), 12);
    expect(trend?.at(2025)).toEqual({
      estimate: expect.closeTo(3, 12),
      standardError: expect.closeTo(Math.sqrt(1 / 3), 12),
    });
  });

  it('has the moment estimate of the variance between by hand', () => {
    // Equal errors: every method gives s² − 1 with s² = RSS/(k − 2) = 1.5.
    for (const method of ['dl', 'reml', 'pm'] as const)
      expect(knownErrorTrend(points, method)?.betweenVariance).toBeCloseTo(0.5, 9);
  });

  it('through two points leaves nothing to judge by', () => {
    const trend = knownErrorTrend(points.slice(0, 2), 'reml');
    expect(trend?.slope.estimate).toBeCloseTo(3, 12);
    expect(trend?.knappHartung).toBeNull();
    expect(trend?.heterogeneity).toBeNull();
    expect(trend?.betweenVariance).toBe(0);
  });

  it('is none at one time only, and refuses an error of 0', () => {
    expect(
      knownErrorTrend(
        points.map((point) => ({ ...point, time: 1 })),
        'none',
      ),
    ).toBeNull();
    expect(knownErrorTrend([], 'none')).toBeNull();
    expect(() => knownErrorTrend([{ time: 1, value: 2, standardError: 0 }], 'none')).toThrow(RangeError);
  });
});
