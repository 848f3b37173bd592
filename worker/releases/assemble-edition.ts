import { findCluster, listEvents } from '../clusters/index.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import { chooseFinding } from '../core/findings/choose-finding.ts';
import { findingYear } from '../core/findings/finding-year.ts';
import type { EditionNote, EditionSnapshot, ReleasingRole } from '../core/releases/edition-model.ts';
import { nextEditionNumber } from '../core/releases/edition-number.ts';
import { editionSnapshot } from '../core/releases/edition-snapshot.ts';
import { dayInBerlin } from '../platform/day.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findQuestionnaire } from '../questionnaires/index.ts';
import { listWaves, type Wave } from '../waves/index.ts';
import { listEditions } from './edition-store.ts';
import { seriesForFunders } from './series-for-funders.ts';

export interface EditionRequest {
  readonly clusterId: string;
  readonly year: number;
  readonly releasedBy: ReleasingRole;
  readonly notes: readonly EditionNote[];
}

/** Gathers what an edition freezes: what the gate lets out of the house, texts, definitions, decisions. No answers. */
export async function assembleEdition(services: Services, request: EditionRequest): Promise<EditionSnapshot> {
  const { db } = services;
  const cluster = await findCluster(db, request.clusterId);
  const waves = (await listWaves(db, request.clusterId)).filter(
    (wave) => wave.state === 'published' && wave.year <= request.year,
  );
  const [wave] = waves;
  if (cluster === undefined || wave === undefined || wave.year !== request.year)
    throw new Problem('notFound');
  const [series, events, editions, questionnaires] = await Promise.all([
    seriesForFunders(services, cluster, waves),
    listEvents(db, cluster.id),
    listEditions(db, cluster.id),
    Promise.all(waves.toReversed().map((each) => questionnaireOf(services, each))),
  ]);
  const response = series.get('Q-RESP')?.points.find((point) => point.year === wave.year)?.value;
  const last = questionnaires.at(-1);
  if (last === undefined) throw new Problem('internal', 'a wave without questionnaire');
  const { name, slug, kind, foundedOn, region, invented } = cluster;
  const { code, version } = last.questionnaire;
  return editionSnapshot({
    cluster: { name, slug, kind, foundedOn, region, invented },
    number: nextEditionNumber(
      wave.year,
      editions.map((edition) => edition.number),
    ),
    replaces: editions[0]?.number ?? null,
    releasedOn: dayInBerlin(services.now()),
    releasedBy: request.releasedBy,
    approvedBy: null,
    softwareVersion: services.config.version,
    wave: {
      year: wave.year,
      mode: wave.mode,
      openedOn: dayInBerlin(wave.openedAt),
      closedOn: dayInBerlin(wave.closesAt),
      frameSize:
        response?.kind === 'measured' && response.population !== 'unknown'
          ? response.population
          : wave.frameSize,
      answered: response?.kind === 'measured' ? response.n : null,
      questionnaire: { code, version, contentHash: last.contentHash },
    },
    indicators: indicatorDefinitions.flatMap((definition) => {
      const found = series.get(definition.code);
      if (found === undefined) return [];
      return [
        {
          definition,
          series: found,
          finding: chooseFinding(definition, found, cluster, findingYear(definition, found, wave.year)),
        },
      ];
    }),
    events: events.map(({ onDate, labelDe, labelEn }) => ({ onDate, label: { de: labelDe, en: labelEn } })),
    thresholds: publicationThresholds,
    notes: request.notes,
    questionnaires: questionnaires.map(({ form }) => form),
  });
}

async function questionnaireOf(services: Services, wave: Wave) {
  const published = await findQuestionnaire(services.db, wave.questionnaireVersionId);
  if (published === undefined) throw new Problem('internal', 'a wave without questionnaire');
  return published;
}
