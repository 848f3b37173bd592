import { describe, expect, it } from 'vitest';
import type { SeriesBreak, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import { seriesTrendOf } from '../../../worker/core/catalogue/series-trend-of.ts';
import { pointOf } from './series-factory.ts';

const valueTrend = (points: readonly SeriesPoint[], breaks: readonly SeriesBreak[]) =>
  seriesTrendOf({ unit: 'percent', points, breaks }, null).values;

describe('the trend of the values', () => {
  it('is the median slope of all pairs, and has no interval from few points', () => {
    // 40, 44, 52: slopes 4, 8 and 12/2 = 6.
    expect(valueTrend([pointOf(2020, 40), pointOf(2021, 44), pointOf(2022, 52)], [])).toEqual({
      fromYear: 2020,
      toYear: 2022,
      points: 3,
      perYear: 6,
      lower: null,
      upper: null,
    });
  });

  it('begins again at the last break', () => {
    const points = [
      pointOf(2018, 90),
      pointOf(2019, 90),
      pointOf(2020, 40),
      pointOf(2021, 44),
      pointOf(2022, 52),
    ];
    const line = { year: 2020, changeClass: 3, reason: 'scale', items: ['SM1'] } as const;
    expect(valueTrend(points, [line])).toMatchObject({ fromYear: 2020, points: 3, perYear: 6 });
  });

  it('leaves out what is absent, and is absent itself below three values', () => {
    expect(valueTrend([pointOf(2020, 40), pointOf(2021, null), pointOf(2022, 52)], [])).toBeNull();
  });
});

describe('where a share is heading', () => {
  const growthOf = (values: readonly number[]) =>
    seriesTrendOf(
      { unit: 'percent', points: values.map((value, at) => pointOf(2018 + at, value)), breaks: [] },
      null,
    ).growth;

  it('is not told below six values, nor where the curve would end above all members', () => {
    expect(growthOf([20, 30, 42, 51, 60])).toEqual({ kind: 'refused', reason: 'fewerThanSixWaves' });
    expect(growthOf([60, 50, 42, 33, 25, 21])).toMatchObject({ kind: 'refused' });
  });

  it('is told one to three years ahead, with an interval that lies within 0 and 100', () => {
    // 70/(1 + exp((3 − t)/1)) at 0…7, off by ±1.
    const values = [3.3 + 1, 8.3 - 1, 18.8 + 1, 35 - 1, 51.2 + 1, 61.7 - 1, 66.7 + 1, 68.7 - 1];
    const growth = growthOf(values);
    if (growth?.kind !== 'projected') throw new Error('projected');
    expect(growth.asymptotePct).toBeGreaterThan(64);
    expect(growth.asymptotePct).toBeLessThan(76);
    expect(growth.projections.map(({ ageYears }) => ageYears)).toEqual([9, 10, 11]);
    for (const { lower, value, upper } of growth.projections) {
      expect(lower).toBeLessThan(value);
      expect(upper).toBeGreaterThan(value);
      expect(upper).toBeLessThanOrEqual(100);
    }
  });

  it('is asked of shares only', () => {
    expect(seriesTrendOf({ unit: 'count', points: [pointOf(2020, 40)], breaks: [] }, null).growth).toBeNull();
  });
});
