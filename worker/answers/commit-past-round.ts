import type { Authorized } from '../access/index.ts';
import { findCluster } from '../clusters/index.ts';
import { rememberRound } from '../core/past-rounds/round-memory.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { readRound } from '../core/past-rounds/read-round.ts';
import { roundQuestionnaire, roundQuestionnaireCode } from '../core/past-rounds/round-questionnaire.ts';
import { openChanges } from '../core/past-rounds/settle-round.ts';
import { tenureBand } from '../core/tenure-band.ts';
import { auditRow } from '../platform/audit.ts';
import { commit, type Statement } from '../platform/database.ts';
import { dayInBerlin, instantInBerlin } from '../platform/day.ts';
import { queueJob } from '../platform/jobs.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { deleteUnusedQuestionnaire, listVersions, publishQuestionnaire } from '../questionnaires/index.ts';
import { findWaveOfYear, insertFrame, insertWave } from '../waves/index.ts';
import {
  decideRound,
  findRound,
  findRoundMemory,
  saveRoundMemory,
  type PastRound,
} from './past-round-store.ts';
import { settleAmongOthers } from './round-bank.ts';
import { loadColumns } from './round-columns.ts';
import { loadRoundRegister, type RoundRegister } from './round-register.ts';
import { loadRoundTable } from './round-table.ts';

export type CommitRoundRefusal =
  | 'yearTaken'
  | 'future'
  | 'nothingUsed'
  | 'itemChanged'
  | 'changesOpen'
  | 'companiesOpen'
  | 'ruleAll'
  | 'noFrame'
  | 'moreThanInvited';

/** Name of the job that imports a past round; the same round is imported once. */
export function importOccasion(roundId: string): string {
  return `import-round/${roundId}`;
}

/**
 * Decides to import a past round: its questionnaire is published, its year is taken by a wave marked as imported, and
 * the job that stores and publishes its answers is queued. Where its companies were matched with the register, the
 * members of the day of reference are its frame; otherwise nobody knows who was asked.
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
  // Written by this room, after the contract.
  const mapping = JSON.parse(round.mapping) as RoundMapping;
  if (mapping.referenceOn > dayInBerlin(now())) return { refused: 'future' };
  if ((await findWaveOfYear(db, clusterId, round.year)) !== undefined) return { refused: 'yearTaken' };
  const rows = await loadRoundTable(services, round);
  const register = await loadRoundRegister(services, clusterId, rows, mapping);
  const { loss } = readRound(rows, mapping, register?.frame ?? null);
  const refused = refusalOf(mapping, loss);
  if (refused !== null) return { refused };
  await forgetUnused(services, clusterId, round.year);
  const settled = await settleAmongOthers(services, clusterId, mapping);
  if (openChanges(settled).length > 0) return { refused: 'changesOpen' };
  const questionnaire = await publishedOrRefused(
    services,
    roundQuestionnaire(
      clusterId,
      mapping,
      settled.map(({ item }) => item),
    ),
  );
  if (questionnaire === undefined) return { refused: 'itemChanged' };
  const at = instantInBerlin(mapping.referenceOn, '12:00:00');
  const [columns, memory] = await Promise.all([
    loadColumns(services, round, mapping),
    findRoundMemory(db, clusterId),
  ]);
  await commit(db, [
    decideRound(db, round, ['uploaded'], 'committing', now(), {
      mapping: JSON.stringify(withEveryMatch(mapping, register)),
      loss: JSON.stringify(loss),
    }),
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
      frameSize: register?.onDay.length ?? 0,
    }),
    ...frameOf(services, round, mapping, register),
    saveRoundMemory(db, clusterId, rememberRound(columns, mapping, memory), now()),
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

/** No wave has the year: its questionnaire is there only if taking the round over failed before. */
async function forgetUnused({ db }: Pick<Services, 'db'>, clusterId: string, year: number): Promise<void> {
  const versions = await listVersions(db, roundQuestionnaireCode(clusterId));
  const left = versions.find(({ questionnaire }) => questionnaire.version === String(year));
  if (left !== undefined) await commit(db, [deleteUnusedQuestionnaire(db, left.id)]);
}

function refusalOf(
  { company, invited }: RoundMapping,
  { used, frame }: ReturnType<typeof readRound>['loss'],
): CommitRoundRefusal | null {
  if (frame !== null && company?.rule === 'all') return 'ruleAll';
  if (frame !== null && frame.population === 0) return 'noFrame';
  if (frame !== null && frame.open > 0) return 'companiesOpen';
  if (used === 0) return 'nothingUsed';
  return invited !== undefined && frame === null && used > invited ? 'moreThanInvited' : null;
}

/** The register may change before the job reads the file: what it said now is what counts. */
function withEveryMatch(mapping: RoundMapping, register: RoundRegister | null): RoundMapping {
  const { company } = mapping;
  if (company === undefined || register === null) return mapping;
  const matches = register.matched.flatMap(({ text, member }) =>
    typeof member === 'string' ? [{ text, member }] : [],
  );
  return { ...mapping, company: { ...company, register: { matches } } };
}

/** The members of the day of reference; nobody among them is invited. */
function frameOf(
  { db }: Pick<Services, 'db'>,
  { id, clusterId }: Pick<PastRound, 'id' | 'clusterId'>,
  { referenceOn }: Pick<RoundMapping, 'referenceOn'>,
  register: RoundRegister | null,
): readonly Statement[] {
  if (register === null) return [];
  const frame = register.onDay.map(({ memberId, kind, sizeClass, joinedOn }) => ({
    waveId: id,
    memberId,
    clusterId,
    kind,
    sizeClass,
    tenure: tenureBand(joinedOn, referenceOn),
    contactId: null,
  }));
  return [insertFrame(db, frame)];
}

/** Undefined where a version of a question is known from another round with other words or options. */
async function publishedOrRefused(services: Services, questionnaire: ReturnType<typeof roundQuestionnaire>) {
  try {
    return await publishQuestionnaire(services, questionnaire);
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return undefined;
    throw error;
  }
}
