import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { job } from '../../schema/tables/platform.ts';
import { redact } from './log.ts';
import type { Services } from './services.ts';

/** Kinds of job; their handlers are in `worker/jobs.ts`. */
export type JobKind = (typeof job.$inferSelect)['kind'];

export interface JobToDo {
  readonly id: string;
  readonly clusterId: string;
  readonly payload: string;
  /** Steps done so far; a handler goes on from here. */
  readonly step: number;
}

/** What a step leads to: the next step at once, or the end. Every step must be safe to repeat. */
export type StepResult = { readonly done: true } | { readonly done: false; readonly step: number };

export interface JobHandler {
  readonly steps: number;
  run(services: Services, todo: JobToDo): Promise<StepResult>;
}

/** By kind; the code of a handler is loaded when there is something to do. */
export type JobHandlers = Readonly<Record<JobKind, () => Promise<JobHandler>>>;

const claimMs = 60_000;
const maxAttempts = 5;
/** Past this an invocation begins no further step: what is left waits for the schedule. */
const queriesPerRun = 500;

/** Queues work in the same batch as the change that asks for it. The same occasion is queued once. */
export function queueJob(
  services: Pick<Services, 'db' | 'now' | 'newId'>,
  what: { kind: JobKind; clusterId: string; occasion: string; payload: string; dueAt?: number },
) {
  const { db, now, newId } = services;
  return db
    .insert(job)
    .values({
      id: newId(),
      clusterId: what.clusterId,
      kind: what.kind,
      occasion: what.occasion,
      payload: what.payload,
      state: 'queued',
      step: 0,
      steps: 1,
      attempts: 0,
      dueAt: what.dueAt ?? now(),
      createdAt: now(),
    })
    .onConflictDoNothing();
}

/**
 * Runs what is due, one job after the other, and what these queue; called after requests that queue work and by cron.
 * @returns how many were run
 */
export async function runDueJobs(services: Services, handlers: JobHandlers, limit = 10): Promise<number> {
  await giveUpStopped(services);
  let run = 0;
  for (;;) {
    const due = await services.db
      .select({ id: job.id })
      .from(job)
      .where(and(inArray(job.state, ['queued', 'running']), lte(job.dueAt, services.now())))
      .orderBy(asc(job.dueAt))
      .limit(limit - run);
    for (const { id } of due) {
      if (services.meter.queries <= queriesPerRun) await runJob(services, handlers, id);
    }
    run += due.length;
    if (due.length === 0 || run >= limit || services.meter.queries > queriesPerRun) return run;
  }
}

/** A job that took its invocation down every time never came to give itself back. */
function giveUpStopped({ db, now }: Services) {
  return db
    .update(job)
    .set({ state: 'failed', finishedAt: now(), problem: `stopped ${maxAttempts} times without an end` })
    .where(and(eq(job.state, 'running'), lte(job.dueAt, now()), gte(job.attempts, maxAttempts)));
}

async function runJob(services: Services, handlers: JobHandlers, id: string): Promise<void> {
  const { db, now } = services;
  for (;;) {
    await letAnswersGo();
    const claimed = await claim(services, id);
    if (claimed === undefined) return;
    try {
      const handler = await handlers[claimed.kind]();
      const result = await handler.run(services, claimed);
      await db
        .update(job)
        .set(
          result.done
            ? { state: 'done', step: handler.steps, steps: handler.steps, finishedAt: now() }
            : { state: 'queued', step: result.step, steps: handler.steps, attempts: 0, dueAt: now() },
        )
        .where(eq(job.id, id));
      if (result.done || services.meter.queries > queriesPerRun) return;
    } catch (error) {
      await giveBack(services, claimed, error);
      return;
    }
  }
}

/**
 * Waits a turn of the clock before each step: where the database is in the same process, as on one's own machine,
 * nothing else would make the server look at its sockets, and whoever queued the job waited for its end.
 */
function letAnswersGo(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Claims a job for this invocation: a second one that comes before the claim ends finds nothing to do. */
async function claim(services: Services, id: string) {
  const now = services.now();
  const [row] = await services.db
    .update(job)
    .set({ state: 'running', dueAt: now + claimMs, attempts: sql`${job.attempts} + 1` })
    .where(and(eq(job.id, id), inArray(job.state, ['queued', 'running']), lte(job.dueAt, now)))
    .returning({
      id: job.id,
      kind: job.kind,
      clusterId: job.clusterId,
      payload: job.payload,
      step: job.step,
      attempts: job.attempts,
    });
  return row;
}

async function giveBack(
  services: Services,
  claimed: { id: string; kind: string; attempts: number },
  error: unknown,
) {
  const reason = redact(error instanceof Error ? error.message : String(error)).slice(0, 500);
  const failed = claimed.attempts >= maxAttempts;
  services.log('job.failed', { kind: claimed.kind, attempts: claimed.attempts, reason });
  await services.db
    .update(job)
    .set({
      state: failed ? 'failed' : 'queued',
      dueAt: services.now() + 1000 * 2 ** claimed.attempts,
      finishedAt: failed ? services.now() : null,
      problem: reason,
    })
    .where(eq(job.id, claimed.id));
}

/** State of a job of a cluster, for the progress page. */
export async function findJob(services: Services, clusterId: string, id: string) {
  const [row] = await services.db
    .select()
    .from(job)
    .where(and(eq(job.clusterId, clusterId), eq(job.id, id)));
  return row;
}

export async function findJobByOccasion(services: Services, clusterId: string, occasion: string) {
  const [row] = await services.db
    .select()
    .from(job)
    .where(and(eq(job.clusterId, clusterId), eq(job.occasion, occasion)));
  return row;
}

/** Whether work of one of these kinds is queued or running for a cluster. */
export async function hasOpenJob(
  { db }: Services,
  clusterId: string,
  kinds: readonly JobKind[],
): Promise<boolean> {
  const [row] = await db
    .select({ id: job.id })
    .from(job)
    .where(
      and(
        inArray(job.state, ['queued', 'running']),
        eq(job.clusterId, clusterId),
        inArray(job.kind, [...kinds]),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Puts a failed job back into the queue. */
export function retryJob(services: Services, clusterId: string, id: string) {
  return services.db
    .update(job)
    .set({ state: 'queued', attempts: 0, dueAt: services.now(), finishedAt: null, problem: null })
    .where(and(eq(job.clusterId, clusterId), eq(job.id, id), eq(job.state, 'failed')));
}
