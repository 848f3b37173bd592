import { and, asc, desc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { outboxMessage } from '../../schema/tables/fieldwork.ts';
import { rawStatement } from './raw-statement.ts';
import { redact } from './log.ts';
import type { JobHandler } from './jobs.ts';
import type { Statement } from './database.ts';
import type { Mail } from './mailer.ts';
import type { Services } from './services.ts';

export interface MailToQueue extends Mail {
  readonly clusterId: string | null;
  readonly waveId: string | null;
  /** Names person and occasion, e.g. `invitation/<id>/1`: the same occasion is queued once. */
  readonly occasion: string;
}

const maxAttempts = 7;
const mailsPerStep = 40;
/** For so long a mail belongs to the invocation that tries it. */
const claimMs = 60_000;

const mailsPerStatement = 200;

/** Puts mails into the outbox, in the batch of the change that asks for them; few statements, however many mails. */
export function queueMails(
  services: Pick<Services, 'db' | 'now' | 'newId'>,
  mails: readonly MailToQueue[],
): Statement[] {
  const statements: Statement[] = [];
  for (let from = 0; from < mails.length; from += mailsPerStatement) {
    const rows = mails
      .slice(from, from + mailsPerStatement)
      .map((mail) => ({ ...mail, id: services.newId() }));
    statements.push(
      rawStatement(
        services.db,
        sql`
        INSERT INTO outbox_message
          (id, cluster_id, wave_id, occasion, to_address, locale, subject, body_text, body_html, state, attempts, created_at)
        SELECT value ->> 'id', value ->> 'clusterId', value ->> 'waveId', value ->> 'occasion', value ->> 'to',
               value ->> 'locale', value ->> 'subject', value ->> 'text', value ->> 'html', 'queued', 0, ${services.now()}
        FROM json_each(${JSON.stringify(rows)}) WHERE true
        ON CONFLICT (occasion) DO NOTHING`,
      ),
    );
  }
  return statements;
}

/** Hands queued mails to the mailer; what fails stays queued, and the job comes again, until it failed too often. */
export const sendMails: JobHandler = {
  steps: 1,
  async run(services) {
    const { db, now } = services;
    // After the first try four minutes, then sixteen, up to three days: an outage of hours loses no mail.
    const pause = sql`${claimMs} << (2 * ${outboxMessage.attempts})`;
    const unclaimed = or(isNull(outboxMessage.sentAt), lte(sql`${outboxMessage.sentAt} + (${pause})`, now()));
    const queued = await db
      .select()
      .from(outboxMessage)
      .where(and(eq(outboxMessage.state, 'queued'), lt(outboxMessage.attempts, maxAttempts), unclaimed))
      .orderBy(asc(outboxMessage.attempts), asc(outboxMessage.createdAt))
      .limit(mailsPerStep);
    let failed = 0;
    for (const row of queued) if (!(await sendOne(services, row))) failed += 1;
    if (failed > 0) throw new Error(`${failed} mails were not handed over`);
    return queued.length < mailsPerStep ? { done: true } : { done: false, step: 0 };
  },
};

/** What is still queued goes out by the schedule, whatever became of the job that asked for it. */
export async function sendWaitingMails(services: Services): Promise<void> {
  await sendMails
    .run(services, { id: '', clusterId: '', payload: '', step: 0 })
    .catch((error: unknown) => services.log('mail.waiting', { reason: redact(String(error)) }));
}

/** Sends one mail at once, past those that wait: a sign-in code is worth nothing later. */
export async function sendMailOf(services: Services, occasion: string): Promise<void> {
  const [row] = await services.db
    .select()
    .from(outboxMessage)
    .where(and(eq(outboxMessage.occasion, occasion), eq(outboxMessage.state, 'queued')));
  if (row !== undefined) await sendOne(services, row);
}

/** @returns false when the mail has to be tried again or has failed for good */
async function sendOne(services: Services, row: typeof outboxMessage.$inferSelect): Promise<boolean> {
  const { db, config, mailer, now, log } = services;
  const mine = and(
    eq(outboxMessage.id, row.id),
    eq(outboxMessage.state, 'queued'),
    eq(outboxMessage.attempts, row.attempts),
  );
  const claimed = await db
    .update(outboxMessage)
    .set({ attempts: sql`${outboxMessage.attempts} + 1`, sentAt: now() })
    .where(mine)
    .returning({ id: outboxMessage.id });
  if (claimed.length === 0) return true;
  const bodies = config.keepsSentMails ? {} : { bodyText: null, bodyHtml: null };
  try {
    await mailer({
      to: row.toAddress,
      subject: row.subject,
      text: row.bodyText ?? '',
      html: row.bodyHtml ?? '',
      locale: row.locale,
    });
    await db
      .update(outboxMessage)
      .set({ state: 'sent', sentAt: now(), ...bodies })
      .where(eq(outboxMessage.id, row.id));
    return true;
  } catch (error) {
    log('mail.failed', { reason: redact(String(error)) });
    const last = row.attempts + 1 >= maxAttempts;
    await db
      .update(outboxMessage)
      .set(last ? { state: 'failed', sentAt: null, ...bodies } : { sentAt: now() })
      .where(eq(outboxMessage.id, row.id));
    return false;
  }
}

/** Mails of a wave that could not be handed over, after every attempt. */
export function countFailedMails(services: Services, clusterId: string, waveId: string): Promise<number> {
  const failed = and(
    eq(outboxMessage.waveId, waveId),
    eq(outboxMessage.state, 'failed'),
    eq(outboxMessage.clusterId, clusterId),
  );
  return services.db.$count(outboxMessage, failed);
}

/** When each mail of a wave was made, by its occasion. */
export async function listMailTimes(
  { db }: Pick<Services, 'db'>,
  clusterId: string,
  waveId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ occasion: outboxMessage.occasion, createdAt: outboxMessage.createdAt })
    .from(outboxMessage)
    .where(and(eq(outboxMessage.waveId, waveId), eq(outboxMessage.clusterId, clusterId)));
  return new Map(rows.map(({ occasion, createdAt }) => [occasion, createdAt]));
}

/** The mailbox of development: newest first. */
export function listOutbox(services: Services, limit = 1_000) {
  return services.db
    .select({
      id: outboxMessage.id,
      toAddress: outboxMessage.toAddress,
      subject: outboxMessage.subject,
      state: outboxMessage.state,
      createdAt: outboxMessage.createdAt,
      locale: outboxMessage.locale,
    })
    .from(outboxMessage)
    .orderBy(desc(outboxMessage.createdAt), desc(outboxMessage.id))
    .limit(limit);
}

export async function findOutboxMessage(services: Services, id: string) {
  const [row] = await services.db.select().from(outboxMessage).where(eq(outboxMessage.id, id));
  return row;
}
