import { unmarkAnswered } from '../fieldwork/index.ts';
import { commit } from '../platform/database.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import type { Answering } from './answering.ts';
import { countErasure, deleteDraftsOfRow, deleteSubmissions } from './answer-store.ts';

/**
 * Erases what a company sent and began in a wave, at the wish of who holds the device or the code. While the wave is
 * open the company counts as not having answered and may answer anew; published values are never recomputed.
 */
export async function eraseAnswers(services: Services, { place, followed }: Answering): Promise<void> {
  const { db, now } = services;
  await commit(db, [
    deleteSubmissions(db, place),
    countErasure(db, place, dayInBerlin(now())),
    deleteDraftsOfRow(db, place),
    unmarkAnswered(db, followed.invitation.id),
  ]);
}
