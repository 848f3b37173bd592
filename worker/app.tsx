import { Hono } from 'hono';
import { apiApp, referencePages } from './access/index.ts';
import { keyPages } from './access/key-pages.tsx';
import { accessPages } from './access/pages.tsx';
import { answerPages } from './answers/pages.tsx';
import { apiRoutes } from './api-routes.ts';
import { clusterContext, memberImport } from './clusters/index.ts';
import { contactPages } from './clusters/contact-pages.tsx';
import { clusterPages } from './clusters/pages.tsx';
import { peoplePages } from './clusters/people-pages.tsx';
import { fieldworkPages } from './fieldwork/pages.tsx';
import { importPages } from './imports/pages.tsx';
import { pastRoundPages } from './indicators/past-round-pages.tsx';
import { indicatorPages } from './indicators/pages.tsx';
import { health } from './platform/health.ts';
import type { HttpEnv } from './platform/http.ts';
import { type JobHandlers, runDueJobs } from './platform/jobs.ts';
import { chooseLanguage } from './platform/language.ts';
import { makeServices } from './platform/make-services.ts';
import { Problem } from './platform/problem.ts';
import { problemAnswer } from './platform/problem-answer.tsx';
import { publicPages } from './platform/public-pages.tsx';
import { limitBody } from './platform/limit-body.ts';
import { sameOriginWrites } from './platform/same-origin.ts';
import { secureAnswer } from './platform/security-headers.ts';
import { ledgerImport } from './records/index.ts';
import { ledgerPages } from './records/ledger/pages.tsx';
import { readerPages } from './readers/pages.tsx';
import { releasePages } from './releases/pages.tsx';
import { wavePages } from './waves/pages.tsx';

export interface AppOptions {
  readonly jobs: JobHandlers;
  readonly now?: (() => number) | undefined;
  /** Rooms of another build: development's mailbox and demo. */
  readonly extraRooms?: readonly Hono<HttpEnv>[];
}

/** The whole application: middleware in order, rooms mounted, one place for errors. */
export function createApp(options: AppOptions): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();

  app.use(async (c, next) => {
    // Nobody waits for what comes after the answer, so its failure is logged; the schedule takes it up again.
    const defer = (work: Promise<unknown>) =>
      c.executionCtx.waitUntil(
        work.catch((error: unknown) => c.var.services.log('deferred.failed', { reason: String(error) })),
      );
    let woken = false;
    const services = makeServices(c.env, { defer, wakeJobs: () => (woken = true) }, options.now);
    c.set('services', services);
    await next();
    if (services.config.environment !== 'production') {
      c.header('X-Vorlauf-Cost', costOf(services.meter));
    }
    if (woken) {
      const after = makeServices(c.env, { defer, wakeJobs: () => undefined }, options.now);
      defer(runDueJobs(after, options.jobs));
    }
  });
  app.use(secureAnswer);
  app.use(chooseLanguage);
  app.use(sameOriginWrites);
  app.use(limitBody);

  app.get('/healthz', async (c) => c.json(await health(c.var.services)));
  for (const room of [
    ...(options.extraRooms ?? []),
    publicPages,
    accessPages,
    importPages({ targets: { mitglieder: memberImport, kassenbuch: ledgerImport }, context: clusterContext }),
    clusterPages,
    contactPages,
    peoplePages,
    ledgerPages,
    pastRoundPages,
    wavePages,
    fieldworkPages,
    answerPages,
    indicatorPages,
    releasePages,
    readerPages,
    keyPages({ context: clusterContext }),
    referencePages(apiRoutes),
    apiApp(apiRoutes),
  ]) {
    app.route('/', room);
  }

  app.notFound(() => {
    throw new Problem('notFound');
  });
  app.onError(problemAnswer);
  return app;
}

/** What the answer cost the database, for benchmarks and tests. */
function costOf(meter: { queries: number; rowsRead: number; rowsWritten: number }): string {
  return `queries=${meter.queries} read=${meter.rowsRead} written=${meter.rowsWritten}`;
}
