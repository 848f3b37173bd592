import { sampleMean } from '../sample-mean.ts';
import type { PanelRow } from './panel-row.ts';

/** Time and values as they are computed with: centred, and time in units of its own spread. */
export interface TrendScale {
  readonly timeMean: number;
  readonly timeSpread: number;
  readonly intercept: number;
  readonly slope: number;
}

/**
 * The straight line through all rows, and the middle and spread of their times. Computing with what the line leaves
 * over keeps the digits of values that are large beside their differences, and of times such as 2026.
 * @returns null where the time does not vary
 */
export function trendScale(rows: readonly PanelRow[]): TrendScale | null {
  const timeMean = sampleMean(rows.map(({ time }) => time)) ?? NaN;
  const valueMean = sampleMean(rows.map(({ value }) => value)) ?? NaN;
  let squares = 0;
  let crossed = 0;
  for (const { time, value } of rows) {
    squares += (time - timeMean) ** 2;
    crossed += (time - timeMean) * (value - valueMean);
  }
  if (!(squares > 0)) return null;
  const slope = crossed / squares;
  return {
    timeMean,
    timeSpread: Math.sqrt(squares / rows.length),
    intercept: valueMean - slope * timeMean,
    slope,
  };
}
