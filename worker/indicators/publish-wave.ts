import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import { seriesBreaks } from '../core/catalogue/series-breaks.ts';
import { findCluster } from '../clusters/index.ts';
import { gateWave, gateWaveDiagnostics, insertDecision, withPoint } from '../disclosure/index.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findWave, listWaves, markPublished } from '../waves/index.ts';
import { insertDiagnostics } from './diagnostics-store.ts';
import { loadWaveInput, type LoadedWave } from './load-wave-input.ts';
import { measureOwn } from './measure-own.ts';
import { publishTrends } from './publish-trends.ts';
import { randomIndex } from './random-index.ts';
import { recordSeries } from './record-series.ts';
import { listSeries, savePublishedSeries } from './series-store.ts';

/** Publishes a closed wave; published once, with the hash of what it was computed from. */
export const publishWaveJob: JobHandler = {
  steps: 2,
  async run(services, { clusterId, payload, step }) {
    if (step === 0) {
      await publishWave(services, clusterId, payload);
      await measureOwn(services, clusterId, payload);
      return { done: false, step: 1 };
    }
    await publishTrends(services, clusterId, payload);
    return { done: true };
  },
};

export async function publishWave(services: Services, clusterId: string, waveId: string): Promise<void> {
  const { db, now } = services;
  const [wave, cluster] = await Promise.all([findWave(db, clusterId, waveId), findCluster(db, clusterId)]);
  if (wave === undefined || cluster === undefined) throw new Problem('notFound');
  if (wave.state === 'published') return;
  if (wave.state !== 'closed') throw new Problem('conflict', 'the wave is still open');

  const published = (await listWaves(db, clusterId)).filter(
    (other) => other.state === 'published' && other.year < wave.year,
  );
  const loaded = await loadWaveInput(services, wave);
  const earlier: LoadedWave[] = [];
  for (const each of published) earlier.push(await loadWaveInput(services, each));
  const asked = [loaded, ...earlier].map((each) => each.asked);
  const stored = await listSeries(db, clusterId);
  const storedPoints = (code: string) =>
    (stored.get(code)?.points ?? []).filter((point) => point.year !== wave.year);
  const breaksOf = (definition: IndicatorDefinition) =>
    seriesBreaks(definition, asked, [
      ...storedPoints(definition.code).map(({ year, value }) => ({
        year,
        definitionVersion: value.definitionVersion,
      })),
      { year: wave.year, definitionVersion: definition.version },
    ]);

  const definitions = indicatorDefinitions.filter(
    (definition) => definition.origin === 'answers' && definition.kinds.includes(cluster.kind),
  );
  const gated = gateWave(definitions, {
    foundedOn: cluster.foundedOn,
    wave: loaded.input,
    earlier: earlier.map(({ input }) => input),
    publishedPoint: (code, year) => storedPoints(code).find((point) => point.year === year),
    breaksOf,
    memberIndex: randomIndex(
      services,
      loaded.input.frame.map(({ firm }) => firm),
    ),
  });
  const series = [
    ...gated.map(({ definition, point }) =>
      withPoint(definition, storedPoints(definition.code), point, breaksOf(definition)),
    ),
    ...(await recordSeries(services, cluster, [wave, ...published], 'office')),
  ];
  const diagnostics = gateWaveDiagnostics(loaded.input, loaded.asked.items, definitions);
  const inputHash = await sha256Hex(
    canonicalJson({
      fingerprint: loaded.fingerprint,
      earlier: earlier.map(({ fingerprint }) => fingerprint),
      definitions: indicatorDefinitions.map(({ code, version }) => `${code}@${version}`),
    }),
  );
  const publication = { waveId, publishedAt: now(), inputHash };
  await commit(db, [
    markPublished(db, clusterId, waveId, publication.publishedAt, inputHash),
    auditRowIfChanged(services, {
      clusterId,
      actorId: 'schedule',
      action: 'indicators.publish',
      subject: waveId,
    }),
    ...series.map((each) => savePublishedSeries(db, clusterId, each, publication)),
    insertDecision(db, {
      waveId,
      clusterId,
      decisions: Object.fromEntries(gated.map(({ definition, ledger }) => [definition.code, ledger])),
      decidedAt: publication.publishedAt,
    }),
    ...(diagnostics === null
      ? []
      : [insertDiagnostics(db, { waveId, clusterId, diagnostics, madeAt: publication.publishedAt })]),
  ]);
}
