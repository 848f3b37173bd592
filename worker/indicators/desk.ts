import { findCluster, listEvents, type Cluster } from '../clusters/index.ts';
import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import type { IndicatorSeries } from '../core/catalogue/series.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { chooseFinding } from '../core/findings/choose-finding.ts';
import { findingYear } from '../core/findings/finding-year.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Text } from '../core/organisation.ts';
import { houseSeries } from '../disclosure/index.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { listOwnDefinitions } from '../questionnaires/index.ts';
import { listEveryWave, type Wave } from '../waves/index.ts';
import { listSeries } from './series-store.ts';

export interface DeskIndicator {
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
  readonly finding: Finding;
}

export interface Desk {
  readonly cluster: Cluster;
  /** Newest first. */
  readonly waves: readonly Wave[];
  readonly events: readonly { readonly onDate: string; readonly label: Text }[];
  /** In the order of the catalogue, the cluster's own last. */
  readonly indicators: readonly DeskIndicator[];
}

/** Everything the trend pages show, from stored documents; the number of answers does not matter. */
export async function loadDesk(services: Services, clusterId: string): Promise<Desk> {
  const { db } = services;
  const [cluster, waves, events, series, own] = await Promise.all([
    findCluster(db, clusterId),
    listEveryWave(db, clusterId),
    listEvents(db, clusterId),
    listSeries(db, clusterId),
    listOwnDefinitions(db, clusterId),
  ]);
  if (cluster === undefined) throw new Problem('notFound');
  const year = waves.find((wave) => wave.state === 'published')?.year;
  const openedYear = waves.find((wave) => wave.state === 'published' && wave.origin === 'opened')?.year;
  /** The catalogue speaks about the newest wave that was opened here; a past round is no news for it. */
  const yearOf = ({ perspective, code }: IndicatorDefinition) =>
    (perspective === 'own' ? series.get(code)?.points.at(-1)?.year : openedYear) ?? year ?? 0;
  const unanswered = new Set(
    waves.flatMap(({ origin, answered, year: of }) => (origin === 'opened' && answered === 0 ? [of] : [])),
  );
  const indicators = [...indicatorDefinitions, ...own].flatMap((definition) => {
    const stored = series.get(definition.code);
    if (stored === undefined || year === undefined) return [];
    const found = definition.origin === 'answers' ? houseSeries(stored, unanswered) : stored;
    return [
      {
        definition,
        series: found,
        finding: chooseFinding(
          definition,
          found,
          cluster,
          findingYear(definition, found, yearOf(definition)),
        ),
      },
    ];
  });
  return {
    cluster,
    waves,
    events: events.map(({ onDate, labelDe, labelEn }) => ({ onDate, label: { de: labelDe, en: labelEn } })),
    indicators,
  };
}
