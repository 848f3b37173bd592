import type { IndicatorSeries, SeriesPoint } from '../catalogue/series.ts';

/** First measured point that is comparable with the newest one: the first since the last break. Null if there is none. */
export function seriesBaseline(series: IndicatorSeries): SeriesPoint | null {
  const since = Math.max(-Infinity, ...series.breaks.map(({ year }) => year));
  return series.points.find(({ year, value }) => year >= since && value.kind === 'measured') ?? null;
}
