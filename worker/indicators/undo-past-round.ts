import type { Authorized } from '../access/index.ts';
import {
  decideRound,
  deleteRoundAnswers,
  deleteRoundFiles,
  findRound,
  scrubbedRound,
} from '../answers/index.ts';
import { seriesBreaks } from '../core/catalogue/series-breaks.ts';
import { deleteDecision, withoutYear } from '../disclosure/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { deleteUnusedQuestionnaire, listOwnDefinitions } from '../questionnaires/index.ts';
import { askedInAll, deleteImportedWave, findWave, listEveryWave } from '../waves/index.ts';
import { listSeries, replaceSeries } from './series-store.ts';

/**
 * Takes an imported round back as a whole: its answers, its wave with its frame, its questionnaire where no other round
 * uses it, its published values, and every text of its file. Points of other years stay as they are. Taking back twice
 * is once.
 */
export async function undoPastRound(
  services: Services,
  may: Authorized<'edit'>,
  roundId: string,
): Promise<void> {
  const { db, now } = services;
  const { clusterId, personId } = may;
  const [round, wave, definitions, stored, waves] = await Promise.all([
    findRound(db, clusterId, roundId),
    findWave(db, clusterId, roundId),
    listOwnDefinitions(db, clusterId),
    listSeries(db, clusterId),
    listEveryWave(db, clusterId),
  ]);
  if (round === undefined) throw new Problem('notFound');
  if (round.state === 'undone') {
    await deleteRoundFiles(services, round);
    return;
  }
  if (wave === undefined || wave.origin !== 'imported')
    throw new Problem('conflict', 'the round is not imported');
  const asked = await askedInAll(
    services,
    waves.filter((other) => other.state === 'published' && other.id !== wave.id),
  );
  const series = definitions.flatMap((definition) => {
    const known = stored.get(definition.code);
    if (known === undefined || !known.points.some(({ year }) => year === wave.year)) return [];
    const left = withoutYear(known, wave.year, seriesBreaks(definition, asked), definition.unit);
    return [replaceSeries(db, clusterId, left, known, now())];
  });
  await commit(db, [
    decideRound(db, round, ['committing', 'committed'], 'undone', now(), scrubbedRound(round)),
    ...deleteRoundAnswers(db, round),
    deleteDecision(db, clusterId, wave.id),
    ...deleteImportedWave(db, clusterId, wave.id),
    deleteUnusedQuestionnaire(db, wave.questionnaireVersionId),
    ...series,
    auditRow(services, { clusterId, actorId: personId, action: 'answers.undoRound', subject: round.id }),
  ]);
  await deleteRoundFiles(services, round);
}
