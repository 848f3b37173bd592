import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { grantRole } from '../../worker/access/index.ts';
import { sha256Hex } from '../../worker/platform/keys.ts';
import type { Browser } from '../support/browser.ts';
import { count, dump, rows } from '../support/dump.ts';
import { makeCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const minute = 60_000;

let clusterId: string;
let people = 0;
let email: string;

/** The code in the newest mail to an address. */
async function mailedCode(to = email): Promise<string> {
  const [mail] = await rows(
    'SELECT body_text FROM outbox_message WHERE to_address = ? ORDER BY created_at DESC, rowid DESC',
    to,
  );
  return /\b(\d{6})\b/.exec(String(mail?.['body_text']))?.[1] ?? '';
}

async function asked(browser: Browser = app.browser(), to = email): Promise<Browser> {
  expect((await browser.post('/anmelden', { email: to })).status).toBe(200);
  return browser;
}

function enter(browser: Browser, code: string) {
  return browser.post('/anmelden/code', { email, code });
}

function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

beforeAll(async () => {
  clusterId = (await makeCluster(app, 'anmeldung', 1)).id;
});

beforeEach(async () => {
  people += 1;
  email = `person${people}@example.org`;
  app.now += 61 * minute;
  await grantRole(app.services(), 'test', clusterId, { email, name: 'Person', locale: 'de' }, 'viewer');
});

describe('a six-digit code', () => {
  test('opens a session in the browser that asked, and leads to where the person wanted to go', async () => {
    const browser = app.browser();
    const refused = await browser.get('/c/anmeldung/wellen');
    await browser.follow(refused);
    await asked(browser);
    const entered = await enter(browser, await mailedCode());
    expect([entered.status, entered.location]).toEqual([303, '/c/anmeldung/wellen']);
    expect((await browser.get('/c/anmeldung/wellen')).status).toBe(200);
  });

  test('may be typed with spaces and is sent in the language of the person', async () => {
    const browser = await asked();
    const code = await mailedCode();
    expect((await enter(browser, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(303);
  });

  test('is good for ten minutes and not a millisecond longer', async () => {
    const [intime, late] = [await asked(), app.browser()];
    const first = await mailedCode();
    app.now += 1;
    await asked(late);
    const second = await mailedCode();
    app.now += 10 * minute - 2;
    expect((await enter(intime, first)).status).toBe(303);
    app.now += 2;
    expect((await enter(late, second)).status).toBe(422);
  });

  test('allows five tries: after five wrong ones the right one is refused', async () => {
    const browser = await asked();
    const code = await mailedCode();
    for (let tries = 0; tries < 5; tries += 1) expect((await enter(browser, wrong(code))).status).toBe(422);
    expect((await enter(browser, code)).status).toBe(422);
    const second = await asked();
    const next = await mailedCode();
    for (let tries = 0; tries < 4; tries += 1) await enter(second, wrong(next));
    expect((await enter(second, next)).status).toBe(303);
  });

  test('is refused in another browser, also one that asked for a code of its own', async () => {
    await asked();
    const code = await mailedCode();
    expect((await enter(app.browser(), code)).status).toBe(422);
    const other = await asked(app.browser(), 'fremd@example.org');
    expect((await enter(other, code)).status).toBe(422);
  });

  test('works once: entered fifty times at once it opens one session', async () => {
    const browser = await asked();
    const code = await mailedCode();
    const before = await count('session');
    const entered = await Promise.all(Array.from({ length: 50 }, () => enter(browser, code)));
    expect(entered.filter(({ status }) => status === 303).length).toBe(1);
    expect(await count('session')).toBe(before + 1);
    expect((await enter(browser, code)).status).toBe(422);
  });

  test('is stored nowhere once its mail is gone, and neither is the secret of the browser or the session', async () => {
    const browser = await asked();
    const code = await mailedCode();
    await enter(browser, code);
    const { outbox_message: _mails, ...rest } = await dump();
    const text = JSON.stringify(rest);
    for (const secret of browser.cookies.values()) expect(text).not.toContain(secret.slice(0, 12));
    const [row] = await rows('SELECT code_hash FROM sign_in_code ORDER BY expires_at DESC');
    expect([code, await sha256Hex(code)]).not.toContain(row?.['code_hash']);
  });
});

describe('an address that nobody has', () => {
  test('answers exactly like one that somebody has, leaves the same rows, and gets no mail', async () => {
    const seen = async (to: string) => {
      const before = [await count('sign_in_code'), await count('attempt')];
      const { status, text, headers } = await app.browser().post('/anmelden', { email: to });
      const after = [await count('sign_in_code'), await count('attempt')];
      const kept = [...headers.keys()].filter((name) => name !== 'x-vorlauf-cost');
      return {
        status,
        text: text.replaceAll(to, ''),
        kept,
        added: after.map((n, at) => n - (before[at] ?? 0)),
      };
    };
    expect(await seen('niemand@example.org')).toEqual(await seen(email));
    expect(await count('outbox_message', 'to_address = ?', 'niemand@example.org')).toBe(0);
    expect(await count('outbox_message', 'to_address = ?', email)).toBe(1);
  });

  test('cannot be signed in to with any code', async () => {
    const browser = await asked(app.browser(), 'niemand2@example.org');
    expect(
      (await browser.post('/anmelden/code', { email: 'niemand2@example.org', code: '000000' })).status,
    ).toBe(422);
  });

  test('a text that is no address is refused where it was typed', async () => {
    for (const text of ['', 'x', 'a@b', `${'x'.repeat(250)}@example.org`]) {
      expect((await app.browser().post('/anmelden', { email: text })).status).toBe(422);
    }
  });
});

describe('how often a code may be asked', () => {
  test('five times an hour for one address, whether it is known or not, from whatever client', async () => {
    for (const to of [email, `nie-${email}`]) {
      for (let times = 0; times < 5; times += 1) await asked(app.browser(), to);
      const sixth = await app.browser().post('/anmelden', { email: ` ${to.toUpperCase()} ` });
      expect([sixth.status, Number(sixth.headers.get('Retry-After')) > 3500]).toEqual([429, true]);
      app.now += 60 * minute;
      await asked(app.browser(), to);
    }
  });

  test('twenty times an hour for one client, for whatever addresses', async () => {
    const client = app.browser();
    for (let times = 0; times < 20; times += 1) await asked(client, `person${times}@masse.example`);
    expect((await client.post('/anmelden', { email: 'noch@masse.example' })).status).toBe(429);
    await asked(app.browser(), 'noch@masse.example');
  });

  test('neither addresses nor clients are stored with the counter', async () => {
    await asked();
    const text = JSON.stringify(await rows('SELECT * FROM attempt'));
    expect(text).not.toContain('example');
    expect(text).not.toContain('2001:db8');
  });
});

describe('a session', () => {
  async function session(): Promise<Browser> {
    const browser = await asked();
    await enter(browser, await mailedCode());
    return browser;
  }

  test('is stored as a hash: what stands in the database opens nothing', async () => {
    const browser = await session();
    const secret = browser.cookies.get('vorlauf-session') ?? '';
    const [row] = await rows('SELECT id_hash FROM session ORDER BY created_at DESC');
    expect(secret).toMatch(/^[0-9A-Za-z]{44}$/);
    expect(row?.['id_hash']).toBe(await sha256Hex(secret));
    const thief = app.browser();
    thief.cookies.set('vorlauf-session', String(row?.['id_hash']));
    expect((await thief.get('/c')).status).toBe(303);
  });

  test('is new at every sign-in, ends at sign-out on the server, and after twelve hours', async () => {
    const [first, second] = [await session(), await session()];
    const stolen = app.browser();
    stolen.cookies.set('vorlauf-session', first.cookies.get('vorlauf-session') ?? '');
    expect(first.cookies.get('vorlauf-session')).not.toBe(second.cookies.get('vorlauf-session'));
    expect((await stolen.get('/c')).status).toBe(200);
    await first.post('/abmelden');
    expect((await stolen.get('/c')).status).toBe(303);
    expect((await second.get('/c')).status).toBe(200);
    app.now += 12 * 60 * minute;
    expect((await second.get('/c')).status).toBe(303);
  });

  test('has a cookie that scripts and other sites do not get; on https it is bound to the host', async () => {
    const browser = await asked();
    const entered = await enter(browser, await mailedCode());
    const line = entered.headers.getSetCookie().find((each) => each.startsWith('vorlauf-session')) ?? '';
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
    const secure = testApp({ env: { BASE_URL: 'https://vorlauf.example' } });
    secure.now = app.now + 61 * minute;
    const there = secure.browser();
    const answer = await there.post('/anmelden', { email });
    expect(answer.headers.getSetCookie().join()).toMatch(
      /^__Host-anmeldung=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax/,
    );
    const opened = await there.post('/anmelden/code', { email, code: await mailedCode() });
    expect(opened.headers.getSetCookie().join()).toMatch(
      /__Host-vorlauf-session=[^;]+;.*Path=\/;.*HttpOnly; Secure; SameSite=Lax/,
    );
    expect(opened.headers.getSetCookie().join()).not.toMatch(/Domain=/i);
  });
});

test.each([
  ['https://angreifer.example/'],
  ['//angreifer.example'],
  ['/\\angreifer.example'],
  ['javascript:alert(1)'],
  ['/c?x=1'],
  ['/c\r\nX-Injected: 1'],
])('after signing in nobody is sent to %j', async (onward) => {
  const browser = app.browser();
  await browser.get(`/anmelden?weiter=${encodeURIComponent(onward)}`);
  await asked(browser);
  expect((await enter(browser, await mailedCode())).location).toBe('/c');
});

test('expired sessions and codes are removed by the schedule', async () => {
  const { deleteExpired } = await import('../../worker/access/index.ts');
  await asked();
  app.now += 48 * 60 * minute;
  const { db, now } = app.services();
  await db.batch(deleteExpired(db, now()));
  expect([await count('session'), await count('sign_in_code')]).toEqual([0, 0]);
});
