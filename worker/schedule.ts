import { deleteExpired, deleteOldRequests } from './access/index.ts';
import { deleteOverdueDrafts, forgetPastRounds } from './answers/index.ts';
import { countTallies } from './clusters/index.ts';
import { forgetImports } from './imports/index.ts';
import { jobs } from './jobs.ts';
import { runDueJobs } from './platform/jobs.ts';
import { dayInBerlin } from './platform/day.ts';
import { sendWaitingMails } from './platform/outbox.ts';
import type { Services } from './platform/services.ts';
import { closeDueWaves } from './waves/index.ts';

/** What is done every few minutes without anybody asking. */
export async function runSchedule(services: Services): Promise<void> {
  await closeDueWaves(services);
  await runDueJobs(services, jobs);
  await sendWaitingMails(services);
  await forgetImports(services);
  await forgetPastRounds(services);
  await countTallies(services);
  await services.db.batch([
    ...deleteExpired(services.db, services.now()),
    deleteOverdueDrafts(services.db, dayInBerlin(services.now())),
    deleteOldRequests(services.db, services.now()),
  ]);
}
