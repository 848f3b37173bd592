import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { seriesBreaks, type AskedItems } from '../core/catalogue/series-breaks.ts';
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
import { findWave, listEveryWave, markPublished, type Wave } from '../waves/index.ts';
import { listOwnDefinitions } from './custom-indicator-store.ts';
import { loadPastRound } from './load-past-round.ts';
import { askedItems, loadWaveInput } from './load-wave-input.ts';
import { randomIndex } from './random-index.ts';
import { listSeries, replaceSeries } from './series-store.ts';

/**
 * Computes a cluster's own indicators for one wave that has ended, through the gate: those that have no point of its
 * year yet. An imported round is published by it. Points of other years stay as they were published, to the last bit,
 * whether they are older or newer; only the breaks are found anew, over all waves.
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
  const load = wave.origin === 'imported' ? loadPastRound : loadWaveInput;
  const { input, fingerprint } = await load(services, wave);
  const asked = await askedInAll(
    services,
    waves.filter((other) => other.state === 'published' || other.id === wave.id),
  );
  const breaksOf = (definition: IndicatorDefinition) => seriesBreaks(definition, asked);
  const gated = gateWave(
    missing.filter(({ items }) => items.every((item) => item in input.itemVersions)),
    {
      foundedOn: cluster.foundedOn,
      wave: input,
      earlier: [],
      publishedPoint: () => undefined,
      breaksOf,
      memberIndex: randomIndex(
        services,
        input.frame.map(({ firm }) => firm),
      ),
    },
  );
  const series = gated.map(({ definition, point }): Disclosed<IndicatorSeries> => {
    const { code, version: definitionVersion } = definition;
    const points = stored.get(code)?.points ?? [];
    return withPoint({ code, definitionVersion, points }, point, breaksOf(definition));
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

/** What every wave asked, imported ones too: a break is found between neighbours, whoever they are. */
export async function askedInAll(services: Services, waves: readonly Wave[]): Promise<readonly AskedItems[]> {
  const asked: AskedItems[] = [];
  for (const wave of waves) asked.push({ year: wave.year, items: await askedItems(services, wave) });
  return asked;
}
