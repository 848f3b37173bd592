import { expect, test } from 'vitest';
import { comparableRun } from '../../../worker/core/catalogue/comparable-run.ts';
import type { SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import { seriesTrendOf } from '../../../worker/core/catalogue/series-trend-of.ts';
import { absent, type IndicatorValue } from '../../../worker/core/indicator-value.ts';

function measured(value: number): IndicatorValue {
  return {
    kind: 'measured',
    value,
    n: 10,
    population: 12,
    dontKnow: null,
    numerator: null,
    denominator: null,
    interval: null,
    bounds: null,
    estimator: 'unweighted',
    definitionVersion: '1.0.0',
  };
}

function point(year: number, ageYears: number, value: IndicatorValue): SeriesPoint {
  return {
    year,
    ageYears,
    value,
    referenceOn: '2026-03-02',
    assessment: 'noCorridor',
    change: null,
    segments: {},
    itemVersions: {},
  };
}

test('a run has the measured values since the last break, and of waves opened on one day the last', () => {
  const points = [
    point(2023, 5, measured(40)),
    point(2024, 6, measured(50)),
    point(2025, 7, absent('tooFew', '1.0.0')),
    point(2026, 8, measured(60)),
    // The wave of 2026 was ended early, and that of 2027 opened on the same day.
    point(2027, 8, measured(70)),
  ];
  const breaks = [{ year: 2024, changeClass: 3, reason: 'scale', items: [] }] as const;
  expect(comparableRun(points, breaks)).toEqual([
    { year: 2024, ageYears: 6, value: 50 },
    { year: 2027, ageYears: 8, value: 70 },
  ]);
  expect(seriesTrendOf({ unit: 'points', points, breaks: [] }, null).values?.points).toBe(3);
});
