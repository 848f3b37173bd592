import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import type { Finding } from '../../../worker/core/findings/finding.ts';

/** One indicator as the overview gets it. */
export interface OverviewIndicator {
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
  readonly finding: Finding;
}

export function latestPoint({ series }: Pick<OverviewIndicator, 'series'>): SeriesPoint | undefined {
  return series.points.at(-1);
}

/** A clear change of some size; a small one is no headline. */
export function isClearlyChanged({ finding }: OverviewIndicator): boolean {
  return finding.key === 'risen' || finding.key === 'fallen';
}

/** Behind plan, or clearly moving the wrong way. */
export function needsAttention(indicator: OverviewIndicator): boolean {
  const { definition, finding } = indicator;
  const wrongWay =
    (finding.key === 'fallen' && definition.direction === 'up') ||
    (finding.key === 'risen' && definition.direction === 'down');
  return latestPoint(indicator)?.assessment === 'behindPath' || wrongWay;
}

const openKeys: readonly Finding['key'][] = ['tooEarly', 'first', 'seriesBreak', 'undecided'];

/** Nothing can be said yet: assessed later, first measured, begun anew, or not decidable. */
export function isTooEarly(indicator: OverviewIndicator): boolean {
  if (isClearlyChanged(indicator) || needsAttention(indicator)) return false;
  const point = latestPoint(indicator);
  if (point === undefined || point.value.kind === 'absent') return false;
  return point.assessment === 'tooEarly' || openKeys.includes(indicator.finding.key);
}
