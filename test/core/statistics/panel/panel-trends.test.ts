import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredLeastSquares } from '../../../../worker/core/statistics/panel/clustered-least-squares.ts';
import { fixedEffectsTrend } from '../../../../worker/core/statistics/panel/fixed-effects-trend.ts';
import { randomEffectsTrend } from '../../../../worker/core/statistics/panel/random-effects-trend.ts';
import { trendsPerUnit } from '../../../../worker/core/statistics/panel/trends-per-unit.ts';

/** Two waves: changes 2, 0 and 4. */
const threeUnits = [
  { unit: 'a', time: 0, value: 1 },
  { unit: 'a', time: 1, value: 3 },
  { unit: 'b', time: 0, value: 4 },
  { unit: 'b', time: 1, value: 4 },
  { unit: 'c', time: 0, value: 7 },
  { unit: 'c', time: 1, value: 11 },
];
const alone = { unit: 'd', time: 0, value: 100 };
const sameTime = threeUnits.map((row) => ({ ...row, time: 1 }));

describe('the trend within units', () => {
  it('is the mean change over two waves, and a unit with one row does not touch it', () => {
    // RSS = (0² + 2² + 2²)/2 = 4, df = 6 − 3 − 1 = 2, Σ(t − t̄)² = 3/2: SE² = 2/(3/2).
    // Robust: scores (t − t̄)e per unit 0, −1, 1 (Δ − 2 halved): √2/(3/2).
    const trend = fixedEffectsTrend(threeUnits);
    expect(trend?.slope).toBeCloseTo(2, 12);
    expect(trend?.degreesOfFreedom).toBe(2);
    expect(trend?.standardError).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(trend?.robustStandardError).toBeCloseTo(Math.SQRT2 / 1.5, 12);
    expect(fixedEffectsTrend([...threeUnits, alone])).toEqual(trend);
  });

  it('is none where the time of no unit varies', () => {
    expect(fixedEffectsTrend(sameTime)).toBeNull();
    expect(fixedEffectsTrend([])).toBeNull();
  });
});

describe('the trend with random effects', () => {
  it('has the components of the analysis of variance in a balanced panel', () => {
    // As in the mixed model: σ² = 2 and σ_u² = (26 − 2)/2 = 12.
    const trend = randomEffectsTrend(threeUnits);
    expect(trend?.residualVariance).toBeCloseTo(2, 12);
    expect(trend?.unitVariance).toBeCloseTo(12, 12);
    expect(trend?.slope.estimate).toBeCloseTo(2, 12);
  });

  it('is none without variance within, or with one unit', () => {
    expect(randomEffectsTrend(threeUnits.map((row) => ({ ...row, value: row.time })))).toBeNull();
    expect(randomEffectsTrend(threeUnits.slice(0, 2))).toBeNull();
    expect(randomEffectsTrend(sameTime)).toBeNull();
  });
});

describe('a line through all rows with errors that allow for units', () => {
  it('has the cluster-robust error of a hand computation', () => {
    // b = 2, intercept 4; X′e per unit: a (−3−3, −3), b (0−2, −2), c (3+5, 5); with (X′X)⁻¹ = [[1/3,−1/3],[−1/3,2/3]]
    // the slope gets (−6+2·3·…)/3: −(−6)/3 + 2(−3)/3 = 0, 2/3 − 4/3 = −2/3, −8/3 + 10/3 = 2/3; CR0² = 8/9.
    const line = clusteredLeastSquares(threeUnits);
    expect(line?.slope.estimate).toBeCloseTo(2, 12);
    expect(line?.slope.cr0.standardError).toBeCloseTo(Math.sqrt(8 / 9), 12);
    expect(line?.slope.cr1.standardError).toBeCloseTo(Math.sqrt((8 / 9) * 1.5), 12);
    // Balanced: each unit has leverage 1/3, so that Bell and McCaffrey's correction is G/(G − 1) too.
    expect(line?.slope.cr2.standardError).toBeCloseTo(Math.sqrt((8 / 9) * 1.5), 12);
    expect(line?.slope.cr2.degreesOfFreedom).toBeCloseTo(2, 10);
  });

  it('has finite errors where one unit alone decides the slope', () => {
    const line = clusteredLeastSquares([
      { unit: 'a', time: 0, value: 1 },
      { unit: 'b', time: 0, value: 2 },
      { unit: 'c', time: 1, value: 5 },
    ]);
    expect(line?.slope.estimate).toBeCloseTo(3.5, 12);
    expect(line?.slope.cr2.standardError).toBeGreaterThan(0);
    expect(line?.slope.cr2.standardError).toBeLessThan(5);
  });

  it('is none below three rows or two units, or at one time', () => {
    expect(clusteredLeastSquares(threeUnits.slice(0, 2))).toBeNull();
    expect(clusteredLeastSquares(threeUnits.map((row) => ({ ...row, unit: 'a' })))).toBeNull();
    expect(clusteredLeastSquares(sameTime)).toBeNull();
  });

  it('does not depend on the order of the rows or the year that time starts in', () => {
    const rows = fc.array(
      fc.record({
        unit: fc.constantFrom('a', 'b', 'c', 'd'),
        time: fc.integer({ min: 0, max: 6 }),
        value: fc.integer({ min: -100, max: 100 }),
      }),
      { minLength: 6, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const line = clusteredLeastSquares(all);
        const moved = clusteredLeastSquares(
          all.toReversed().map((row) => ({ ...row, time: row.time + 2020 })),
        );
        if (line === null || moved === null) return line === moved;
        expect(moved.slope.estimate).toBeCloseTo(line.slope.estimate, 8);
        expect(moved.slope.cr2.standardError).toBeCloseTo(line.slope.cr2.standardError, 6);
        return true;
      }),
      { seed: 6 },
    );
  });
});

describe('a line per unit', () => {
  it('leaves out units below three rows, and those at one time', () => {
    const trends = trendsPerUnit([
      ...threeUnits,
      ...[0, 1, 2].map((time) => ({ unit: 'e', time, value: 10 - time })),
      ...[0, 1, 2].map((value) => ({ unit: 'f', time: 5, value })),
    ]);
    expect(trends?.units.map(({ unit }) => unit)).toEqual(['e']);
    expect(trends?.meanSlope).toBeCloseTo(-1, 12);
    expect(trends?.slopeDeviation).toBeNull();
    expect(trends?.risingShare).toBe(0);
  });

  it('has the standard error of the slope by hand', () => {
    // 0, 3, 0 at 0, 1, 2: slope 0, residuals −1, 2, −1, s² = 6/1, Σ(t − t̄)² = 2.
    const trends = trendsPerUnit([0, 3, 0].map((value, time) => ({ unit: 'a', time, value })));
    expect(trends?.units[0]?.slopeStandardError).toBeCloseTo(Math.sqrt(3), 12);
  });

  it('is none where no unit has three rows', () => {
    expect(trendsPerUnit(threeUnits)).toBeNull();
  });
});
