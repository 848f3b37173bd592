import type { SegmentWay } from '../../../worker/core/catalogue/definition.ts';
import type { TimeAxis } from '../../charts/chart-model.ts';

export interface IndicatorState {
  readonly axis: TimeAxis;
  readonly segment: SegmentWay | 'all';
}

export interface OverviewState {
  readonly axis: TimeAxis;
  readonly perspective: string;
  readonly assessment: string;
}

/** Only what differs from the default stands in an address, so that a view has one address. */
function withState(
  path: string,
  state: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
) {
  const query = new URLSearchParams(
    Object.entries(state).filter(([key, value]) => value !== defaults[key]),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Addresses of the trend pages; the room mounts its pages and files here. */
export const indicatorPaths = {
  overview: (slug: string, state?: Partial<OverviewState>) =>
    withState(`/c/${slug}`, { ...state }, { axis: 'year', perspective: 'all', assessment: 'all' }),
  overviewCsv: (slug: string) => `/c/${slug}/indikatoren.csv`,
  indicator: (slug: string, code: string, state?: Partial<IndicatorState>) =>
    withState(`/c/${slug}/indikatoren/${code}`, { ...state }, { axis: 'year', segment: 'all' }),
  csv: (slug: string, code: string) => `/c/${slug}/indikatoren/${code}/daten.csv`,
  svg: (slug: string, code: string) => `/c/${slug}/indikatoren/${code}/bild.svg`,
};
