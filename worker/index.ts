import { deleteExpired, deleteOldRequests } from './access/index.ts';
import { deleteOverdueDrafts } from './answers/index.ts';
import { createApp } from './app.tsx';
import { countTallies } from './clusters/index.ts';
import { forgetImports } from './imports/index.ts';
import { importRoundJob, measureOwnJob, publishWaveJob } from './indicators/index.ts';
import { type JobHandlers, runDueJobs } from './platform/jobs.ts';
import { dayInBerlin } from './platform/day.ts';
import { makeServices } from './platform/make-services.ts';
import { sendMails, sendWaitingMails } from './platform/outbox.ts';
import { closeDueWaves } from './waves/index.ts';

export const jobs: JobHandlers = {
  publishWave: publishWaveJob,
  sendMails,
  importRound: importRoundJob,
  measureOwn: measureOwnJob,
};

const app = createApp({ jobs });

export default {
  fetch: app.fetch,
  async scheduled(_event, env, context) {
    const services = makeServices(env, {
      defer: (work) => context.waitUntil(work),
      wakeJobs: () => undefined,
    });
    await closeDueWaves(services);
    await runDueJobs(services, jobs);
    await sendWaitingMails(services);
    await forgetImports(services);
    await countTallies(services);
    await services.db.batch([
      ...deleteExpired(services.db, services.now()),
      deleteOverdueDrafts(services.db, dayInBerlin(services.now())),
      deleteOldRequests(services.db, services.now()),
    ]);
  },
} satisfies ExportedHandler<Cloudflare.Env>;
