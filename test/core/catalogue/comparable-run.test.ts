import { expect, test } from 'vitest';
import { comparableRun } from '../../../worker/core/catalogue/comparable-run.ts';
import { seriesTrendOf } from '../../../worker/core/catalogue/series-trend-of.ts';
import { pointOf } from './series-factory.ts';

test('a run has the measured values since the last break, and of waves opened on one day the last', () => {
  const points = [
    pointOf(2023, 40, 5),
    pointOf(2024, 50, 6),
    pointOf(2025, null, 7),
    pointOf(2026, 60, 8),
    // The wave of 2026 was ended early, and that of 2027 opened on the same day.
    pointOf(2027, 70, 8),
  ];
  const breaks = [{ year: 2024, changeClass: 3, reason: 'scale', items: [] }] as const;
  expect(comparableRun(points, breaks)).toEqual([
    { year: 2024, ageYears: 6, value: 50 },
    { year: 2027, ageYears: 8, value: 70 },
  ]);
  expect(seriesTrendOf({ unit: 'points', points, breaks: [] }, null).values?.points).toBe(3);
});
