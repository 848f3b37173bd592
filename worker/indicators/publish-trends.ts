import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import { findCluster } from '../clusters/index.ts';
import { gateTrend, withMemberTrend } from '../disclosure/index.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { listWaves } from '../waves/index.ts';
import { loadWaveInput, type LoadedWave } from './load-wave-input.ts';
import { listSeries, replaceSeries } from './series-store.ts';

/**
 * Adds the trend of the members to the series of a wave that was just published. A step of its own: fitting the models
 * takes longer than everything else. Where a newer wave is published already, its own step does it.
 */
export async function publishTrends(services: Services, clusterId: string, waveId: string): Promise<void> {
  const { db, now } = services;
  const [cluster, waves, stored] = await Promise.all([
    findCluster(db, clusterId),
    listWaves(db, clusterId),
    listSeries(db, clusterId),
  ]);
  const published = waves.filter(({ state }) => state === 'published');
  if (cluster === undefined || published[0]?.id !== waveId) return;
  const loaded: LoadedWave[] = [];
  for (const wave of published) loaded.push(await loadWaveInput(services, wave));
  const statements = indicatorDefinitions.flatMap((definition) => {
    const series = stored.get(definition.code);
    if (series === undefined || definition.origin !== 'answers') return [];
    const trend = gateTrend(definition, {
      waves: loaded.map(({ input }) => input),
      foundedOn: cluster.foundedOn,
      publishedPoint: (code, year) => stored.get(code)?.points.find((point) => point.year === year),
      breaks: series.breaks,
    });
    return trend === null
      ? []
      : [replaceSeries(db, clusterId, withMemberTrend(series, trend), series, now())];
  });
  const [first, ...rest] = statements;
  if (first !== undefined) await commit(db, [first, ...rest]);
}
