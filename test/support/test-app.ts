import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { createApp } from '../../worker/app.tsx';
import { answerPages } from '../../worker/answers/pages.tsx';
import { houseRooms, translator } from '../../worker/house.ts';
import { jobs } from '../../worker/jobs.ts';
import { type JobHandlers, runDueJobs } from '../../worker/platform/jobs.ts';
import { makeServices } from '../../worker/platform/make-services.ts';
import { sendWaitingMails } from '../../worker/platform/outbox.ts';
import type { Services } from '../../worker/platform/services.ts';
import { closeDueWaves } from '../../worker/waves/index.ts';
import { Browser } from './browser.ts';

export interface TestApp {
  /** The clock of the server; a test moves it. */
  now: number;
  /** Bindings of the next invocation; a test may put a failing database in. */
  env: Cloudflare.Env;
  readonly hono: ReturnType<typeof createApp>;
  /** What one invocation may use; work it defers is awaited by `settle`. */
  services(): Services;
  settle(): Promise<void>;
  /** A device with cookies of its own. */
  browser(): Browser;
  /** One request with everything that goes on after its answer. */
  fetch(request: Request): Promise<Response>;
  /** What the schedule does: close what is due, run the jobs that are due, send the mails that wait. */
  schedule(): Promise<void>;
}

export interface TestAppOptions {
  readonly start?: string;
  readonly env?: Partial<Cloudflare.Env>;
  readonly jobs?: JobHandlers;
  readonly extraRooms?: Parameters<typeof createApp>[0]['rooms'];
}

/** The real application on the real local database, with a clock that the test moves. */
export function testApp(options: TestAppOptions = {}): TestApp {
  const deferred: Promise<unknown>[] = [];
  const handlers = options.jobs ?? jobs;
  const app: TestApp = {
    now: Date.parse(options.start ?? '2026-03-02T09:00:00Z'),
    env: { ...env, ...options.env },
    hono: createApp({
      jobs: handlers,
      now: () => app.now,
      rooms: [...(options.extraRooms ?? []), answerPages, ...houseRooms],
      translator,
    }),
    services: () =>
      makeServices(
        app.env,
        { defer: (work) => deferred.push(work), wakeJobs: () => undefined },
        () => app.now,
      ),
    async settle() {
      await Promise.all(deferred.splice(0));
    },
    browser: () => new Browser(app),
    async fetch(request) {
      const context = createExecutionContext();
      const response = await app.hono.fetch(request, app.env, context);
      // The body is read first, because what follows may take its database away.
      const body = await response.arrayBuffer();
      await waitOnExecutionContext(context);
      const bodyless = response.status === 304 || response.status === 204;
      return new Response(bodyless ? null : body, response);
    },
    async schedule() {
      await closeDueWaves(app.services());
      while ((await runDueJobs(app.services(), handlers)) > 0);
      await sendWaitingMails(app.services());
    },
  };
  return app;
}
