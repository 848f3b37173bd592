import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { seriesBreaks } from '../core/catalogue/series-breaks.ts';
import type { IndicatorSeries } from '../core/catalogue/series.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { findCluster } from '../clusters/index.ts';
import { addDecision, gateWave, withPoint } from '../disclosure/index.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { listOwnDefinitions } from '../questionnaires/index.ts';
import { askedInAll, findWave, listEveryWave, markPublished, type Wave } from '../waves/index.ts';
import { loadPastRound } from './load-past-round.ts';
import { loadWaveInput, type LoadedWave } from './load-wave-input.ts';
import { randomIndex } from './random-index.ts';
import { listSeries, replaceSeries } from './series-store.ts';

function loadAnyWave(services: Services, wave: Wave): Promise<LoadedWave> {
  return wave.origin === 'imported' ? loadPastRound(services, wave) : loadWaveInput(services, wave);
}

/**
 * Computes a cluster's own indicators for one wave that has ended, through the gate: those that have no point of its
 * year yet. An imported round is published by it. A value is compared with the one before it where the frames of both
 * are known. Points of other years stay as they were published, to the last bit, whether they are older or newer; only
 * the breaks are found anew, over all waves.
 */
export async function measureOwn(services: Services, clusterId: string, waveId: string): Promise<void> {
  const { db, now } = services;
  const [wave, cluster, definitions, stored, waves] = await Promise.all([
    findWave(db, clusterId, waveId),
    findCluster(db, clusterId),
    listOwnDefinitions(db, clusterId),
    listSeries(db, clusterId),
    listEveryWave(db, clusterId),
  ]);
  if (cluster === undefined) throw new Problem('notFound');
  // Undone in the meantime.
  if (wave === undefined) return;
  const publishes = wave.origin === 'imported' && wave.state === 'closed';
  if (wave.state !== 'published' && !publishes) throw new Problem('conflict', 'the wave is not published');

  const missing = definitions.filter(
    ({ code }) => !(stored.get(code)?.points ?? []).some((point) => point.year === wave.year),
  );
  if (missing.length === 0 && !publishes) return;
  const { input, fingerprint } = await loadAnyWave(services, wave);
  const asked = await askedInAll(
    services,
    waves.filter((other) => other.state === 'published' || other.id === wave.id),
  );
  const breaksOf = (definition: IndicatorDefinition) => seriesBreaks(definition, asked);
  const measured = new Set(
    missing.flatMap(({ code }) => (stored.get(code)?.points ?? []).map(({ year }) => year)),
  );
  const earlier: LoadedWave[] = [];
  for (const before of waves)
    if (before.year < wave.year && measured.has(before.year))
      earlier.push(await loadAnyWave(services, before));
  const gated = gateWave(
    missing.filter(({ items }) => items.every((item) => item in input.itemVersions)),
    {
      foundedOn: cluster.foundedOn,
      wave: input,
      earlier: earlier.map((each) => each.input),
      publishedPoint: (code, year) => stored.get(code)?.points.find((point) => point.year === year),
      breaksOf,
      memberIndex: randomIndex(
        services,
        input.frame.map(({ firm }) => firm),
      ),
    },
  );
  const series = gated.map(({ definition, point }): Disclosed<IndicatorSeries> => {
    const points = stored.get(definition.code)?.points ?? [];
    return withPoint(definition, points, point, breaksOf(definition));
  });
  const decided = Object.fromEntries(gated.map(({ definition, ledger }) => [definition.code, ledger]));
  const first = addDecision(db, { waveId, clusterId, decisions: decided, decidedAt: now() });
  const saved = series.map((each) => replaceSeries(db, clusterId, each, stored.get(each.code), now()));
  if (!publishes) {
    await commit(db, [first, ...saved]);
    return;
  }
  const inputHash = await sha256Hex(canonicalJson({ fingerprint }));
  await commit(db, [
    markPublished(db, clusterId, waveId, now(), inputHash),
    auditRowIfChanged(services, {
      clusterId,
      actorId: 'schedule',
      action: 'indicators.publish',
      subject: waveId,
    }),
    first,
    ...saved,
  ]);
}
