import { unmarkAnswered } from '../fieldwork/index.ts';
import { commit } from '../platform/database.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import type { Answering } from './answering.ts';
import { countErasure, deleteDraft, deleteDraftsOfRow, deleteSubmissions } from './answer-store.ts';

/**
 * Erases what a company sent and began in a wave, at the wish of who holds the device or the code. While the wave is
 * open the company counts as not having answered and may answer anew; published values are never recomputed.
 * A device that only followed the link holds nothing but its own draft: what another one sent or began stays.
 */
export async function eraseAnswers(services: Services, answering: Answering): Promise<void> {
  const { db, now } = services;
  const { place, followed, submissionId } = answering;
  const sentHere = answering.submission !== undefined || answering.replaced !== undefined;
  if (!sentHere) return void (await commit(db, [deleteDraft(db, place, submissionId)]));
  await commit(db, [
    deleteSubmissions(db, place),
    countErasure(db, place, dayInBerlin(now())),
    deleteDraftsOfRow(db, place),
    unmarkAnswered(db, followed.invitation.id),
  ]);
}
