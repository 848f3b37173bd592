import type { Authorized } from '../access/index.ts';
import { findCluster } from '../clusters/index.ts';
import type { LossReport } from '../core/past-rounds/loss-report.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { roundQuestionnaire } from '../core/past-rounds/round-questionnaire.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { dayInBerlin, instantInBerlin } from '../platform/day.ts';
import { queueJob } from '../platform/jobs.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { publishQuestionnaire } from '../questionnaires/index.ts';
import { findWaveOfYear, insertWave } from '../waves/index.ts';
import { decideRound, findRound } from './past-round-store.ts';

export type CommitRoundRefusal = 'yearTaken' | 'future' | 'nothingUsed' | 'itemChanged';

/** Name of the job that imports a past round; the same round is imported once. */
export function importOccasion(roundId: string): string {
  return `import-round/${roundId}`;
}

/**
 * Decides to import a past round: its questionnaire is published, its year is taken by a wave marked as imported, and
 * the job that stores and publishes its answers is queued. Who was asked is unknown, so nothing has a frame.
 */
export async function commitPastRound(
  services: Services,
  may: Authorized<'edit'>,
  roundId: string,
): Promise<{ readonly waveId: string } | { readonly refused: CommitRoundRefusal }> {
  const { db, now } = services;
  const { clusterId, personId } = may;
  const [round, cluster] = await Promise.all([findRound(db, clusterId, roundId), findCluster(db, clusterId)]);
  if (round === undefined || cluster === undefined) throw new Problem('notFound');
  if (round.state !== 'uploaded') throw new Problem('conflict', 'the round is no longer waiting');
  // Both were written by uploadPastRound, after the contract.
  const mapping = JSON.parse(round.mapping) as RoundMapping;
  const loss = JSON.parse(round.loss) as LossReport;
  if (loss.used === 0) return { refused: 'nothingUsed' };
  if (mapping.referenceOn > dayInBerlin(now())) return { refused: 'future' };
  if ((await findWaveOfYear(db, clusterId, round.year)) !== undefined) return { refused: 'yearTaken' };
  const questionnaire = await publishedOrRefused(services, clusterId, mapping);
  if (questionnaire === undefined) return { refused: 'itemChanged' };
  const at = instantInBerlin(mapping.referenceOn, '12:00:00');
  await commit(db, [
    decideRound(db, round, ['uploaded'], 'committing', now()),
    insertWave(db, {
      id: round.id,
      clusterId,
      year: round.year,
      questionnaireVersionId: questionnaire.id,
      mode: 'anonymous',
      clusterKind: cluster.kind,
      hasOffice: cluster.hasOffice,
      state: 'closed',
      openedAt: at,
      closesAt: at,
      graceMinutes: 0,
      resultOn: mapping.referenceOn,
      publishedAt: null,
      inputHash: null,
      origin: 'imported',
    }),
    queueJob(services, {
      kind: 'importRound',
      clusterId,
      occasion: importOccasion(round.id),
      payload: round.id,
    }),
    auditRow(services, { clusterId, actorId: personId, action: 'answers.commitRound', subject: round.id }),
  ]);
  services.wakeJobs();
  return { waveId: round.id };
}

/** Undefined where a version of a question is known from another round with other words or options. */
async function publishedOrRefused(services: Services, clusterId: string, mapping: RoundMapping) {
  try {
    return await publishQuestionnaire(services, roundQuestionnaire(clusterId, mapping));
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return undefined;
    throw error;
  }
}
