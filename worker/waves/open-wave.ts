import type { Authorized } from '../access/index.ts';
import { findCluster, listMembers } from '../clusters/index.ts';
import { isMemberOn } from '../core/catalogue/measures/is-member-on.ts';
import type { AnonymityMode } from '../core/organisation.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { tenureBand } from '../core/tenure-band.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { dayInBerlin, instantInBerlin } from '../platform/day.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findQuestionnaire } from '../questionnaires/index.ts';
import { findWaveOfYear, insertFrame, insertWave, listWaves } from './wave-store.ts';

export interface WaveInput {
  readonly year: number;
  readonly questionnaireVersionId: string;
  readonly mode: AnonymityMode;
  /** Last day on which answers are taken, until 18:00 in Europe/Berlin. */
  readonly closesOn: string;
  readonly graceMinutes: number;
  readonly resultOn: string;
}

/** Modes that a wave can be opened in; the others are part of the model and follow. */
export const offeredModes: readonly AnonymityMode[] = ['pseudonymous'];

export const closingTime = '18:00:00';

/** Why a wave cannot be opened, at the field where it was entered. */
export type OpenWaveRefusal =
  | 'yearTaken'
  | 'yearPast'
  | 'yearAhead'
  | 'waveRunning'
  | 'deadlinePast'
  | 'modeNotOffered'
  | 'noMembers'
  | 'questionnaireUnknown'
  | 'rosterNeedsNames';

/**
 * Opens a wave: freezes the questionnaire version, the mode of anonymity, the words for the cluster's kind, and the
 * frame with its facts. Waves follow one another: the last one must be published, so that series only ever grow.
 */
export async function openWave(
  services: Services,
  may: Authorized<'edit'>,
  input: WaveInput,
): Promise<{ readonly id: string } | { readonly refused: OpenWaveRefusal }> {
  const { db, now, newId } = services;
  const { clusterId } = may;
  const closesAt = instantInBerlin(input.closesOn, closingTime);
  if (!offeredModes.includes(input.mode)) return { refused: 'modeNotOffered' };
  if (closesAt <= now()) return { refused: 'deadlinePast' };
  // A later wave would shut out every year before it for good.
  if (input.year > Number(dayInBerlin(now()).slice(0, 4)) + 1) return { refused: 'yearAhead' };
  const published = await findQuestionnaire(db, input.questionnaireVersionId);
  if (published === undefined) return { refused: 'questionnaireUnknown' };
  // Whom a member names tells who it is.
  if (input.mode !== 'identified' && itemsOf(published.form).some(({ type }) => type === 'roster'))
    return { refused: 'rosterNeedsNames' };
  const [last] = await listWaves(db, clusterId);
  if (last !== undefined && last.year >= input.year)
    return { refused: last.year === input.year ? 'yearTaken' : 'yearPast' };
  if (last !== undefined && last.state !== 'published') return { refused: 'waveRunning' };
  const cluster = await findCluster(db, clusterId);
  if (cluster === undefined) throw new Problem('notFound');

  const today = dayInBerlin(now());
  const members = (await listMembers(db, clusterId)).filter(({ member }) => isMemberOn(member, today));
  if (members.length === 0) return { refused: 'noMembers' };

  const waveId = newId();
  const frame = members.map(({ member, contact }) => ({
    waveId,
    memberId: member.id,
    clusterId,
    kind: member.kind,
    sizeClass: member.sizeClass,
    tenure: tenureBand(member.joinedOn, today),
    contactId: contact?.id ?? null,
  }));
  try {
    await commit(db, [
      insertWave(db, {
        id: waveId,
        clusterId,
        year: input.year,
        questionnaireVersionId: input.questionnaireVersionId,
        mode: input.mode,
        clusterKind: cluster.kind,
        hasOffice: cluster.hasOffice,
        state: 'open',
        openedAt: now(),
        closesAt,
        graceMinutes: input.graceMinutes,
        resultOn: input.resultOn,
        publishedAt: null,
        inputHash: null,
        frameSize: frame.length,
      }),
      insertFrame(db, frame),
      auditRow(services, { clusterId, actorId: may.personId, action: 'waves.open', subject: waveId }),
    ]);
  } catch (error) {
    // Two people opened the same year at once: the second is told, as if it had come later. Ours may be there, too:
    // an error can come after the commit.
    const opened = await findWaveOfYear(db, clusterId, input.year);
    if (opened === undefined) throw error;
    if (opened.id !== waveId) return { refused: 'yearTaken' };
  }
  return { id: waveId };
}
