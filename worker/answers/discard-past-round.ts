import type { Authorized } from '../access/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { deleteRoundFiles } from './past-round-files.ts';
import { decideRound, findRound } from './past-round-store.ts';
import { scrubbedRound } from './scrub-round.ts';

/** Throws an upload away that was not imported. Discarding twice is once. */
export async function discardPastRound(
  services: Services,
  may: Authorized<'edit'>,
  roundId: string,
): Promise<void> {
  const { db, now } = services;
  const { clusterId, personId } = may;
  const round = await findRound(db, clusterId, roundId);
  if (round === undefined) throw new Problem('notFound');
  if (round.state === 'uploaded') {
    await commit(db, [
      decideRound(db, round, ['uploaded'], 'discarded', now(), scrubbedRound(round)),
      auditRow(services, { clusterId, actorId: personId, action: 'answers.discardRound', subject: round.id }),
    ]);
  } else if (round.state !== 'discarded') throw new Problem('conflict', 'the round is no longer waiting');
  await deleteRoundFiles(services, round);
}
