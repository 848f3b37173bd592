import { findCluster } from '../clusters/index.ts';
import { answerMeasureOf } from '../core/catalogue/measure-registry.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import type { SeriesPoint } from '../core/catalogue/series.ts';
import { minimumRespondents } from '../core/disclosure/minimum-respondents.ts';
import { editionCheck, type EditionCheck } from '../core/releases/edition-check.ts';
import { attackPublished } from '../disclosure/index.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { listWaves } from '../waves/index.ts';
import { loadWaveInput } from './load-wave-input.ts';

/**
 * Lets the attacker loose on everything published of a cluster's answers. It knows who stands behind every figure, so
 * answers are put together with companies here and only the summary leaves the memory of the job.
 * @param publications points by code: the series, and what every edition froze of it
 */
export async function checkPublished(
  services: Services,
  clusterId: string,
  publications: readonly ReadonlyMap<string, readonly SeriesPoint[]>[],
): Promise<EditionCheck> {
  const cluster = await findCluster(services.db, clusterId);
  if (cluster === undefined) throw new Problem('notFound');
  const published = (await listWaves(services.db, clusterId)).filter(({ state }) => state === 'published');
  const waves: WaveInput[] = [];
  for (const wave of published.toReversed()) waves.push((await loadWaveInput(services, wave)).input);
  const attacked = indicatorDefinitions.flatMap((definition) => {
    if (definition.origin !== 'answers') return [];
    const ends = answerMeasureOf(definition.measure).ends(definition.measure);
    const series = publications.flatMap((points) => [points.get(definition.code) ?? []]);
    const attack = attackPublished(definition, waves, series);
    if (ends === null || attack === null) return [];
    const minimum = minimumRespondents(definition.measure);
    return [{ code: definition.code, range: ends.highest - ends.lowest, minimum, ...attack }];
  });
  return editionCheck(attacked);
}
