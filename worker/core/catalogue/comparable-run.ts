import type { SeriesBreak, SeriesPoint } from './series.ts';

/** A value of the newest run of a series. */
export interface RunPoint {
  readonly year: number;
  readonly ageYears: number;
  readonly value: number;
}

/** The measured values since the last break of a series, oldest first: what may be joined to a trend. */
export function comparableRun(
  points: readonly SeriesPoint[],
  breaks: readonly SeriesBreak[],
): readonly RunPoint[] {
  const since = Math.max(-Infinity, ...breaks.map(({ year }) => year));
  return points.flatMap(({ year, ageYears, value }) =>
    year >= since && value.kind === 'measured' ? [{ year, ageYears, value: value.value }] : [],
  );
}
