import type { Authorized } from '../access/index.ts';
import { findCluster } from '../clusters/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { queueJob } from '../platform/jobs.ts';
import { listMailTimes, queueMails, type MailToQueue } from '../platform/outbox.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findQuestionnaire } from '../questionnaires/index.ts';
import { findWave } from '../waves/index.ts';
import { loadBoard } from './board.ts';
import { countReminders, insertInvitations, markSent } from './invitation-store.ts';
import { prepareInvitations } from './prepare-invitations.ts';
import { remindableRows } from './remindable-rows.ts';
import { surveyMail } from './survey-mail.ts';
import { surveyOccasion } from './survey-occasion.ts';

type Round = 'invitation' | 'reminder';

/** Writes to everybody in the frame who was not invited yet. @returns number of mails queued */
export function sendInvitations(
  services: Services,
  may: Authorized<'edit'>,
  waveId: string,
): Promise<number> {
  return sendRound(services, may, waveId, 'invitation');
}

/**
 * Reminds who was invited, has not answered and has not opted out, at most twice and never twice within three days.
 * @returns number of mails queued
 */
export function sendReminders(services: Services, may: Authorized<'edit'>, waveId: string): Promise<number> {
  return sendRound(services, may, waveId, 'reminder');
}

async function sendRound(
  services: Services,
  may: Authorized<'edit'>,
  waveId: string,
  round: Round,
): Promise<number> {
  const { db } = services;
  const { clusterId } = may;
  const [wave, cluster] = await Promise.all([findWave(db, clusterId, waveId), findCluster(db, clusterId)]);
  if (wave === undefined || cluster === undefined) throw new Problem('notFound');
  if (wave.state !== 'open' || services.now() > wave.closesAt)
    throw new Problem('conflict', 'wave is not open');
  const published = await findQuestionnaire(db, wave.questionnaireVersionId);
  if (published === undefined) throw new Problem('internal', 'the wave has no questionnaire');

  const [board, mailTimes] = await Promise.all([
    loadBoard(db, clusterId, waveId),
    listMailTimes(services, clusterId, waveId),
  ]);
  const wanted =
    round === 'invitation'
      ? board.rows.filter((row) => row.participation === 'notInvited')
      : remindableRows(board, mailTimes, services.now());
  const addressees = await prepareInvitations(services, wave, wanted);
  if (addressees.length === 0) return 0;

  const mails = addressees.map((addressee): MailToQueue => {
    const { id, generation, remindersSent } = addressee.invitation;
    const number = round === 'invitation' ? 0 : remindersSent + 1;
    return {
      ...surveyMail({
        services,
        wave,
        cluster,
        questionnaire: published.form,
        board,
        addressee,
        number,
        invitedAt: mailTimes.get(surveyOccasion(id, generation, 0)) ?? wave.openedAt,
      }),
      clusterId,
      waveId,
      occasion: surveyOccasion(id, generation, number),
    };
  });
  const ids = addressees.map(({ invitation }) => invitation.id);
  const reminded = addressees.map(({ invitation: { id, remindersSent } }) => ({
    id,
    number: remindersSent + 1,
  }));
  await commit(db, [
    insertInvitations(
      db,
      addressees.map(({ invitation }) => invitation),
    ),
    ...queueMails(services, mails),
    round === 'invitation' ? markSent(db, clusterId, ids) : countReminders(db, clusterId, reminded),
    queueJob(services, {
      kind: 'sendMails',
      clusterId,
      occasion: `send-mails/${services.newId()}`,
      payload: waveId,
    }),
    auditRow(services, { clusterId, actorId: may.personId, action: `fieldwork.${round}`, subject: waveId }),
  ]);
  services.wakeJobs();
  return mails.length;
}
