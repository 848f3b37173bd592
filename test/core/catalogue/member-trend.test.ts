import { describe, expect, it } from 'vitest';
import { memberTrend, type TrendWave } from '../../../worker/core/catalogue/member-trend.ts';

const wave = (year: number, contributions: Readonly<Record<string, number>>): TrendWave => ({
  year,
  ageYears: year - 2017,
  contributions: new Map(Object.entries(contributions)),
});

/** Firms that all rise by two a year from different levels, with an error of ±1 that sums to nothing. */
function rising(year: number, firms: readonly number[]): TrendWave {
  return wave(
    year,
    Object.fromEntries(
      firms.map((firm) => [`f${firm}`, 10 * firm + 2 * (year - 2020) + ((firm + year) % 2 === 0 ? 1 : -1)]),
    ),
  );
}

const all = Array.from({ length: 12 }, (_, firm) => firm);

describe('the trend of the members', () => {
  it('follows the members, where those at the top leave and make the values fall', () => {
    // The mean falls from 56 to 29 with the six highest gone; every member rises by two a year.
    const waves = [
      rising(2020, all),
      rising(2021, all),
      rising(2022, all.slice(0, 6)),
      rising(2023, all.slice(0, 6)),
    ];
    const trend = memberTrend(waves, 10);
    expect(trend).toMatchObject({ kind: 'estimated', fromYear: 2020, toYear: 2023, waves: 4, members: 12 });
    if (trend.kind !== 'estimated') return;
    expect(trend.perYear).toBeCloseTo(2, 0);
    expect(trend.lower).toBeLessThan(2);
    expect(trend.upper).toBeGreaterThan(2);
  });

  it('is told with three digits', () => {
    const trend = memberTrend([rising(2020, all), rising(2021, all.slice(3)), rising(2022, all)], 10);
    if (trend.kind !== 'estimated') throw new Error('estimated');
    for (const told of [trend.perYear, trend.lower, trend.upper])
      expect(Number(told.toPrecision(3))).toBe(told);
  });

  it('is refused below three waves, below the minimum of members, and where nothing varies', () => {
    expect(memberTrend([rising(2020, all), rising(2021, all)], 10)).toEqual({
      kind: 'refused',
      reason: 'fewWaves',
    });
    const few = [2020, 2021, 2022].map((year) => rising(year, all.slice(0, 9)));
    expect(memberTrend(few, 10)).toEqual({ kind: 'refused', reason: 'fewMembers' });
    const same = [2020, 2021, 2022].map((year) =>
      wave(year, Object.fromEntries(all.map((firm) => [`f${firm}`, 100]))),
    );
    expect(memberTrend(same, 10)).toEqual({ kind: 'refused', reason: 'notIdentified' });
  });
});
