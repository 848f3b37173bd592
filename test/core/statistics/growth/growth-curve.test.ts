import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitGrowthCurve } from '../../../../worker/core/statistics/growth/fit-growth-curve.ts';
import { projectShareGrowth } from '../../../../worker/core/statistics/growth/project-share-growth.ts';

const series = (values: readonly number[], from = 0) => values.map((value, i) => ({ time: from + i, value }));

/** 60/(1 + exp((3 − t)/1.2)) with deviations of about one point that sum to nothing. */
const ramp = [5.5, 9.1, 18.9, 29.2, 42.6, 49.5, 56.1, 57.1].map((value, time) => ({ time, value }));
const estimatesOf = (curve: ReturnType<typeof fitGrowthCurve>) =>
  curve.kind === 'refused' ? curve.reason : curve.parameters.map(({ estimate }) => estimate);

describe('a growth curve', () => {
  it('comes near the curve that the points were made from', () => {
    const curve = fitGrowthCurve(ramp, 'logistic');
    expect(curve.kind).toBe('estimated');
    if (curve.kind === 'refused') return;
    const [asymptote, middle, scale] = curve.parameters;
    expect(Math.abs((asymptote?.estimate ?? 0) - 60)).toBeLessThan(3 * (asymptote?.standardError ?? 0));
    expect(Math.abs((middle?.estimate ?? 0) - 3)).toBeLessThan(3 * (middle?.standardError ?? 0));
    expect(Math.abs((scale?.estimate ?? 0) - 1.2)).toBeLessThan(3 * (scale?.standardError ?? 0));
    // Nine tenths at xmid + scal·log 9, and there the curve is nine tenths.
    const reached = curve.timeAtNineTenths?.estimate ?? NaN;
    expect(curve.at(reached).estimate / (asymptote?.estimate ?? NaN)).toBeCloseTo(0.9, 10);
  });

  it('is where the sum of squares is level: the residuals are orthogonal to its derivatives', () => {
    const curve = fitGrowthCurve(ramp, 'logistic');
    if (curve.kind === 'refused') throw new Error(curve.reason);
    const [asymptote = NaN, middle = NaN, scale = NaN] = curve.parameters.map(({ estimate }) => estimate);
    const value = (a: number, m: number, s: number, time: number): number =>
      a / (1 + Math.exp((m - time) / s));
    const squares = (a: number, m: number, s: number): number =>
      ramp.reduce((sum, point) => sum + (point.value - value(a, m, s, point.time)) ** 2, 0);
    const least = squares(asymptote, middle, scale);
    expect(least).toBeCloseTo(curve.residualSquares, 9);
    for (const step of [1e-3, -1e-3]) {
      expect(squares(asymptote + step, middle, scale)).toBeGreaterThan(least);
      expect(squares(asymptote, middle + step, scale)).toBeGreaterThan(least);
      expect(squares(asymptote, middle, scale + step)).toBeGreaterThan(least);
    }
  });

  it.each([
    ['tooFewPoints', [1, 3, 5]],
    ['constant', [5, 5, 5, 5, 5, 5]],
    ['noResidualVariation', [0, 1, 2, 3, 4, 5].map((t) => 50 / (1 + Math.exp((2 - t) / 1.5)))],
    ['notIdentified', [1, 1.5, 2.2, 3.4, 5, 7.6, 11.3]],
  ] as const)('is refused: %s', (reason, values) => {
    expect(fitGrowthCurve(series(values), 'logistic')).toEqual({ kind: 'refused', reason });
  });

  it('is refused at fewer than four times, however many points there are', () => {
    const points = [0, 1, 2].flatMap((time) =>
      [1, 2, 3].map((value) => ({ time, value: value * (1 + time) })),
    );
    expect(fitGrowthCurve(points, 'gompertz')).toEqual({ kind: 'refused', reason: 'tooFewPoints' });
  });

  it('does not depend on the order of the points, the year that time starts in, or the unit of the values', () => {
    const plain = estimatesOf(fitGrowthCurve(ramp, 'logistic'));
    const moved = estimatesOf(
      fitGrowthCurve(
        ramp.toReversed().map(({ time, value }) => ({ time: time + 2019, value: value * 1000 })),
        'logistic',
      ),
    );
    if (typeof plain === 'string' || typeof moved === 'string') throw new Error('refused');
    expect((moved[0] ?? NaN) / 1000).toBeCloseTo(plain[0] ?? NaN, 6);
    expect((moved[1] ?? NaN) - 2019).toBeCloseTo(plain[1] ?? NaN, 6);
    expect(moved[2]).toBeCloseTo(plain[2] ?? NaN, 6);
  });

  it('is finite or refused, whatever the series', () => {
    const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.constantFrom('logistic', 'gompertz'), (all, model) => {
        const curve = fitGrowthCurve(series(all), model);
        if (curve.kind === 'refused') return;
        const numbers = curve.parameters.flatMap(({ estimate, standardError }) => [estimate, standardError]);
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(Number.isFinite(curve.at(12).estimate + curve.at(12).standardError)).toBe(true);
      }),
      { numRuns: 12, seed: 3 },
    );
  });

  it('refuses what is no number', () => {
    expect(() => fitGrowthCurve(series([1, NaN, 3, 4]), 'logistic')).toThrow(RangeError);
  });
});

describe('the projected growth of a share', () => {
  it('goes on along the curve, with an interval inside 0…100', () => {
    const growth = projectShareGrowth(ramp, [8, 12]);
    if (growth.kind === 'refused') throw new Error(growth.reason);
    expect(growth.asymptotePct).toBeLessThan(70);
    expect(growth.projections.map(({ time }) => time)).toEqual([8, 12]);
    for (const { sharePct, lowerPct, upperPct } of growth.projections) {
      expect(lowerPct).toBeLessThan(sharePct);
      expect(upperPct).toBeGreaterThan(sharePct);
      expect(upperPct).toBeLessThanOrEqual(100);
    }
  });

  it('is wider than the curve is uncertain: a wave also has its own error', () => {
    const growth = projectShareGrowth(ramp, [8]);
    if (growth.kind === 'refused') throw new Error(growth.reason);
    const [projection] = growth.projections;
    const { standardError } = growth.curve.at(8);
    expect((projection?.upperPct ?? 0) - (projection?.sharePct ?? 0)).toBeGreaterThan(2 * standardError);
  });

  it.each([
    ['fewerThanSixWaves', [5, 9, 19, 29, 43]],
    ['constant', [40, 40, 40, 40, 40, 40]],
    ['notRising', [57, 56, 50, 42, 30, 18, 10, 5]],
    ['notIdentified', [1, 1.5, 2.2, 3.4, 5, 7.6, 11.3]],
    // 120/(1 + exp((5 − t)/1.5)) with deviations.
    ['asymptoteAbove100', [4.1, 8.0, 14.2, 25.1, 40.5, 60.2, 79.0, 95.3]],
  ] as const)('is refused: %s', (reason, values) => {
    expect(projectShareGrowth(series(values), [9])).toEqual({ kind: 'refused', reason });
  });

  it('refuses what is no share, two shares of a wave, and a time that is no number', () => {
    expect(() => projectShareGrowth(series([5, 9, 19, 29, 43, 101]), [9])).toThrow(RangeError);
    expect(() => projectShareGrowth([...ramp, { time: 0, value: 1 }], [9])).toThrow(RangeError);
    expect(() => projectShareGrowth(ramp, [NaN])).toThrow(RangeError);
  });
});
