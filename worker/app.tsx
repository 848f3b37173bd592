import { Hono } from 'hono';
import type { Translator } from '../web/i18n/translate.ts';
import { health } from './platform/health.ts';
import type { HttpEnv } from './platform/http.ts';
import { type JobHandlers, runDueJobs } from './platform/jobs.ts';
import { chooseLanguage } from './platform/language.ts';
import { makeServices } from './platform/make-services.ts';
import { Problem } from './platform/problem.ts';
import { problemAnswer } from './platform/problem-answer.tsx';
import { limitBody } from './platform/limit-body.ts';
import { sameOriginWrites } from './platform/same-origin.ts';
import { secureAnswer } from './platform/security-headers.ts';

export interface AppOptions {
  readonly jobs: JobHandlers;
  readonly now?: (() => number) | undefined;
  readonly rooms: readonly Hono<HttpEnv>[];
  /** The texts that its rooms say. */
  readonly translator: Translator;
}

/** An application of some rooms: middleware in order, rooms mounted, one place for errors. */
export function createApp(options: AppOptions): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();

  app.use(async (c, next) => {
    c.set('translator', options.translator);
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
  for (const room of options.rooms) {
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
