import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../worker/platform/database.ts';
import { countTallies, memberStatements, type MemberInput } from '../../worker/clusters/index.ts';
import { sizeClasses } from '../../worker/core/organisation.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { makeCluster, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let office: Browser;

const odd = ['Öko Holz', 'Zeta', 'zander KG', 'Ähre & Co', 'Ohm', 'öffnung', '„Ast“ GmbH'];
const total = 300;

function input(name: string, at: number): MemberInput {
  return {
    member: {
      name,
      kind: at % 10 === 3 ? 'science' : 'company',
      sizeClass: at % 10 === 3 ? null : (sizeClasses[at % 4] ?? 'small'),
      place: at % 2 === 0 ? 'Köln' : 'Bonn',
      holding: null,
      tags: at % 5 === 0 ? ['Laser', 'Öl'] : [],
      joinedOn: `20${String(10 + (at % 14))}-01-01`,
      leftOn: at % 10 === 0 ? (at % 100 === 10 ? '2026-12-31' : '2026-01-01') : null,
      leftReason: null,
      leftReasonCode: null,
    },
    contacts: [
      {
        role: 'answers',
        firstName: 'Kim',
        lastName: `Kontakt${at}`,
        email: `k${at}@firma.example`,
        locale: 'de',
        optedOut: false,
      },
    ],
  };
}

beforeAll(async () => {
  cluster = await makeCluster(app, 'liste', 0);
  office = await signedIn(app, cluster.id, 'editor', 'liste');
  const services = app.services();
  const changes = Array.from({ length: total }, (_, at) => ({
    id: services.newId(),
    before: null,
    input: input(odd[at - 1] ?? `Firma ${String((at * 7) % total).padStart(3, '0')} <b>`, at),
  }));
  await commit(services.db, memberStatements(services, cluster.may, changes));
});

const path = '/c/liste/mitglieder';

async function page(
  query: string,
): Promise<{ names: readonly string[]; next: string | null; rowsRead: number }> {
  const seen = await office.get(path + query);
  expect([query, seen.status]).toEqual([query, 200]);
  const names = [...seen.text.matchAll(/<th scope="row"><a[^>]*>(.*?)<\/a>/g)].map(([, name = '']) =>
    name.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  );
  const next = /rel="next" href="[^"?]*(\?[^"]*)"/.exec(seen.text)?.[1]?.replaceAll('&amp;', '&') ?? null;
  // What the database was asked stands in a header outside production.
  const rowsRead = Number(/read=(\d+)/.exec(seen.headers.get('X-Vorlauf-Cost') ?? '')?.[1]);
  return { names, next, rowsRead };
}

async function everyPage(query: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let at: string | null = query; at !== null;) {
    const shown: Awaited<ReturnType<typeof page>> = await page(at);
    names.push(...shown.names);
    at = shown.next;
    if (names.length > 2 * total) throw new Error('The list does not come to an end');
  }
  return names;
}

async function namesOf(where: string, order = 'sort_name, id'): Promise<readonly string[]> {
  const found = await rows(
    `SELECT name FROM member WHERE cluster_id = ? AND ${where} ORDER BY ${order}`,
    cluster.id,
  );
  return found.map(({ name }) => String(name));
}

describe('the list of members', () => {
  test.each([
    ['', "(left_on IS NULL OR left_on > '2026-03-02')", 'sort_name, id'],
    ['?status=all', '1', 'sort_name, id'],
    ['?status=former', "left_on <= '2026-03-02'", 'sort_name, id'],
    ['?sort=joinedNewest', "(left_on IS NULL OR left_on > '2026-03-02')", 'joined_on DESC, id DESC'],
    ['?sort=joinedOldest&status=all', '1', 'joined_on, id'],
    [
      '?sort=size',
      "(left_on IS NULL OR left_on > '2026-03-02')",
      "instr('micro small medium large', size_class) IS NULL, instr('micro small medium large', size_class), sort_name, id",
    ],
    ['?kind=science', "kind = 'science' AND (left_on IS NULL OR left_on > '2026-03-02')", 'sort_name, id'],
    ['?status=all&tag=%C3%96l', "tags LIKE '%Öl%'", 'sort_name, id'],
    ['?status=all&q=BONN%20kontakt29', "place = 'Bonn' AND search_text LIKE '%kontakt29%'", 'sort_name, id'],
  ])('shows with %s everybody once, in order, page by page', async (query, where, order) => {
    const expected = await namesOf(where, order);
    expect(expected.length).toBeGreaterThan(4);
    expect(await everyPage(query)).toEqual(expected);
  });

  test('sorts umlauts as their vowels and regards neither case nor signs', async () => {
    const shown = (await everyPage('?status=all')).filter((name) => odd.includes(name));
    expect(shown).toEqual(['Ähre & Co', '„Ast“ GmbH', 'öffnung', 'Ohm', 'Öko Holz', 'zander KG', 'Zeta']);
  });

  test('reads at most sixty rows for a page, the first, a later one, and one in another order', async () => {
    const first = await page('');
    const second = await page(first.next ?? '');
    const newest = await page('?sort=joinedNewest');
    const bySize = await page('?sort=size');
    const bySizeNext = await page(bySize.next ?? '');
    for (const { rowsRead } of [first, second, newest, bySize, bySizeNext]) {
      expect(rowsRead).toBeGreaterThan(40);
      expect(rowsRead).toBeLessThanOrEqual(60);
    }
  });

  test.each([
    '?after=x',
    '?after=%5B1%2C2%5D',
    '?after=%5B%22a%22%5D',
    '?after=null',
    '?sort=drop&status=x&kind=y&sizeClass=z',
    `?q=${'%25'.repeat(200)}`,
    '?tag=%00&q=%27%22%3C',
    '?q=a&q=b',
  ])('answers with a page to an address that says nothing sensible: %s', async (query) => {
    await page(query);
  });

  test('counts members of today without counting them for every page, and anew on the day somebody leaves', async () => {
    const lead = async () => /Mitglieder heute: (\d+)/.exec((await office.get(path)).text)?.[1];
    const leavers = await count('member', "cluster_id = ? AND left_on = '2026-12-31'", cluster.id);
    const current = total - (await count('member', "cluster_id = ? AND left_on = '2026-01-01'", cluster.id));
    expect(await lead()).toBe(String(current));
    const before = app.now;
    app.now = Date.parse('2026-12-31T09:00:00Z');
    office = await signedIn(app, cluster.id, 'editor', 'silvester');
    expect(await lead()).toBe(String(current - leavers));
    await countTallies(app.services());
    expect(
      await rows('SELECT current, good_until FROM member_tally WHERE cluster_id = ?', cluster.id),
    ).toEqual([{ current: current - leavers, good_until: null }]);
    expect((await page('')).rowsRead).toBeLessThanOrEqual(60);
    app.now = before;
    office = await signedIn(app, cluster.id, 'editor', 'zurueck');
  });
});

describe('who answers', () => {
  test('stands in the list as the contacts say, whatever way they change', async () => {
    const [member] = await rows("SELECT id FROM member WHERE cluster_id = ? AND name = 'Zeta'", cluster.id);
    const id = String(member?.['id']);
    const shown = async () =>
      rows('SELECT answering_name AS name, answering_opted_out AS off FROM member WHERE id = ?', id);
    expect(await shown()).toEqual([{ name: 'Kim Kontakt2', off: 0 }]);
    const contacts = `${path}/${id}/kontakte`;
    const person = {
      firstName: '',
      lastName: '<i>Neu',
      email: 'neu@firma.example',
      locale: 'en',
      optedOut: '1',
    };
    expect((await office.post(`${contacts}/neu`, { ...person, role: 'answers' })).status).toBe(303);
    expect(await shown()).toEqual([{ name: '<i>Neu', off: 1 }]);
    expect((await office.get(`${path}?q=zeta`)).text).toContain('&lt;i&gt;Neu (keine E-Mails)');
    const [fresh] = await rows("SELECT id FROM contact WHERE email = 'neu@firma.example'");
    expect(await rows('SELECT role FROM contact WHERE member_id = ? ORDER BY role', id)).toEqual([
      { role: 'answers' },
      { role: 'other' },
    ]);
    expect((await office.post(`${contacts}/${String(fresh?.['id'])}/entfernung`)).status).toBe(303);
    expect(await shown()).toEqual([{ name: null, off: 0 }]);
    expect((await office.get(`${path}?q=zeta`)).text).toContain('keine Ansprechperson');
  });
});
