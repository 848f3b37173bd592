import type { SeriesBreak, SeriesPoint } from './series.ts';

/** A value of the newest run of a series. */
export interface RunPoint {
  readonly year: number;
  readonly ageYears: number;
  readonly value: number;
}

/**
 * The measured values since the last break of a series, oldest first: what may be joined to a trend. Of waves that
 * were opened on one day the last one stands, because a trend has one value per time.
 */
export function comparableRun(
  points: readonly SeriesPoint[],
  breaks: readonly SeriesBreak[],
): readonly RunPoint[] {
  const since = Math.max(-Infinity, ...breaks.map(({ year }) => year));
  const run = points.flatMap(({ year, ageYears, value }) =>
    year >= since && value.kind === 'measured' ? [{ year, ageYears, value: value.value }] : [],
  );
  return [...new Map(run.map((point) => [point.ageYears, point])).values()];
}
