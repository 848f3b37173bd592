import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { deleteRoundFiles } from './past-round-files.ts';
import { decideRound, listForgottenRounds } from './past-round-store.ts';
import { scrubbedRound } from './scrub-round.ts';

const dayMs = 86_400_000;
/** How long an upload waits to be taken over. */
export const roundKeptDays = 30;
const atOnce = 20;

/** By schedule: discards uploads that nobody has taken over. */
export async function forgetPastRounds(services: Services): Promise<void> {
  const { db, now } = services;
  for (const round of await listForgottenRounds(db, now() - roundKeptDays * dayMs, atOnce)) {
    await commit(db, [
      decideRound(db, round, ['uploaded'], 'discarded', now(), scrubbedRound(round)),
      auditRow(services, {
        clusterId: round.clusterId,
        actorId: 'schedule',
        action: 'answers.discardRound',
        subject: round.id,
      }),
    ]);
    await deleteRoundFiles(services, round);
  }
}
