import { theilSenTrend } from '../statistics/trend/theil-sen-trend.ts';
import type { RunPoint } from './comparable-run.ts';
import type { ValueTrend } from './series-trend.ts';

const confidence = 0.95;
/** Fewer points show a difference, no trend. */
const fewestPoints = 3;

/**
 * Trend of the values of a run, per year of the cluster's age.
 * @returns null below three values
 * @method Theil–Sen
 * @source METHODS 4.10; RULINGS, Numbers 7
 */
export function valueTrend(run: readonly RunPoint[]): ValueTrend | null {
  const trend = theilSenTrend(
    run.map(({ ageYears, value }) => ({ time: ageYears, value })),
    confidence,
  );
  if (trend === null || run.length < fewestPoints) return null;
  const years = run.map(({ year }) => year);
  return {
    fromYear: Math.min(...years),
    toYear: Math.max(...years),
    points: run.length,
    perYear: trend.slope,
    lower: trend.interval?.lower ?? null,
    upper: trend.interval?.upper ?? null,
  };
}
