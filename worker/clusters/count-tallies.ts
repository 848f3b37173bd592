import { commit } from '../platform/database.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import { forgetTally, listStaleTallies, saveTally } from './member-tally-store.ts';

/** Clusters of one run of the schedule: each may have thousands of members to count. */
const clustersAtOnce = 20;

/** Counts the members of clusters anew where a day of leaving has come since they were counted. */
export async function countTallies({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  const today = dayInBerlin(now());
  for (const clusterId of await listStaleTallies(db, today, clustersAtOnce))
    await commit(db, [forgetTally(db, clusterId), saveTally(db, clusterId, today)]);
}
