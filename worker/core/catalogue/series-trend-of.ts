import { projectShareGrowth } from '../statistics/growth/project-share-growth.ts';
import { comparableRun, type RunPoint } from './comparable-run.ts';
import type { Unit } from './definition.ts';
import type { SeriesBreak, SeriesPoint } from './series.ts';
import type { MemberTrend, SeriesTrend, ShareGrowthCurve } from './series-trend.ts';
import { valueTrend } from './value-trend.ts';

/** Years beyond the newest value that are looked ahead to; further on a curve says little. */
const yearsAhead = [1, 2, 3] as const;

/** The trend of a series from what is published of it, and from the members where they could be followed. */
export function seriesTrendOf(
  series: {
    readonly unit: Unit;
    readonly points: readonly SeriesPoint[];
    readonly breaks: readonly SeriesBreak[];
  },
  members: MemberTrend | null,
): SeriesTrend {
  const run = comparableRun(series.points, series.breaks);
  const isShare = series.unit === 'percent' && run.every(({ value }) => value >= 0 && value <= 100);
  return { members, values: valueTrend(run), growth: isShare ? growthOf(run) : null };
}

/** @source RULINGS, Numbers 7 */
function growthOf(run: readonly RunPoint[]): ShareGrowthCurve {
  const newest = Math.max(...run.map(({ ageYears }) => ageYears));
  const growth = projectShareGrowth(
    run.map(({ ageYears, value }) => ({ time: ageYears, value })),
    run.length === 0 ? [] : yearsAhead.map((years) => newest + years),
  );
  if (growth.kind === 'refused') return growth;
  return {
    kind: 'projected',
    asymptotePct: growth.asymptotePct,
    projections: growth.projections.map(({ time, sharePct, lowerPct, upperPct }) => ({
      ageYears: time,
      value: sharePct,
      lower: lowerPct,
      upper: upperPct,
    })),
  };
}
