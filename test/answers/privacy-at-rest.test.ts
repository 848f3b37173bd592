import { env } from 'cloudflare:workers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deleteOverdueDrafts, listCountedAnswers, rowKey } from '../../worker/answers/index.ts';
import { sha256Hex } from '../../worker/platform/keys.ts';
import type { Wave } from '../../worker/waves/index.ts';
import { signedIn } from '../support/actors.ts';
import { answersFromSeed, pageForm } from '../support/answers.ts';
import type { Browser } from '../support/browser.ts';
import { dump, rows, type Row } from '../support/dump.ts';
import {
  fillIn,
  invite,
  makeCluster,
  makeWave,
  respond,
  start,
  submit,
  type Link,
  type TestCluster,
} from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

/** Everything that leaves the house by mail. */
const posted: { to: string; text: string; html: string }[] = [];
const logged: string[] = [];

/** As deployed: nothing of sent mails is kept, cookies are bound to the host. */
const app = testApp({
  env: {
    ENVIRONMENT: 'production',
    BASE_URL: 'https://vorlauf.example',
    MAIL_FROM: 'vorlauf@vorlauf.example',
    // The binding is the outside world; the application calls its send and nothing else.
    EMAIL: { send: async (mail: (typeof posted)[number]) => void posted.push(mail) } as unknown as SendEmail,
  },
});

let cluster: TestCluster;
let owner: Browser;
let waves: readonly {
  readonly wave: Wave;
  readonly links: readonly Link[];
  readonly rows: readonly Row[];
  readonly drafts: readonly Row[];
}[];
const devices: Browser[] = [];
const secrets: string[] = [];

const companies = 12;

/** One year: everybody is invited and reminded, most send, some change, one saves a draft only. */
async function year(number: number) {
  const wave = await makeWave(app, cluster, number);
  const links = await invite(app, cluster, wave);
  for (const [at, { token }] of links.entries()) {
    if (at === 0) {
      const browser = app.browser();
      const ref = await start(browser, token);
      await browser.post(`/befragung/${ref}/teil/E`, pageForm('E', answersFromSeed(number * 100 + at)));
      devices.push(browser);
    } else if (at === 1) {
      const browser = app.browser();
      const ref = await start(browser, token);
      await fillIn(browser, ref, answersFromSeed(number * 100 + at));
      await submit(browser, ref);
      devices.push(browser);
    } else if (at < companies - 2) {
      const { browser, ref } = await respond(app, token, number * 100 + at);
      if (at === 2) {
        const { location } = await browser.get(`/befragung/${ref}/aendern`);
        const changed = /befragung\/([0-9a-f]{12})/.exec(location)?.[1] ?? '';
        await browser.post(`/befragung/${changed}/teil/E`, pageForm('E', answersFromSeed(number * 100 + 50)));
        await submit(browser, changed);
      }
      devices.push(browser);
    }
  }
  owner = await signedIn(app, cluster.id, 'owner', `inhaberin${number}`);
  await owner.post(`/c/ruhe/wellen/${wave.id}/erinnerungen`);
  const kept = {
    wave,
    links,
    rows: await rows('SELECT * FROM submission WHERE wave_id = ?', wave.id),
    drafts: await rows('SELECT * FROM draft WHERE wave_id = ?', wave.id),
  };
  app.now = wave.closesAt + wave.graceMinutes * 60_000;
  await app.schedule();
  app.now += 300 * 86_400_000;
  return kept;
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(line));
  cluster = await makeCluster(app, 'ruhe', companies);
  waves = [await year(2025), await year(2026)];
  const signingIn = app.browser();
  await signingIn.post('/anmelden', { email: 'inhaberin2026@example.org' });
  devices.push(owner, signingIn);
  for (const { links } of waves) secrets.push(...links.map(({ token }) => token));
  for (const device of devices) secrets.push(...device.cookies.values());
  // Something goes wrong while an answer is saved: the log is written, too.
  const broken = testApp({
    env: {
      ...app.env,
      DB: {
        withSession: () => ({
          prepare: () => {
            throw new Error(`kontakt0@ruhe.example ${secrets[0]}`);
          },
        }),
      } as unknown as D1Database,
    },
  });
  await broken.browser().post(`/b/${secrets[0]}?x=${secrets[1]}`);
});

afterAll(() => vi.restoreAllMocks());

/** The token of every cookie and link is at least so long; a part of it is as good as all of it. */
const partLength = 10;

test('no token, no part of one, and no secret of a cookie stands in any table', async () => {
  const text = JSON.stringify(await dump());
  const parts = secrets.flatMap((secret) => secret.split('.')).filter((part) => part.length > 2 * partLength);
  // A cookie names its invitation and its submission, which have rows; its seal and all else is secret.
  const { invitation, submission, draft } = await dump();
  const openIds = new Set(
    [...(invitation ?? []), ...(submission ?? [])]
      .map(({ id }) => id)
      .concat((draft ?? []).map(({ submission_id }) => submission_id)),
  );
  const secret = parts.filter((part) => !openIds.has(part));
  expect(secret.length).toBeGreaterThan(2 * companies);
  expect(secret.filter((part) => text.includes(part.slice(0, partLength)))).toEqual([]);
});

test('of every link the hash is stored, and no hash of anything else finds the invitation', async () => {
  const hashes = (await rows('SELECT token_hash FROM invitation')).map(({ token_hash }) => token_hash);
  const tokens = waves.flatMap(({ links }) => links.map(({ token }) => token));
  expect((await Promise.all(tokens.map(sha256Hex))).toSorted()).toEqual(hashes.toSorted());
});

test('every mail was handed over once, with a link of its own, and its words are gone from the outbox', async () => {
  const invitations = posted.filter(({ text }) => text.includes('/b/'));
  const reminders = 2 * 3;
  expect(invitations.length).toBe(2 * companies + reminders);
  expect(new Set(invitations.map(({ text }) => /\/b\/([0-9A-Za-z]{22})/.exec(text)?.[1])).size).toBe(
    2 * companies,
  );
  for (const { text } of invitations) expect(text).toContain('https://vorlauf.example/b/');
  expect(await rows('SELECT DISTINCT state, body_text, body_html FROM outbox_message')).toEqual([
    { state: 'sent', body_text: null, body_html: null },
  ]);
});

test('nothing of a company is equal across waves in what is stored of answers, beyond what is public', () => {
  const [first, second] = waves;
  for (const stored of ['rows', 'drafts'] as const) {
    const values = (from: typeof first) =>
      new Set(
        (from?.[stored] ?? [])
          .flatMap((row) => Object.entries(row))
          .filter(([column]) => !['cluster_id', 'revision', 'locale', 'replaces'].includes(column))
          .map(([, value]) => value),
      );
    const [one, other] = [values(first), values(second)];
    expect(one.size).toBeGreaterThan(stored === 'rows' ? 40 : 3);
    expect([...one].filter((value) => other.has(value))).toEqual([]);
  }
});

test('no id is shared between what says who answered and what was answered', async () => {
  const { submission = [], draft = [], ...others } = await dump();
  const answerIds = [...submission, ...waves.flatMap(({ rows: sent }) => sent)].flatMap(({ id, row_key }) => [
    id,
    row_key,
  ]);
  const draftIds = [...draft, ...waves.flatMap(({ drafts }) => drafts)].flatMap(
    ({ submission_id, row_key }) => [submission_id, row_key],
  );
  const elsewhere = JSON.stringify(others);
  expect(answerIds.length).toBeGreaterThan(30);
  for (const id of [...answerIds, ...draftIds]) expect(elsewhere).not.toContain(String(id));
  const known = Object.values(others)
    .flat()
    .flatMap((row) => Object.entries(row))
    .filter(([column]) => /(^|_)id$/.test(column) && !['cluster_id', 'wave_id'].includes(column))
    .map(([, value]) => String(value));
  const answers = JSON.stringify([submission, draft, waves.map(({ rows: sent, drafts }) => [sent, drafts])]);
  const ids = known.filter(
    (id) => id.length >= 22 && id !== cluster.id && !waves.some(({ wave }) => wave.id === id),
  );
  expect(ids.length).toBeGreaterThan(30);
  expect(ids.filter((id) => answers.includes(id))).toEqual([]);
});

test('an answer carries no time, no order of arrival and no fact of the frame', async () => {
  const columns = (await rows("SELECT name FROM pragma_table_info('submission')")).map(({ name }) => name);
  expect(columns).toEqual([
    'id',
    'cluster_id',
    'wave_id',
    'row_key',
    'revision',
    'body',
    'body_hash',
    'received_on',
  ]);
  await expect(rows('SELECT rowid FROM submission')).rejects.toThrow(/no such column/);
  const { db } = app.services();
  for (const { wave } of waves) {
    const keys = (await listCountedAnswers(db, cluster.id, wave.id)).map(({ rowKey: key }) => key);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys).toEqual(keys.toSorted());
  }
  for (const { rows: sent } of waves) {
    const arrived = sent.map(({ body }) => /Nummer(\d+)x/.exec(String(body))?.[1]);
    expect(arrived).not.toEqual(arrived.toSorted());
    for (const { received_on: day } of sent) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('the audit trail has no entry for an answer: the days are counted instead', async () => {
  const audited = await rows(
    "SELECT action FROM audit_entry WHERE actor_id = 'respondent' OR action LIKE 'answers.%'",
  );
  expect(audited).toEqual([]);
  const [counted] = await rows('SELECT sum(submissions) AS n FROM answer_day');
  expect(counted?.['n']).toBe(waves.flatMap(({ rows: sent }) => sent).length);
});

test('the row keys of a wave lead to companies only with the secret of the house', async () => {
  const other = testApp({ env: { SECRET: 'another-secret-0123456789abcdef0123456789' } });
  const frame = await rows('SELECT wave_id, member_id, contact_id FROM frame_member');
  const stored = new Set(waves.flatMap(({ rows: sent }) => sent.map(({ row_key }) => row_key)));
  const derive = async ({ keys }: { keys: Parameters<typeof rowKey>[0] }) =>
    Promise.all(
      frame.map((row) =>
        rowKey(keys, cluster.id, {
          waveId: String(row['wave_id']),
          memberId: String(row['member_id']),
          contactId: String(row['contact_id']),
        }),
      ),
    );
  expect((await derive(other.services())).filter((key) => stored.has(key))).toEqual([]);
  expect((await derive(app.services())).filter((key) => stored.has(key)).length).toBe(stored.size);
});

test('no log line of two years carries a token, an address, an answer or an id', () => {
  const text = logged.join('\n');
  expect(logged.length).toBeGreaterThan(0);
  expect(text).not.toMatch(/[^\s"@]+@[\w-]+\.(example|org)/);
  expect(text).not.toMatch(/Nummer\d+x/);
  expect(text).not.toMatch(/[0-9A-Za-z]{22}/);
  for (const secret of secrets) expect(text).not.toContain(secret.slice(0, partLength));
});

test('a manager with every page of the office and every link reads no answer', async () => {
  const pages = ['', '/mitglieder', '/wellen', '/profil', '/berichte', '/berichte/neu', '/indikatoren.csv'];
  for (const { wave, links } of waves) {
    pages.push(`/wellen/${wave.id}`, `/wellen/${wave.id}/abschluss`);
    for (const { memberId } of links) pages.push(`/mitglieder/${memberId}`);
  }
  owner = await signedIn(app, cluster.id, 'owner', 'inhaberin-danach');
  const shown: string[] = [];
  for (const page of pages) shown.push((await owner.get(`/c/ruhe${page}`)).text);
  for (const { links } of waves) {
    for (const { token } of links)
      for (const path of ['', '/datenschutz', '/abmelden'])
        shown.push((await owner.get(`/b/${token}${path}`)).text);
  }
  for (const text of shown) expect(text).not.toMatch(/Nummer\d+x/);
  const ids = (await rows('SELECT id, row_key, body_hash FROM submission')).flatMap((row) =>
    Object.values(row),
  );
  for (const text of shown) for (const id of ids) expect(text).not.toContain(String(id));
});

test('who began and did not send leaves nothing once the day of the results has come', async () => {
  expect(waves.every(({ drafts }) => drafts.length === 1)).toBe(true);
  const [last] = await rows('SELECT max(result_on) AS day FROM wave');
  await deleteOverdueDrafts(app.services().db, String(last?.['day']));
  expect(await rows('SELECT * FROM draft')).toEqual([]);
  expect(await env.FILES.list()).toMatchObject({ objects: [] });
});
