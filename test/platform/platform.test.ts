import { env } from 'cloudflare:workers';
import { sql } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test, vi } from 'vitest';
import * as apiKeyTables from '../../schema/tables/api-key.ts';
import * as answerTables from '../../schema/tables/answer.ts';
import * as clusterTables from '../../schema/tables/cluster.ts';
import * as memberTables from '../../schema/tables/member.ts';
import * as customIndicatorTables from '../../schema/tables/custom-indicator.ts';
import * as editionTables from '../../schema/tables/edition.ts';
import * as fieldworkTables from '../../schema/tables/fieldwork.ts';
import * as importTables from '../../schema/tables/import.ts';
import * as ledgerTables from '../../schema/tables/ledger-entry.ts';
import * as pastRoundTables from '../../schema/tables/past-round.ts';
import * as personTables from '../../schema/tables/person.ts';
import * as platformTables from '../../schema/tables/platform.ts';
import * as publicationTables from '../../schema/tables/publication.ts';
import * as questionnaireDraftTables from '../../schema/tables/questionnaire-draft.ts';
import * as questionnaireTables from '../../schema/tables/questionnaire-version.ts';
import * as versionDecisionTables from '../../schema/tables/version-decision.ts';
import * as waveTables from '../../schema/tables/wave.ts';
import { auditRow } from '../../worker/platform/audit.ts';
import { readConfig } from '../../worker/platform/config.ts';
import { classifyDatabaseError } from '../../worker/platform/database-error.ts';
import { commit, openDatabase } from '../../worker/platform/database.ts';
import { dayInBerlin, instantInBerlin } from '../../worker/platform/day.ts';
import { parseForm } from '../../worker/platform/form.ts';
import { idFromBytes, idPattern } from '../../worker/platform/ids.ts';
import {
  findJobByOccasion,
  queueJob,
  retryJob,
  runDueJobs,
  type JobHandler,
  type JobHandlers,
} from '../../worker/platform/jobs.ts';
import { deriveKeys, equalInConstantTime, macId } from '../../worker/platform/keys.ts';
import { jsonLog, redact } from '../../worker/platform/log.ts';
import type { Mail, Mailer } from '../../worker/platform/mailer.ts';
import { jobs } from '../../worker/jobs.ts';
import { d1Limits, meteredD1 } from '../../worker/platform/metered-d1.ts';
import { queueMails, sendMails, sendWaitingMails } from '../../worker/platform/outbox.ts';
import { Problem, problemCodes } from '../../worker/platform/problem.ts';
import { countAttempt } from '../../worker/platform/rate-limit.ts';
import { contentSecurityPolicy, securityHeaders } from '../../worker/platform/security-headers.ts';
import type { Services } from '../../worker/platform/services.ts';
import { memberForm } from '../../schema/contracts/member.ts';
import { openWaveForm } from '../../schema/contracts/wave.ts';
import { count, rows, tableNames } from '../support/dump.ts';
import { makeCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();

function newMeter() {
  return { queries: 0, rowsRead: 0, rowsWritten: 0 };
}

describe('the metered database', () => {
  const noPause = () => Promise.resolve();

  test('counts queries and rows read and written, alone and in a batch', async () => {
    const meter = newMeter();
    const db = openDatabase(env.DB, meter);
    await db.batch([
      db.insert(platformTables.attempt).values({ key: 'a', count: 1, windowEndsAt: 1 }),
      db.insert(platformTables.attempt).values({ key: 'b', count: 1, windowEndsAt: 1 }),
    ]);
    await db.select({ key: platformTables.attempt.key }).from(platformTables.attempt);
    expect(meter.queries).toBe(3);
    expect(meter.rowsRead).toBeGreaterThanOrEqual(2);
    // Each row is written once to the table and once to the index of its text key.
    expect(meter.rowsWritten).toBe(4);
  });

  test('takes 100 bound parameters and refuses 101 with what to do instead', async () => {
    const d1 = meteredD1(env.DB, newMeter());
    const many = (n: number) =>
      d1
        .prepare(`SELECT ${Array.from({ length: n }, () => '?').join('+')} AS total`)
        .bind(...Array.from({ length: n }, () => 1));
    expect((await many(100).all<{ total: number }>()).results[0]?.total).toBe(100);
    expect(() => many(101)).toThrow(/101 bound parameters.*json_each/);
  });

  test('refuses a row over 2 MB before it is sent, counted in bytes', () => {
    const d1 = meteredD1(env.DB, newMeter());
    expect(() => d1.prepare('SELECT ?').bind('x'.repeat(2_000_000))).not.toThrow();
    expect(() => d1.prepare('SELECT ?').bind('x'.repeat(2_000_001))).toThrow(/2000001 bytes/);
    expect(() => d1.prepare('SELECT ?').bind('ü'.repeat(1_000_001))).toThrow(/2000002 bytes/);
    expect(() => d1.prepare('SELECT ?, ?').bind('x'.repeat(1_500_000), new ArrayBuffer(600_000))).toThrow(
      /2100000 bytes/,
    );
  });

  test('refuses a selection that names a column twice, because D1 would drop one', async () => {
    const d1 = meteredD1(env.DB, newMeter());
    await expect(
      d1.prepare('select "member"."id", "contact"."id" from "member", "contact"').raw(),
    ).rejects.toThrow(/"id" is selected twice/);
    await expect(d1.prepare('select "id", "name" from "member"').raw()).resolves.toEqual([]);
  });

  test('stops at a thousand queries in one invocation', async () => {
    const d1 = meteredD1(env.DB, { queries: 1000, rowsRead: 0, rowsWritten: 0 });
    await expect(d1.prepare('SELECT 1').all()).rejects.toThrow(/More than 1000 queries/);
  });

  test('gives up on a stalled database after its deadline and says busy', async () => {
    const stalled = {
      prepare: () => ({ bind: () => ({}), all: () => new Promise(() => undefined) }),
      batch: () => new Promise(() => undefined),
    };
    // A database that never answers has only the two parts that the wrapper uses.
    const d1 = meteredD1(
      stalled as unknown as D1Database,
      newMeter(),
      { ...d1Limits, deadlineMs: 20 },
      noPause,
    );
    const refused = d1.prepare('UPDATE x SET y = 1').all();
    await expect(refused).rejects.toMatchObject({ code: 'databaseBusy', retryAfterSeconds: 5 });
  });

  test.each([
    ['Network connection lost', 'transient'],
    ['D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.', 'transient'],
    ['D1 DB storage caused object to be reset.', 'transient'],
    ['D1 DB reset because its code was updated.', 'transient'],
    ['Internal error while starting up D1 DB storage caused object to be reset', 'transient'],
    ['D1 DB is overloaded. Requests queued for too long.', 'overloaded'],
    ['D1 DB is overloaded. Too many requests queued.', 'overloaded'],
    ['D1 DB storage operation exceeded timeout which caused object to be reset.', 'overloaded'],
    ['D1 DB exceeded its memory limit and was reset.', 'overloaded'],
    ['D1 DB exceeded its CPU time limit and was reset.', 'overloaded'],
    ['D1_ERROR: UNIQUE constraint failed: wave.id: SQLITE_CONSTRAINT', 'permanent'],
    ['D1_ERROR: no such table: x: SQLITE_ERROR', 'permanent'],
  ] as const)('sorts „%s" as %s, also as the cause of another error', (message, kind) => {
    expect(classifyDatabaseError(new Error(message))).toBe(kind);
    expect(classifyDatabaseError(new Error('Failed query', { cause: new Error(message) }))).toBe(kind);
  });

  test.each([
    ['SELECT 1', 'Network connection lost', 3],
    ['WITH x AS (SELECT 1) SELECT * FROM x', 'Network connection lost', 3],
    ['WITH x AS (SELECT 1) INSERT INTO y SELECT * FROM x', 'Network connection lost', 1],
    ['INSERT INTO x VALUES (1)', 'Network connection lost', 1],
    ['UPDATE x SET y = 1', 'Network connection lost', 1],
    ['SELECT 1', 'D1 DB is overloaded.', 1],
    ['SELECT 1', 'no such table: x', 1],
  ])('%s that fails with „%s" is tried %i times', async (statement, message, tries) => {
    let tried = 0;
    const failing = {
      prepare: () => ({ all: () => ((tried += 1), Promise.reject(new Error(message))) }),
      batch: () => Promise.reject(new Error(message)),
    };
    const d1 = meteredD1(failing as unknown as D1Database, newMeter(), d1Limits, noPause);
    await expect(d1.prepare(statement).all()).rejects.toThrow();
    expect(tried).toBe(tries);
  });

  test('a batch is all or nothing, whichever of its statements fails', async () => {
    const { db } = app.services();
    for (const position of [0, 1, 2, 3]) {
      const statements = Array.from({ length: 4 }, (_, at) =>
        db
          .insert(platformTables.attempt)
          .values({ key: `batch-${at === position ? 'twice' : at}`, count: 1, windowEndsAt: 1 }),
      );
      await db
        .insert(platformTables.attempt)
        .values({ key: 'batch-twice', count: 1, windowEndsAt: 1 })
        .onConflictDoNothing();
      const [first, ...rest] = statements;
      if (first !== undefined) await expect(commit(db, [first, ...rest])).rejects.toThrow();
      expect(await count('attempt', "key LIKE 'batch-%'")).toBe(1);
    }
  });
});

describe('jobs', () => {
  function withHandler(run: JobHandler['run'], steps = 1): JobHandlers {
    return { ...jobs, publishWave: async () => ({ steps, run }) };
  }

  async function queued(occasion: string) {
    const services = app.services();
    await commit(services.db, [
      queueJob(services, { kind: 'publishWave', clusterId: 'k', occasion, payload: 'p' }),
    ]);
  }

  const stateOf = async (occasion: string) => await findJobByOccasion(app.services(), 'k', occasion);

  test('the same occasion is queued once, and a done job does not run again', async () => {
    let ran = 0;
    const handlers = withHandler(async () => ((ran += 1), { done: true }));
    for (const _ of [1, 2, 3]) await queued('once');
    await runDueJobs(app.services(), handlers);
    await runDueJobs(app.services(), handlers);
    expect([ran, (await stateOf('once'))?.state]).toEqual([1, 'done']);
  });

  test('ten invocations at once run a job once', async () => {
    let ran = 0;
    const handlers = withHandler(
      async () => ((ran += 1), await new Promise((resolve) => setTimeout(resolve, 30)), { done: true }),
    );
    await queued('claimed');
    await Promise.all(Array.from({ length: 10 }, () => runDueJobs(app.services(), handlers)));
    expect(ran).toBe(1);
  });

  test('a job that fails comes again, later each time, and has failed after five tries with the reason redacted', async () => {
    let ran = 0;
    const handlers = withHandler(
      () => ((ran += 1), Promise.reject(new Error('kim@firma.example 0123456789012345678901'))),
    );
    await queued('failing');
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      await runDueJobs(app.services(), handlers);
      const job = await stateOf('failing');
      waits.push((job?.dueAt ?? 0) - app.now);
      app.now = Math.max(app.now, job?.dueAt ?? 0);
    }
    expect(ran).toBe(5);
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
    expect(await stateOf('failing')).toMatchObject({ state: 'failed', problem: '…@… …' });
    await retryJob(app.services(), 'anderer', (await stateOf('failing'))?.id ?? '');
    expect((await stateOf('failing'))?.state).toBe('failed');
    await retryJob(app.services(), 'k', (await stateOf('failing'))?.id ?? '');
    await runDueJobs(
      app.services(),
      withHandler(async () => ({ done: true })),
    );
    expect(await stateOf('failing')).toMatchObject({ state: 'done' });
  });

  test('an invocation that dies leaves its job to the next after a minute, five times at most', async () => {
    await queued('dying');
    for (let tries = 1; tries <= 5; tries += 1) {
      await rows(
        "UPDATE job SET state = 'running', attempts = ?, due_at = ? WHERE occasion = 'dying'",
        tries,
        app.now + 60_000,
      );
      let ran = 0;
      await runDueJobs(
        app.services(),
        withHandler(async () => ((ran += 1), { done: true })),
      );
      expect(ran).toBe(0);
    }
    app.now += 60_000;
    await runDueJobs(
      app.services(),
      withHandler(() => Promise.reject(new Error('must not run'))),
    );
    expect(await stateOf('dying')).toMatchObject({ state: 'failed', attempts: 5 });
  });

  test('steps go on where the last one ended', async () => {
    const steps: number[] = [];
    const handlers = withHandler(
      async (_, { step }) => (steps.push(step), step < 2 ? { done: false, step: step + 1 } : { done: true }),
      3,
    );
    await queued('steps');
    await runDueJobs(app.services(), handlers);
    expect([steps, (await stateOf('steps'))?.state]).toEqual([[0, 1, 2], 'done']);
  });
});

describe('the outbox', () => {
  const mail = (occasion: string) => ({
    to: 'kim@firma.example',
    locale: 'de' as const,
    subject: 'Betreff',
    text: 'Text mit Geheimnis',
    html: '<p>Text</p>',
    clusterId: 'k',
    waveId: null,
    occasion,
  });
  const todo = { id: '', clusterId: '', payload: '', step: 0 };

  function posting(keepsSentMails = true) {
    const sent: Mail[] = [];
    const services = app.services();
    const mailer: Mailer = async (each) => void sent.push(each);
    const posted: Services = { ...services, mailer, config: { ...services.config, keepsSentMails } };
    return { sent, services: posted };
  }

  async function put(services: Services, occasions: readonly string[]) {
    const [first, ...rest] = queueMails(services, occasions.map(mail));
    if (first !== undefined) await commit(services.db, [first, ...rest]);
  }

  test('a person gets one mail an occasion, however often it is queued and the job runs', async () => {
    const { sent, services } = posting();
    for (const _ of [1, 2, 3]) await put(services, ['survey/1/1/0', 'survey/2/1/0']);
    for (const _ of [1, 2, 3]) await sendMails.run(services, todo);
    expect(sent.length).toBe(2);
  });

  test('two invocations that overlap send no mail twice, also when one is slow', async () => {
    const { sent, services } = posting();
    const slow: Mailer = async (each) => (
      await new Promise((resolve) => setTimeout(resolve, 15)),
      void sent.push(each)
    );
    await put(
      services,
      Array.from({ length: 6 }, (_, at) => `overlap/${at}`),
    );
    const run = () => sendMails.run({ ...services, mailer: slow }, todo);
    const later = new Promise((resolve) => setTimeout(resolve, 25)).then(run);
    await Promise.all([run(), later, run()]);
    expect(sent.length).toBe(6);
  });

  test('hundreds of mails are few statements and all arrive', async () => {
    const { sent, services } = posting();
    await put(
      services,
      Array.from({ length: 450 }, (_, at) => `many/${at}`),
    );
    expect(services.meter.queries).toBeLessThanOrEqual(3);
    let result = await sendMails.run(services, todo);
    for (let steps = 0; !result.done && steps < 20; steps += 1) {
      services.meter.queries = 0;
      result = await sendMails.run(services, todo);
    }
    expect([sent.length, result.done]).toEqual([450, true]);
  });

  test('where sent mails are not kept, their bodies are gone once sent, and once given up', async () => {
    const { services } = posting(false);
    await put(services, ['bodies/1']);
    await sendMails.run(services, todo);
    expect(
      await rows("SELECT state, body_text, body_html FROM outbox_message WHERE occasion = 'bodies/1'"),
    ).toEqual([{ state: 'sent', body_text: null, body_html: null }]);
    await put(services, ['bodies/2']);
    const failing = { ...services, mailer: () => Promise.reject(new Error('down')) };
    for (let tries = 0; tries < 9; tries += 1) {
      await sendMails.run(failing, todo).catch(() => undefined);
      app.now += 4 * 86_400_000;
    }
    expect(
      await rows("SELECT state, attempts, body_text FROM outbox_message WHERE occasion = 'bodies/2'"),
    ).toEqual([{ state: 'failed', attempts: 7, body_text: null }]);
  });

  test('a mail that was not handed over goes out by the schedule, however long the outage, and only once', async () => {
    const { sent, services } = posting();
    let down = true;
    const mailer: Mailer = (each) =>
      down ? Promise.reject(new Error('down')) : Promise.resolve(void sent.push(each));
    await put(services, ['again/1']);
    for (const minutes of [0, 1, 5, 20]) {
      app.now += minutes * 60_000;
      await sendWaitingMails({ ...services, mailer });
    }
    expect(await rows("SELECT state, attempts FROM outbox_message WHERE occasion = 'again/1'")).toEqual([
      { state: 'queued', attempts: 3 },
    ]);
    down = false;
    app.now += 24 * 60 * 60_000;
    for (const _ of [1, 2]) await sendWaitingMails({ ...services, mailer });
    expect(sent.length).toBe(1);
  });
});

test('a rate limit counts in its window, each key for itself, and opens again when the window is over', async () => {
  const limit = { name: 'test', attempts: 3, windowMs: 1000 };
  const services = app.services();
  for (const _ of [1, 2, 3]) await countAttempt(services, limit, 'a');
  await expect(countAttempt(services, limit, 'a')).rejects.toMatchObject({
    code: 'tooManyAttempts',
    retryAfterSeconds: 1,
  });
  await countAttempt(services, limit, 'b');
  await countAttempt(services, { ...limit, name: 'other' }, 'a');
  app.now += 1000;
  await countAttempt(app.services(), limit, 'a');
  const parallel = await Promise.allSettled(
    Array.from({ length: 20 }, () => countAttempt(app.services(), limit, 'c')),
  );
  expect(parallel.filter(({ status }) => status === 'fulfilled').length).toBe(3);
});

describe('ids and keys', () => {
  test('a hundred thousand ids collide nowhere, and every digit of every place is as likely as another', () => {
    const { newId } = app.services();
    const ids = Array.from({ length: 100_000 }, newId);
    expect(new Set(ids).size).toBe(100_000);
    expect(ids.every((id) => idPattern.test(id))).toBe(true);
    // The first places are not uniform, since 2^128 is no power of 62; the others are. With 61 degrees of freedom
    // chi-square exceeds 140 with probability 3.8e-7 (upper incomplete gamma function).
    for (let place = 2; place < 22; place += 1) {
      const seen = new Map<string, number>();
      for (const id of ids) seen.set(id.charAt(place), (seen.get(id.charAt(place)) ?? 0) + 1);
      const expected = 100_000 / 62;
      const chiSquare = [...seen.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
      expect(seen.size).toBe(62);
      expect(chiSquare).toBeLessThan(140);
    }
  });

  test('an id is the number of its bytes in base 62', () => {
    expect(idFromBytes(new Uint8Array(16))).toBe('0'.repeat(22));
    expect(idFromBytes(Uint8Array.from({ length: 16 }, (_, at) => (at === 15 ? 62 : 0)))).toBe(
      `${'0'.repeat(20)}10`,
    );
    // 2^128 − 1 in base 62, by Python's integers.
    expect(idFromBytes(new Uint8Array(16).fill(255))).toBe('7n42DGM5Tflk9n8mt7Fhc7');
  });

  test('a key is good for one purpose, one cluster, one secret, and one way of cutting its parts', async () => {
    const keys = deriveKeys('a'.repeat(40));
    const of = (...args: Parameters<typeof macId> extends [unknown, ...infer Rest] ? Rest : never) =>
      macId(keys, ...args);
    const ids = await Promise.all([
      of('row-key', 'k1', 'a', 'b'),
      of('row-key', 'k2', 'a', 'b'),
      of('personal-link', 'k1', 'a', 'b'),
      of('row-key', 'k1', 'ab'),
      of('row-key', 'k1', 'a', 'b', ''),
      of('row-key', 'k1', '1:a', 'b'),
      macId(deriveKeys('b'.repeat(40)), 'row-key', 'k1', 'a', 'b'),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await of('row-key', 'k1', 'a', 'b')).toBe(ids[0]);
  });

  test('two texts are equal in constant time only if they are equal', () => {
    expect([
      equalInConstantTime('ab', 'ab'),
      equalInConstantTime('ab', 'ac'),
      equalInConstantTime('ab', 'abc'),
    ]).toEqual([true, false, false]);
  });
});

describe('what reaches a log', () => {
  test.each([
    ['/b/0123456789ABCDEFGHIJKl', '/b/…'],
    ['/pruefen?checksum=abc', '/pruefen?…'],
    ['mail to Kim.Kontakt+x@firma.example failed', 'mail to …@… failed'],
    [
      'Failed query: insert into x values (?, ?)\nparams: Antworttext,2',
      'Failed query: insert into x values (?…',
    ],
  ])('„%s" becomes „%s"', (text, safe) => {
    expect(redact(text)).toBe(safe);
  });

  test('one JSON line an event, with every text redacted', () => {
    const lines: string[] = [];
    jsonLog((line) => lines.push(line))('problem', {
      path: '/b/0123456789ABCDEFGHIJKl?x=1',
      n: 3,
      ok: true,
      none: null,
    });
    expect(lines).toEqual(['{"event":"problem","path":"/b/…?…","n":3,"ok":true,"none":null}']);
  });
});

describe('days and instants in Europe/Berlin', () => {
  test.each([
    ['2026-03-28', '18:00:00', '2026-03-28T17:00:00.000Z'],
    ['2026-03-29', '18:00:00', '2026-03-29T16:00:00.000Z'],
    ['2026-03-29', '01:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29', '03:00:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-24', '18:00:00', '2026-10-24T16:00:00.000Z'],
    ['2026-10-25', '18:00:00', '2026-10-25T17:00:00.000Z'],
    ['2026-10-25', '00:30:00', '2026-10-24T22:30:00.000Z'],
    ['2024-02-29', '00:00:00', '2024-02-28T23:00:00.000Z'],
    ['2026-12-31', '23:59:59', '2026-12-31T22:59:59.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(new Date(instantInBerlin(day, time)).toISOString()).toBe(instant);
    expect(dayInBerlin(Date.parse(instant))).toBe(day);
  });

  test('a day begins at midnight in Berlin, in winter and in summer', () => {
    expect(dayInBerlin(Date.parse('2026-01-01T22:59:59.999Z'))).toBe('2026-01-01');
    expect(dayInBerlin(Date.parse('2026-01-01T23:00:00.000Z'))).toBe('2026-01-02');
    expect(dayInBerlin(Date.parse('2026-07-01T22:00:00.000Z'))).toBe('2026-07-02');
  });
});

describe('problems', () => {
  test('a program gets problem details, a browser a page, in the language it chose', async () => {
    const json = await app.browser().get('/nichts', { Accept: 'application/json' });
    expect([json.status, json.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
    expect(JSON.parse(json.text)).toMatchObject({
      type: 'http://localhost/probleme/notFound',
      status: 404,
      code: 'notFound',
    });
    const [german, english] = [
      await app.browser().get('/nichts'),
      await app.browser().get('/nichts?lang=en'),
    ];
    expect(german.text).toContain('<html lang="de">');
    expect(english.text).toContain('<html lang="en">');
    expect(german.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  });

  test('every code has a status of an error and a text in both languages', async () => {
    const { translator } = await import('../../web/i18n/translator.ts');
    for (const code of problemCodes) {
      expect(new Problem(code).status).toBeGreaterThanOrEqual(400);
      for (const locale of ['de', 'en'] as const)
        expect(translator(locale)(`problem.${code}.title`)).not.toBe('');
    }
  });

  test('what went wrong inside is told to the log under a reference, not to the visitor', async () => {
    const lines: string[] = [];
    const spy = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    const broken = testApp({
      env: {
        DB: {
          withSession: () => ({
            prepare: () => {
              throw new Error('geheim: SELECT * FROM x');
            },
          }),
        } as unknown as D1Database,
      },
    });
    const answer = await broken.browser().get('/healthz', { Accept: 'application/json' });
    spy.mockRestore();
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('geheim');
    const { instance } = JSON.parse(answer.text) as { instance: string };
    expect(
      lines.some((line) => line.includes(instance.replace('urn:vorlauf:', '')) && line.includes('geheim')),
    ).toBe(true);
  });

  test('the language is chosen by the address, then by what was chosen before, then it is German', async () => {
    const browser = app.browser();
    expect((await browser.get('/', { 'Accept-Language': 'en' })).text).toContain('<html lang="de">');
    expect((await browser.get('/?lang=en')).text).toContain('<html lang="en">');
    expect((await browser.get('/')).text).toContain('<html lang="en">');
    expect((await browser.get('/?lang=xx')).text).toContain('<html lang="en">');
    expect((await browser.get('/?lang=de')).text).toContain('<html lang="de">');
  });
});

describe('configuration', () => {
  const good = { ENVIRONMENT: 'production', BASE_URL: 'https://vorlauf.example/', SECRET: 'x'.repeat(32) };

  test('production keeps no sent mails, has secure cookies and no slash at the end of its address', () => {
    expect(readConfig(good)).toMatchObject({
      keepsSentMails: false,
      secureCookies: true,
      baseUrl: 'https://vorlauf.example',
    });
    expect(
      readConfig({ ...good, ENVIRONMENT: 'development', BASE_URL: 'http://localhost:8787' }),
    ).toMatchObject({ keepsSentMails: true, secureCookies: false });
  });

  test.each([
    ['ENVIRONMENT', { ...good, ENVIRONMENT: 'staging' }],
    ['BASE_URL', { ...good, BASE_URL: 'vorlauf.example' }],
    ['BASE_URL', { ...good, BASE_URL: 'ftp://vorlauf.example' }],
    ['SECRET', { ...good, SECRET: 'short' }],
    ['SECRET', { ENVIRONMENT: 'production', BASE_URL: 'https://vorlauf.example' }],
  ])('a wrong %s stops the Worker and is named, its value is not', (name, variables) => {
    expect(() => readConfig(variables)).toThrow(new RegExp(`Configuration: .*${name}`));
    expect(() => readConfig({ ...variables, SECRET: 'geheim' })).not.toThrow(/geheim/);
  });
});

test('static files carry the same policy and headers as pages', async () => {
  const { headers, status } = await env.ASSETS.fetch('http://localhost/assets/app.css');
  const parts = (text: string | null) =>
    (text ?? '')
      .split('; ')
      .filter((part) => part !== "object-src 'none'")
      .toSorted();
  expect(status).toBe(200);
  // default-src 'none' forbids objects, too.
  expect(parts(headers.get('Content-Security-Policy'))).toEqual(parts(contentSecurityPolicy));
  for (const name of ['Strict-Transport-Security', 'X-Content-Type-Options', 'Referrer-Policy']) {
    expect([name, headers.get(name)]).toEqual([name, securityHeaders[name]]);
  }
});

describe('contracts of forms', () => {
  const member = { name: 'Firma', kind: 'company', sizeClass: 'small', joinedOn: '2020-02-29', locale: 'de' };

  test.each([
    [{}, []],
    [{ name: '' }, ['name']],
    [{ name: 'x'.repeat(201) }, ['name']],
    [{ kind: 'other' }, ['kind']],
    [{ sizeClass: '' }, ['sizeClass']],
    [{ kind: 'science', sizeClass: '' }, []],
    [{ joinedOn: '2021-02-29' }, ['joinedOn']],
    [{ joinedOn: '29.02.2020' }, ['joinedOn']],
    [{ leftOn: '2020-02-29' }, ['leftOn']],
    [{ email: 'kim@firma.example' }, ['lastName']],
    [{ lastName: 'Kontakt', email: 'kein' }, ['email']],
    [{ lastName: 'Kontakt' }, ['email']],
  ])('a member with %j has errors at %j', (change, fields) => {
    const parsed = parseForm(memberForm, { ...member, ...change });
    expect(parsed.ok ? [] : parsed.form.errors.map(({ field }) => field)).toEqual(fields);
  });

  test.each([
    [{ year: '1999' }, ['year']],
    [{ year: '2026.5' }, ['year']],
    [{ graceMinutes: '-1' }, ['graceMinutes']],
    [{ graceMinutes: '1441' }, ['graceMinutes']],
    [{ resultOn: '2026-03-01' }, ['resultOn']],
  ])('a wave with %j has errors at %j', (change, fields) => {
    const wave = {
      year: '2026',
      questionnaireVersionId: 'x',
      mode: 'pseudonymous',
      closesOn: '2026-04-01',
      resultOn: '2026-05-01',
      graceMinutes: '15',
    };
    const parsed = parseForm(openWaveForm, { ...wave, ...change });
    expect(parsed.ok ? [] : parsed.form.errors.map(({ field }) => field)).toEqual(fields);
  });

  test('every message of a contract is a text of the interface', async () => {
    const { translator } = await import('../../web/i18n/translator.ts');
    const parsed = parseForm(memberForm, {
      name: '',
      kind: 'x',
      joinedOn: 'x',
      locale: 'x',
      email: 'x',
      place: 'x'.repeat(300),
    });
    const errors = parsed.ok ? [] : parsed.form.errors;
    expect(errors.length).toBeGreaterThan(3);
    // The key is known at run time only, so its parameters cannot be checked by type.
    const say = translator('de') as (key: string, params: unknown) => string;
    for (const { key, params } of errors) expect(say(key, params)).not.toMatch(/common\.error|\{|^$/);
  });
});

describe('the migrated schema', () => {
  test('no two migrations have the same number, and none is left out', () => {
    const numbers = env.TEST_MIGRATIONS.map(({ name }) => Number(/^\d+/.exec(name)?.[0]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  const modules = [
    answerTables,
    apiKeyTables,
    clusterTables,
    editionTables,
    fieldworkTables,
    importTables,
    customIndicatorTables,
    pastRoundTables,
    ledgerTables,
    memberTables,
    personTables,
    platformTables,
    publicationTables,
    questionnaireDraftTables,
    questionnaireTables,
    versionDecisionTables,
    waveTables,
  ];
  const tables = modules
    .flatMap((module) => Object.values(module))
    .filter((each) => each instanceof SQLiteTable);

  interface ColumnInfo {
    readonly name: string;
    readonly type: string;
    readonly notnull: number;
    readonly pk: number;
  }

  test('has exactly the tables of the code', async () => {
    const known = tables.map((table) => getTableConfig(table).name);
    expect((await tableNames()).filter((name) => name !== 'd1_migrations')).toEqual(known.toSorted());
  });

  test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    '%s has the columns, keys and indexes of the code',
    async (name, table) => {
      const config = getTableConfig(table);
      const { results } = await env.DB.prepare(
        `SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY name`,
      )
        .bind(name)
        .all<ColumnInfo>();
      const keyed = new Set(
        [
          ...config.columns.filter(({ primary }) => primary),
          ...config.primaryKeys.flatMap(({ columns }) => columns),
        ].map((column) => column.name),
      );
      const expected = config.columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notnull: Number(column.notNull),
        pk: keyed.has(column.name),
      }));
      const found = results.map(({ type, pk, ...rest }) => ({
        ...rest,
        type: type.toUpperCase(),
        pk: pk > 0,
      }));
      expect(found).toEqual(expected.toSorted((a, b) => (a.name < b.name ? -1 : 1)));

      const indexes = await env.DB.prepare(
        `SELECT l.name, l."unique", (SELECT group_concat(name) FROM pragma_index_info(l.name)) AS columns FROM pragma_index_list(?) l WHERE l.origin = 'c' ORDER BY l.name`,
      )
        .bind(name)
        .all();
      const declared = [
        ...config.indexes.map((index) => ({
          name: index.config.name,
          unique: Number(index.config.unique),
          // An expression in an index has no name, here as in the database.
          columns: index.config.columns.flatMap((column) => ('name' in column ? [column.name] : [])).join(),
        })),
        ...config.columns
          .filter(({ isUnique }) => isUnique)
          .map((column) => ({ name: column.uniqueName, unique: 1, columns: column.name })),
      ];
      expect(indexes.results).toEqual(
        declared.toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1)),
      );

      const foreign = await env.DB.prepare(
        `SELECT "from", "table", "to", on_delete, on_update FROM pragma_foreign_key_list(?) ORDER BY "from"`,
      )
        .bind(name)
        .all<{ from: string; table: string; on_delete: string; on_update: string }>();
      const references = config.foreignKeys.map((key) => {
        const { columns, foreignTable, foreignColumns } = key.reference();
        return {
          from: columns[0]?.name,
          table: getTableConfig(foreignTable).name,
          to: foreignColumns[0]?.name,
          on_delete: 'NO ACTION',
          on_update: 'NO ACTION',
        };
      });
      expect(foreign.results).toEqual(
        references.toSorted((a, b) => (String(a.from) < String(b.from) ? -1 : 1)),
      );
    },
  );

  test('every table is STRICT, and answers keep no order of arrival', async () => {
    const { results } = await env.DB.prepare(
      "SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
    ).all<{ name: string; wr: number; strict: number }>();
    const own = results.filter(({ name }) => tables.some((table) => getTableConfig(table).name === name));
    expect(own.length).toBe(tables.length);
    expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
    expect(
      own
        .filter(({ wr }) => wr === 1)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['draft', 'submission']);
  });

  test('no migration cascades a deletion or drops a table', () => {
    const text = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries).join('\n');
    expect(text).not.toMatch(/ON DELETE (CASCADE|SET)/i);
    expect(text).not.toMatch(/DROP TABLE/i);
  });

  test('audit entries, submissions, frames and published questionnaires cannot be changed', async () => {
    const services = app.services();
    const cluster = await makeCluster(app, 'trigger', 1);
    const { publishQuestionnaire } = await import('../../worker/questionnaires/index.ts');
    const { vorlaufKern } = await import('../../worker/questionnaires/instruments/vorlauf-kern.ts');
    await publishQuestionnaire(services, vorlaufKern);
    await commit(services.db, [
      auditRow(services, { clusterId: cluster.id, actorId: 'x', action: 'y', subject: 'z' }),
    ]);
    await rows("INSERT INTO submission VALUES ('s', 'k', 'w', 'r', 1, '{}', 'h', '2026-01-01')");
    await rows(
      "INSERT INTO wave SELECT 'w', ?, 2026, id, 'pseudonymous', 'cluster', 1, 'open', 0, 0, 0, '2026-01-01', NULL, NULL, 'opened', 0, 0 FROM questionnaire_version LIMIT 1",
      cluster.id,
    );
    await rows("INSERT INTO frame_member VALUES ('w', 'm', 'k', 'company', 'small', '2to5', NULL)");
    for (const [table, change] of [
      ['audit_entry', "actor_id = 'q'"],
      ['submission', "body = 'q'"],
      ['frame_member', "kind = 'science'"],
      ['questionnaire_version', "document = 'q'"],
    ]) {
      await expect(rows(`UPDATE ${table} SET ${change}`)).rejects.toThrow(
        /append-only|revision|immutable|frozen/,
      );
    }
    await expect(rows('DELETE FROM audit_entry')).rejects.toThrow(/append-only/);
    await expect(rows('DELETE FROM wave')).rejects.toThrow(/FOREIGN KEY/);
    expect(await services.db.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
  });

  test('a published version is the same again under the same content and refused under other content', async () => {
    const { publishQuestionnaire } = await import('../../worker/questionnaires/index.ts');
    const { instruments } = await import('../../worker/questionnaires/instruments/index.ts');
    const services = app.services();
    for (const instrument of instruments) {
      const first = await publishQuestionnaire(services, instrument);
      expect((await publishQuestionnaire(services, instrument)).id).toBe(first.id);
      const changed = { ...instrument, title: { de: 'Anders', en: 'Other' } };
      await expect(publishQuestionnaire(services, changed)).rejects.toMatchObject({ code: 'conflict' });
    }
  });
});
