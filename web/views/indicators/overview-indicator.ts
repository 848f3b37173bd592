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

/** The point its finding speaks about. */
export function findingPoint({ series, finding }: OverviewIndicator): SeriesPoint | undefined {
  return series.points.find(({ year }) => year === finding.year);
}

/** Books are about a year of accounts, not about the wave: their years are always named. */
export function isFromBooks({ definition }: Pick<OverviewIndicator, 'definition'>): boolean {
  return definition.population === 'ledger';
}

/** Whether the finding belongs to the newest wave. Books may end a year earlier: the year of a wave is mostly not over. */
export function isCurrent(indicator: OverviewIndicator, waveYear: number): boolean {
  return indicator.finding.year >= (isFromBooks(indicator) ? waveYear - 1 : waveYear);
}

/** A clear change of some size; a small one is no headline. */
export function isClearlyChanged({ finding }: OverviewIndicator): boolean {
  return finding.key === 'risen' || finding.key === 'fallen';
}

export function isBehind(indicator: OverviewIndicator): boolean {
  return findingPoint(indicator)?.assessment === 'behindPath';
}

/** Behind plan, or clearly moving the wrong way. */
function needsAttention(indicator: OverviewIndicator): boolean {
  const { definition, finding } = indicator;
  const wrongWay =
    (finding.key === 'fallen' && definition.direction === 'up') ||
    (finding.key === 'risen' && definition.direction === 'down');
  return isBehind(indicator) || wrongWay;
}

export const triadGroups = ['changed', 'attention', 'undecided', 'tooEarly', 'first'] as const;
export type TriadGroup = (typeof triadGroups)[number];

/** The one group an indicator belongs to; none where nothing is to be said: no value, or no change of any size. */
export function triadGroup(indicator: OverviewIndicator): TriadGroup | null {
  if (needsAttention(indicator)) return 'attention';
  if (isClearlyChanged(indicator)) return 'changed';
  const point = findingPoint(indicator);
  if (point === undefined || point.value.kind === 'absent') return null;
  if (point.assessment === 'tooEarly') return 'tooEarly';
  const { key } = indicator.finding;
  if (key === 'first') return 'first';
  return key === 'undecided' || key === 'seriesBreak' ? 'undecided' : null;
}
