import { beforeAll, describe, expect, test } from 'vitest';
import { releaseEdition } from '../../worker/releases/index.ts';
import { grantRole, makeApiKey } from '../../worker/access/index.ts';
import { uploadPastRound } from '../../worker/answers/index.ts';
import { memberImport } from '../../worker/clusters/index.ts';
import { wholeYear } from '../../worker/core/ledger/whole-year.ts';
import { addLedgerEntry, saveCommitment } from '../../worker/records/index.ts';
import { makeDraft } from '../../worker/questionnaires/index.ts';
import { uploadTable } from '../../worker/imports/index.ts';
import { contentSecurityPolicy } from '../../worker/platform/security-headers.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser, Seen } from '../support/browser.ts';
import { roundFile, roundRows, smallRound } from '../support/past-round.ts';
import { dump, rows } from '../support/dump.ts';
import {
  invite,
  makeCluster,
  makeWave,
  publishedWave,
  start,
  type TestCluster,
} from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';
import { apiRouteTable } from './api-route-table.ts';
import { routeTable, testRoles, type RouteRule, type TestRole } from './route-table.ts';

const app = testApp({ start: '2025-03-04T09:00:00Z', env: { INSTALLERS: 'einrichterin@example.org' } });

/** What stands in for the parameters of addresses: the things of one cluster. */
interface Things {
  readonly slug: string;
  readonly import: string;
  readonly draft: string;
  readonly round: string;
  readonly member: string;
  readonly wave: string;
  readonly job: string;
  readonly person: string;
  readonly contact: string;
  readonly ledgerEntry: string;
  readonly commitment: string;
  readonly key: string;
}

type Actor = TestRole | 'nobody' | 'otherOwner' | 'installer';

let own: Things;
let foreign: Things;
let token: string;
let ref: string;
let device: Browser;
let actors: Readonly<Record<Actor, Browser>>;

const none = '0'.repeat(22);
const missing: Things = {
  slug: 'gibt-es-nicht',
  import: none,
  draft: none,
  round: none,
  member: none,
  wave: none,
  job: none,
  person: none,
  contact: none,
  ledgerEntry: none,
  commitment: none,
  key: none,
};
const missingToken = '1'.repeat(22);
const missingRef = '0'.repeat(12);

/** Every route that the application answers, as `METHOD /path`. */
const routes = [
  ...new Set(
    app.hono.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  ),
];
const rules = Object.entries(routeTable);

function split(route: string): { method: string; pattern: string } {
  const [method = '', pattern = ''] = route.split(' ');
  return { method, pattern };
}

/** The address of a route in a cluster, with the id of a thing that may belong to another. */
function address(
  route: string,
  { slug }: Pick<Things, 'slug'>,
  ids: Things,
  { link = token, started = ref } = {},
): string {
  const { id } = routeTable[route] ?? {};
  return (
    split(route)
      .pattern.replace(':slug', slug)
      .replace(':id', id === undefined ? none : ids[id])
      .replace(':role', 'trustee')
      .replace(':target', 'mitglieder')
      // To remove what is gone already is no error, so the contact stays for those who come after.
      .replace(':contact/entfernung', `${none}/entfernung`)
      .replace(':contact', ids.contact)
      .replace(':code', 'U-SAT-M')
      .replace(':column', 'E')
      .replace(':number', '2024.1')
      .replace(':name', 'indikatoren.csv')
      .replace(':token', link)
      .replace(':ref', started)
      .replace(':page', 'A')
      .replace(':questionnaire', 'vorlauf-kern@1.0.0')
      .replace(':section', 'A')
      .replace(':item', 'SM1')
      .replace(':setAside', none)
      .replace(':place', 'teil~A')
      .replace(':check', 'neu')
      .replace('/dateien/:format', '/dateien/json')
  );
}

function ask(browser: Browser, route: string, path: string): Promise<Seen> {
  return split(route).method === 'GET' ? browser.get(path) : browser.post(path);
}

function may(actor: Actor, { who }: RouteRule): boolean {
  if (who === 'signedIn') return actor !== 'nobody';
  return typeof who !== 'string' && who.some((role) => role === actor);
}

/** An answer without what echoes the address: two refusals that are alike have the same. */
function withoutEcho({ status, text, headers }: Seen, path: string): unknown {
  const plain = (part: string) => part.replaceAll(path, '').replaceAll(encodeURIComponent(path), '');
  const kept = [...headers]
    .filter(([name]) => name !== 'x-vorlauf-cost')
    .map(([name, value]) => [name, plain(value)]);
  return { status, text: plain(text), kept };
}

async function thingsOf(cluster: TestCluster): Promise<Things> {
  const [wave] = await rows("SELECT id FROM wave WHERE cluster_id = ? AND state = 'open'", cluster.id);
  const [job] = await rows("SELECT id FROM job WHERE cluster_id = ? AND kind = 'publishWave'", cluster.id);
  const [contact] = await rows('SELECT id FROM contact WHERE member_id = ?', cluster.memberIds[0] ?? '');
  const leaving = { email: `abgang@${cluster.slug}.example`, name: 'Abgang', locale: 'de' } as const;
  const table = { name: 'mitglieder.csv', bytes: new TextEncoder().encode('Name;Art\nNeu;company\n') };
  const uploaded = await uploadTable(app.services(), cluster.may, memberImport, table);
  const round = await uploadPastRound(
    app.services(),
    cluster.may,
    roundFile(roundRows),
    smallRound({ year: 1999 }),
  );
  return {
    slug: cluster.slug,
    import: 'id' in uploaded ? uploaded.id : '',
    draft: await makeDraft(app.services(), cluster.may, 'vorlauf-kern@1.0.0'),
    round: 'id' in round ? round.id : '',
    member: cluster.memberIds[0] ?? '',
    wave: String(wave?.['id']),
    job: String(job?.['id']),
    contact: String(contact?.['id']),
    ledgerEntry: await addLedgerEntry(app.services(), cluster.may, {
      ...wholeYear(2023),
      category: 'fees',
      stage: 'actual',
      amountCents: 100,
      payers: null,
      largestCents: null,
      funder: null,
      note: '',
    }),
    commitment: await saveCommitment(app.services(), cluster.may, null, {
      funder: 'Land',
      ...wholeYear(2023),
      degression: [],
    }),
    key: (await makeApiKey(app.services(), cluster.mayManage, { name: 'x', scopes: [], validDays: 9 })).id,
    person: await grantRole(app.services(), 'test', cluster.id, leaving, 'trustee'),
  };
}

/** A cluster with a private edition, a published wave without one, and an open wave. */
async function furnished(slug: string) {
  const cluster = await makeCluster(app, slug, 6);
  await publishedWave(app, cluster, 2024);
  await releaseEdition(app.services(), cluster.mayManage, {
    requestId: app.services().newId(),
    year: 2024,
    isPublic: false,
    notes: [],
  });
  await publishedWave(app, cluster, 2025);
  const wave = await makeWave(app, cluster, 2026);
  return { cluster, links: await invite(app, cluster, wave) };
}

beforeAll(async () => {
  const here = await furnished('eigen');
  app.now = Date.parse('2025-03-04T09:00:00Z');
  const there = await furnished('fremd');
  [own, foreign] = [await thingsOf(here.cluster), await thingsOf(there.cluster)];
  token = here.links[0]?.token ?? '';
  device = app.browser();
  ref = await start(device, token);
  const people = await Promise.all(
    testRoles.map(async (role) => [role, await signedIn(app, here.cluster.id, role, role)] as const),
  );
  actors = {
    // The list of roles is complete, so the record is.
    ...(Object.fromEntries(people) as Record<TestRole, Browser>),
    nobody: app.browser(),
    installer: await signedIn(app, there.cluster.id, 'trustee', 'einrichterin'),
    otherOwner: await signedIn(app, there.cluster.id, 'owner', 'andere-inhaberin'),
  };
}, 60_000);

test('the table of guards names every route of the application and no other', () => {
  const named = [...rules.map(([route]) => route), ...Object.keys(apiRouteTable)];
  expect(named.toSorted()).toEqual(routes.toSorted());
});

test('what development adds exists nowhere else', () => {
  expect(routes.filter((route) => route.includes('entwicklung'))).toEqual([]);
});

test('a GET changes no row of any table, whoever asks', async () => {
  const before = await dump();
  const gets = rules.filter(([route]) => route.startsWith('GET '));
  for (const [route] of gets) {
    for (const browser of [actors.owner, actors.nobody, device]) {
      await browser.get(address(route, own, own));
      await browser.send('HEAD', address(route, own, own), null, {});
    }
  }
  expect(gets.length).toBeGreaterThan(25);
  expect(await dump()).toEqual(before);
});

describe('a write from elsewhere is refused before anything is looked up', () => {
  const writing = rules.filter(([route]) => !route.startsWith('GET '));
  const json = 'application/problem+json';
  const form = 'application/x-www-form-urlencoded';
  const forgeries = {
    'without Origin': { status: 403, headers: { 'Content-Type': form } },
    'with a foreign Origin': {
      status: 403,
      headers: { 'Content-Type': form, Origin: 'https://angreifer.example' },
    },
    'with the Origin null': { status: 403, headers: { 'Content-Type': form, Origin: 'null' } },
    'with another port': { status: 403, headers: { 'Content-Type': form, Origin: 'http://localhost:8080' } },
    'as text/plain': { status: 400, headers: { 'Content-Type': 'text/plain', Origin: 'http://localhost' } },
    'without a content type': { status: 400, headers: { Origin: 'http://localhost' } },
  };

  test.each(Object.entries(forgeries))('%s', async (_, { status, headers }) => {
    const before = await dump();
    for (const [route, { who }] of writing) {
      const browser = who === 'device' ? device : actors.owner;
      const body = new TextEncoder().encode('name=x');
      const answer = await browser.send('POST', address(route, own, own), body, { ...headers, Accept: json });
      expect([route, answer.status]).toEqual([route, status]);
      expect(answer.headers.get('Content-Type')).toBe(json);
    }
    expect(await dump()).toEqual(before);
  });
});

describe('links and devices', () => {
  test('an unknown link answers like a malformed one, whoever asks', async () => {
    for (const [route] of rules.filter(([, { who }]) => who === 'link')) {
      const unknown = address(route, own, own, { link: missingToken });
      for (const malformed of ['x', '%27%20OR%201=1--', `${token}0`, token.slice(0, 21)]) {
        const path = address(route, own, own, { link: malformed });
        const [first, second] = [
          await ask(actors.owner, route, unknown),
          await ask(actors.owner, route, path),
        ];
        expect([route, malformed, first.status, second.status]).toEqual([route, malformed, 404, 404]);
        expect(withoutEcho(second, path)).toEqual(withoutEcho(first, unknown));
      }
    }
  });

  test('a reference without its cookie answers like one that does not exist, also to the owner', async () => {
    for (const [route] of rules.filter(([, { who }]) => who === 'device')) {
      const [real, absent] = [address(route, own, own), address(route, own, own, { started: missingRef })];
      const [first, second] = [await ask(actors.owner, route, real), await ask(actors.owner, route, absent)];
      expect([route, first.status]).toEqual([route, 404]);
      expect(withoutEcho(first, real)).toEqual(withoutEcho(second, absent));
    }
  });

  test('a cookie that was altered or belongs to another reference opens nothing', async () => {
    const [name = '', value = ''] = [...device.cookies].find(([key]) => key.startsWith('antwort-')) ?? [];
    const thief = app.browser();
    for (const forged of [
      `${value}x`,
      value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      value.slice(0, -1),
      '..',
      '',
    ]) {
      thief.cookies.set(name, forged);
      expect((await thief.get(`/befragung/${ref}/pruefen`)).status).toBe(404);
    }
  });

  test.each(rules.filter(([, { who }]) => who === 'link' || who === 'device' || who === 'everybody'))(
    '%s answers whoever it is for as the table says',
    async (route, { who, allowed }) => {
      const answer = await ask(who === 'device' ? device : app.browser(), route, address(route, own, own));
      expect(allowed).toContain(answer.status);
    },
  );
});

describe('every route × role × two clusters', () => {
  const inClusters = rules.filter(([route]) => route.includes(':slug'));
  const everyone: readonly Actor[] = [...testRoles, 'nobody', 'otherOwner'];

  test.each(everyone)('%s gets what the table allows, and nothing of another cluster', async (actor) => {
    const browser = actors[actor];
    for (const [route, rule] of inClusters) {
      const here = await ask(browser, route, address(route, own, own));
      const there = await ask(browser, route, address(route, foreign, foreign));
      const [isHere, isThere] = [may(actor, rule), actor === 'otherOwner' && may('owner', rule)];
      const refusal = actor === 'nobody' ? (route.startsWith('GET ') ? 303 : 401) : 404;
      const seen = [route, isHere ? rule.allowed.includes(here.status) : here.status];
      expect([...seen, here.status]).toEqual([route, isHere ? true : refusal, here.status]);
      const elsewhere = isThere ? rule.allowed.includes(there.status) : there.status;
      expect([route, elsewhere, there.status]).toEqual([route, isThere ? true : refusal, there.status]);
      if (!isHere && actor === 'nobody' && route.startsWith('GET '))
        expect(here.location).toMatch(/^\/anmelden\?weiter=/);
    }
  });

  test.each(['owner', 'funder', 'nobody', 'otherOwner'] as const)(
    'to %s foreign things answer exactly like missing ones',
    async (actor) => {
      const browser = actors[actor];
      for (const [route, { id }] of inClusters) {
        const mine = actor === 'otherOwner' ? foreign : own;
        const theirs = actor === 'otherOwner' ? own : foreign;
        const pairs = [[address(route, theirs, theirs), address(route, missing, missing)]];
        if (id !== undefined) pairs.push([address(route, mine, theirs), address(route, mine, missing)]);
        for (const [foreignPath = '', missingPath = ''] of pairs) {
          const [other, absent] = [
            await ask(browser, route, foreignPath),
            await ask(browser, route, missingPath),
          ];
          expect([route, withoutEcho(other, foreignPath)]).toEqual([route, withoutEcho(absent, missingPath)]);
          expect([route, other.status]).toEqual([route, actor === 'nobody' ? other.status : 404]);
        }
      }
    },
  );

  test('pages for whoever is signed in ask everybody else to sign in', async () => {
    for (const [route] of rules.filter(([, { who }]) => who === 'signedIn')) {
      expect((await ask(actors.nobody, route, address(route, own, own))).status).toBe(303);
      expect((await ask(actors.trustee, route, address(route, own, own))).status).toBe(200);
    }
  });

  test('what only installers may is unknown to every role and to owners', async () => {
    for (const [route, { allowed }] of rules.filter(([, { who }]) => who === 'installer')) {
      expect(allowed).toContain((await ask(actors.installer, route, address(route, own, own))).status);
      for (const role of [...testRoles, 'otherOwner'] as const) {
        expect([role, (await ask(actors[role], route, address(route, own, own))).status]).toEqual([
          role,
          404,
        ]);
      }
    }
  });

  test('a chooser and a list of editions name no foreign cluster', async () => {
    for (const path of ['/c', '/berichte']) {
      const { text } = await actors.owner.get(path);
      expect(text).toContain('Cluster eigen');
      expect(text).not.toContain('fremd');
    }
    expect((await actors.trustee.get('/berichte')).text).not.toContain('Cluster eigen');
  });

  test('a program is told to sign in with 401 and problem details', async () => {
    const answer = await actors.nobody.get(`/c/${own.slug}`, { Accept: 'application/json' });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 401, code: 'signInNeeded' });
  });
});

test('every answer carries the security headers and is stored by nobody unless it was released', async () => {
  for (const [route, { who }] of rules) {
    for (const path of [
      address(route, own, own),
      address(route, missing, missing, { link: missingToken, started: missingRef }),
    ]) {
      const { headers, status } = await ask(who === 'device' ? device : actors.owner, route, path);
      const shown = Object.fromEntries(
        [
          'Content-Security-Policy',
          'Strict-Transport-Security',
          'X-Content-Type-Options',
          'Referrer-Policy',
          'Cross-Origin-Opener-Policy',
        ].map((name) => [name, headers.get(name)]),
      );
      expect([path, status, shown]).toEqual([
        path,
        status,
        {
          'Content-Security-Policy': contentSecurityPolicy,
          'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      ]);
      expect(headers.get('Cache-Control')).toMatch(/no-store/);
    }
  }
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:/);
  expect(contentSecurityPolicy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
});

test('an address that leads nowhere is a 404 with the same headers, and no method slips past the guards', async () => {
  for (const path of [
    '/nichts',
    '/c/eigen/nichts',
    '/C/eigen',
    '/c//eigen',
    '/c/eigen%2Fprofil',
    '/..%2fc/eigen',
  ]) {
    const { status, headers } = await actors.editor.get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
  }
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const headers = { Origin: 'http://localhost', 'Content-Type': 'application/json' };
    expect((await actors.editor.send(method, `/c/${own.slug}/profil`, '{}', headers)).status).toBe(404);
  }
});
