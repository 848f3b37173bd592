import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedWaveMeans } from '../../../../worker/core/statistics/panel/adjusted-wave-means.ts';
import { mixedTrend, type MixedTrend } from '../../../../worker/core/statistics/panel/mixed-trend.ts';
import type { PanelRow } from '../../../../worker/core/statistics/panel/panel-row.ts';
import { randomSlopeTest } from '../../../../worker/core/statistics/panel/random-slope-test.ts';

const panel = (units: Readonly<Record<string, readonly (number | null)[]>>, from = 0): readonly PanelRow[] =>
  Object.entries(units).flatMap(([unit, values]) =>
    values.flatMap((value, wave) => (value === null ? [] : { unit, time: from + wave, value })),
  );

const estimated = (result: ReturnType<typeof mixedTrend>): MixedTrend => {
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
};

const common = { slopes: 'common', criterion: 'reml' } as const;
const varying = { slopes: 'varying', criterion: 'reml' } as const;

/** Values that no two panels share, so that no variance happens to be 0. */
const anyPanel = fc
  .array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 7,
  })
  .map((units) =>
    panel(
      Object.fromEntries(
        units.map((values, i) => [`u${i}`, values.map((value, wave) => value + 7 * i + ((i * wave) % 3))]),
      ),
    ),
  );

describe('the trend of a panel by a mixed model', () => {
  it('is the analysis of variance where every unit answered in every wave', () => {
    // Within: changes 2, 0, 4, mean 2, RSS = (0² + 2² + 2²)/2 = 4 on 6 − 3 − 1 = 2 degrees: σ² = 2.
    // Between: means 2, 4, 9 around 5, MS = 2·(9 + 1 + 16)/2 = 26: σ_u² = (26 − 2)/2 = 12.
    const fit = estimated(mixedTrend(panel({ a: [1, 3], b: [4, 4], c: [7, 11] }), common));
    expect(fit.residualVariance).toBeCloseTo(2, 9);
    expect(fit.interceptVariance).toBeCloseTo(12, 8);
    expect(fit.intraclassCorrelation).toBeCloseTo(12 / 14, 9);
    expect(fit.slope.estimate).toBeCloseTo(2, 10);
    expect(fit.intercept.estimate).toBeCloseTo(4, 10);
    // SE² = σ²/Σ(t − t̄)² = 2/(6/4).
    expect(fit.slope.standardError).toBeCloseTo(Math.sqrt(4 / 3), 9);
    expect(fit.slope.degreesOfFreedom).toBeCloseTo(2, 7);
    expect(fit.slope.kenwardRoger?.degreesOfFreedom).toBeCloseTo(2, 7);
    // Shrunken by T·σ_u²/(T·σ_u² + σ²) = 24/26.
    expect(fit.deviations.get('c')?.[0]).toBeCloseTo((4 * 24) / 26, 8);
  });

  it('says that it is singular where the units do not differ, and is least squares then', () => {
    const fit = estimated(mixedTrend(panel({ a: [1, 3, 5], b: [2, 2, 6], c: [0, 5, 4] }), common));
    expect(fit.singular).toBe(true);
    expect(fit.interceptVariance).toBeCloseTo(0, 12);
    expect(fit.slope.estimate).toBeCloseTo(2, 10);
    expect(fit.slope.degreesOfFreedom).toBeCloseTo(7, 7);
    expect(fit.slope.kenwardRoger).toBeNull();
  });

  it('does not depend on who left: with a low unit gone, the raw means rise and the trend does not', () => {
    const rows = panel({ low: [1, 1.2, null, null], mid: [5, 5.1, 4.9, 5.2], high: [9, 8.8, 9.1, 9] });
    const fit = estimated(mixedTrend(rows, common));
    expect(Math.abs(fit.slope.estimate)).toBeLessThan(0.1);
    const means = adjustedWaveMeans(rows);
    if (means.kind === 'refused') throw new Error(means.reason);
    expect(means.waves.map(({ rawMean }) => rawMean)[3]).toBeCloseTo(7.1, 10);
    expect(means.waves[3]?.estimate).toBeLessThan(5.2);
  });

  it.each([
    ['tooFewUnits', { a: [1, 2, 3] }],
    ['tooFewRows', { a: [1], b: [2], c: [3] }],
    ['timeDoesNotVary', {}],
    ['noResidualVariation', { a: [1, 2, 3], b: [5, 6, 7], c: [2, 3, 4] }],
  ] as const)('is refused: %s', (reason, units) => {
    const rows =
      reason === 'timeDoesNotVary'
        ? [1, 2, 3, 4].map((value) => ({ unit: value > 2 ? 'a' : 'b', time: 2026, value }))
        : panel(units);
    expect(mixedTrend(rows, common)).toEqual({ kind: 'refused', reason });
  });

  it('with varying slopes needs more rows than two per unit', () => {
    expect(mixedTrend(panel({ a: [1, 3], b: [4, 4], c: [7, 11] }), varying)).toEqual({
      kind: 'refused',
      reason: 'tooFewRows',
    });
  });

  it('refuses a row that holds no number', () => {
    expect(() => mixedTrend([{ unit: 'a', time: 1, value: NaN }], common)).toThrow(RangeError);
  });

  it('is the same in any order of the rows, from any year, in any unit of the values', () => {
    fc.assert(
      fc.property(anyPanel, fc.integer({ min: 1900, max: 2100 }), (rows, year) => {
        const [plain, other] = [rows, rows.toReversed()].map((each) => mixedTrend(each, varying));
        const moved = mixedTrend(
          rows.map((row) => ({ ...row, time: row.time + year, value: 1000 + 3 * row.value })),
          varying,
        );
        if (plain?.kind !== 'estimated' || other?.kind !== 'estimated' || moved.kind !== 'estimated')
          return plain?.kind === moved.kind;
        const allowed = 1e-5 * (1 + plain.slope.standardError);
        expect(Math.abs(other.slope.estimate - plain.slope.estimate)).toBeLessThan(allowed);
        expect(Math.abs(moved.slope.estimate / 3 - plain.slope.estimate)).toBeLessThan(allowed);
        expect(Math.abs(moved.slope.standardError / 3 - plain.slope.standardError)).toBeLessThan(allowed);
        return true;
      }),
      { numRuns: 8, seed: 4 },
    );
  });

  it('never likes common slopes better than varying ones', () => {
    fc.assert(
      fc.property(anyPanel, (rows) => {
        const [one, two] = [mixedTrend(rows, common), mixedTrend(rows, varying)];
        if (one.kind === 'refused' || two.kind === 'refused') return;
        expect(two.logLikelihood).toBeGreaterThan(one.logLikelihood - 1e-7);
        const { ratio, pValue, naivePValue } = randomSlopeTest(one, two);
        expect(ratio).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(naivePValue);
      }),
      { numRuns: 15, seed: 5 },
    );
  });
});

describe('the means of waves as if all had answered', () => {
  it('are the raw means where all have answered', () => {
    const means = adjustedWaveMeans(panel({ a: [1, 3, 4], b: [4, 4, 9], c: [7, 11, 12] }, 2024));
    if (means.kind === 'refused') throw new Error(means.reason);
    expect(means.waves.map(({ time }) => time)).toEqual([2024, 2025, 2026]);
    expect(means.waves.map(({ answers }) => answers)).toEqual([3, 3, 3]);
    [4, 6, 25 / 3].forEach((mean, wave) => expect(means.waves[wave]?.estimate).toBeCloseTo(mean, 9));
  });

  it('are refused where each unit answered once', () => {
    expect(adjustedWaveMeans(panel({ a: [1, null], b: [null, 2], c: [3] }))).toEqual({
      kind: 'refused',
      reason: 'tooFewRows',
    });
  });
});
