import { protectedReasons } from '../core/absence.ts';
import type { IndicatorDefinition, Unit } from '../core/catalogue/definition.ts';
import type {
  Change,
  IndicatorSeries,
  SegmentValues,
  SeriesBreak,
  SeriesPoint,
} from '../core/catalogue/series.ts';
import type { MemberTrend, SeriesTrend } from '../core/catalogue/series-trend.ts';
import { seriesTrendOf } from '../core/catalogue/series-trend-of.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { discloseOutside } from '../core/disclosure/disclose-outside.ts';

/** Puts a disclosed point into a disclosed series, in the place of its year. */
export function withPoint(
  { code, version, unit }: Pick<IndicatorDefinition, 'code' | 'version' | 'unit'>,
  known: readonly SeriesPoint[],
  point: Disclosed<SeriesPoint>,
  breaks: readonly SeriesBreak[],
): Disclosed<IndicatorSeries> {
  const others = known.filter(({ year }) => year !== point.year);
  const points = [...others, point].toSorted((first, second) => first.year - second.year);
  const trend = seriesTrendOf({ unit, points, breaks }, null);
  const whole: IndicatorSeries = { code, definitionVersion: version, points, breaks, trend };
  // Disclosed points and a disclosed trend make a disclosed series.
  return whole as Disclosed<IndicatorSeries>;
}

/** A disclosed series with the trend of the members that was computed after it. */
export function withMemberTrend(
  series: Disclosed<IndicatorSeries>,
  members: Disclosed<MemberTrend>,
): Disclosed<IndicatorSeries> {
  const trend: SeriesTrend = { values: null, growth: null, ...series.trend, members };
  return { ...series, trend };
}

/** A disclosed series without the point of a year that is taken back, and without the changes that start from it. */
export function withoutYear(
  series: Disclosed<IndicatorSeries>,
  year: number,
  breaks: readonly SeriesBreak[],
  unit: Unit,
): Disclosed<IndicatorSeries> {
  const points = series.points
    .filter((point) => point.year !== year)
    .map((point) => withoutChangesFrom(point, year));
  // The trend of the members spoke about what is gone; without it nothing more is told than before.
  const trend = seriesTrendOf({ unit, points, breaks }, null);
  return { ...series, points, breaks, trend } as IndicatorSeries as Disclosed<IndicatorSeries>;
}

function withoutChangesFrom(point: SeriesPoint, year: number): SeriesPoint {
  const { change, furtherChanges } = point;
  const starts = ({ fromYear }: Change) => fromYear === year;
  if (!(change !== null && starts(change)) && !furtherChanges?.some(starts)) return point;
  return {
    ...point,
    change: change !== null && starts(change) ? null : change,
    ...(furtherChanges === undefined
      ? {}
      : { furtherChanges: furtherChanges.filter((each) => !starts(each)) }),
  };
}

/** A series as it was stored: only disclosed ones ever are. */
export function storedSeries(document: string): Disclosed<IndicatorSeries> {
  return JSON.parse(document) as Disclosed<IndicatorSeries>;
}

/** A disclosed series for readers outside the house: nobody, too few and suppressed look alike. */
export function outsideSeries(series: Disclosed<IndicatorSeries>): Disclosed<IndicatorSeries> {
  const points = series.points.map((point) => ({
    ...point,
    value: discloseOutside(point.value),
    segments: outsideSegments(point.segments),
    // Counts of strata are for the methodologists of the office.
    diagnostics: null,
  }));
  return { ...series, points } as IndicatorSeries as Disclosed<IndicatorSeries>;
}

/**
 * A disclosed series for the house, which sees on the board that nobody has answered a wave: its values are not
 * protected, there are none.
 * @param unanswered years of such waves
 */
export function houseSeries(
  series: Disclosed<IndicatorSeries>,
  unanswered: ReadonlySet<number>,
): Disclosed<IndicatorSeries> {
  if (unanswered.size === 0) return series;
  const points = series.points.map((point) => {
    const { year, value } = point;
    if (!unanswered.has(year) || value.kind !== 'absent' || !protectedReasons.includes(value.reason))
      return point;
    return { ...point, value: { ...value, unanswered: true as const }, segments: {} };
  });
  return { ...series, points } as IndicatorSeries as Disclosed<IndicatorSeries>;
}

function outsideSegments(segments: SegmentValues): SegmentValues {
  return Object.fromEntries(
    Object.entries(segments).map(([way, values]) => [
      way,
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, discloseOutside(value)])),
    ]),
  );
}

/** The points and breaks of a disclosed series up to a year. */
export function upToYear(series: Disclosed<IndicatorSeries>, year: number): Disclosed<IndicatorSeries> {
  const until = <T extends { readonly year: number }>(list: readonly T[]) =>
    list.filter((entry) => entry.year <= year);
  const { trend, ...rest } = series;
  const part: IndicatorSeries = {
    ...rest,
    points: until(series.points),
    breaks: until(series.breaks),
    // A trend that looks further than the year would tell of later waves.
    ...(trend !== undefined && lastYearOf(trend) <= year ? { trend } : {}),
  };
  return part as Disclosed<IndicatorSeries>;
}

function lastYearOf({ members, values }: SeriesTrend): number {
  return Math.max(members?.kind === 'estimated' ? members.toYear : 0, values?.toYear ?? 0);
}
