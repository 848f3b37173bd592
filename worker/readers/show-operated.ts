import { alsoMay, type Authorized } from '../access/index.ts';
import { findCluster, type Cluster } from '../clusters/index.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import { chooseFinding } from '../core/findings/choose-finding.ts';
import { findingYear } from '../core/findings/finding-year.ts';
import type { DeskIndicator } from '../indicators/index.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { listEditions, seriesForFunders } from '../releases/index.ts';
import { listWaves, type Wave } from '../waves/index.ts';
import { listNewestWaves, type NewestWave } from './operator-store.ts';

/** What a cluster lets its operator see; null is what it does not. */
export interface OperatedView {
  readonly cluster: Cluster;
  readonly status: { readonly newest: NewestWave | null; readonly waves: readonly Wave[] } | null;
  readonly values: { readonly year: number | null; readonly indicators: readonly DeskIndicator[] } | null;
  readonly editions: Awaited<ReturnType<typeof listEditions>> | null;
}

/** Shows an operator what one cluster has granted, and looks up nothing else. Values are those for readers outside. */
export async function showOperated(services: Services, may: Authorized<'operate'>): Promise<OperatedView> {
  const { db } = services;
  const cluster = await findCluster(db, may.clusterId);
  if (cluster === undefined) throw new Problem('notFound');
  const [seesStatus, seesValues] = [alsoMay(may, 'seeStatus'), alsoMay(may, 'seeValues')];
  const waves = seesStatus || seesValues ? await listWaves(db, cluster.id) : [];
  return {
    cluster,
    status: seesStatus ? { newest: (await listNewestWaves(db, [cluster.id]))[0] ?? null, waves } : null,
    values: seesValues ? await publishedValues(services, cluster, waves) : null,
    editions: alsoMay(may, 'readEditions') ? await listEditions(db, cluster.id) : null,
  };
}

async function publishedValues(
  services: Services,
  cluster: Cluster,
  waves: readonly Wave[],
): Promise<NonNullable<OperatedView['values']>> {
  const published = waves.filter(({ state }) => state === 'published');
  const year = published[0]?.year ?? null;
  if (year === null) return { year, indicators: [] };
  const series = await seriesForFunders(services, cluster, published);
  const indicators = indicatorDefinitions.flatMap((definition) => {
    const found = series.get(definition.code);
    if (found === undefined) return [];
    const finding = chooseFinding(definition, found, cluster, findingYear(definition, found, year));
    return [{ definition, series: found, finding }];
  });
  return { year, indicators };
}
