import { beforeAll, describe, expect, test, vi } from 'vitest';
import { apiRoutes } from '../../worker/api-routes.ts';
import { exampleOf } from '../../worker/access/api/example-of.ts';
import { isBytes, type AnyApiRoute } from '../../worker/access/api/api-route.ts';
import { type Components, jsonSchema } from '../../worker/access/api/json-schema.ts';
import { openApiDocument } from '../../worker/access/api/open-api.ts';
import { scopes } from '../../worker/access/index.ts';
import { softwareVersion } from '../../worker/platform/config.ts';
import { problemCodes } from '../../worker/platform/problem.ts';
import { releaseEdition } from '../../worker/releases/index.ts';
import { de } from '../../web/i18n/de/index.ts';
import { translator } from '../../web/i18n/translator.ts';
import { signedIn } from '../support/actors.ts';
import { count, dump, rows } from '../support/dump.ts';
import { makeCluster, makeWave, publishedWave, type TestCluster } from '../support/factories.ts';
import { interleavedDatabase } from '../support/interleaved-database.ts';
import { program, programWith, type Program } from '../support/program.ts';
import { testApp } from '../support/test-app.ts';
import { apiRouteTable } from './api-route-table.ts';

const app = testApp({ start: '2025-03-03T09:00:00Z' });
const [committed = ''] = Object.values(
  import.meta.glob(['../../docs/api/openapi.json'], { query: '?raw', import: 'default', eager: true }),
);

let own: TestCluster;
let foreign: TestCluster;
let all: Program;
let stranger: Program;
let member: Record<string, unknown>;
/** What stands for the parameters of addresses. */
let things: Record<string, string>;

const at = (path: string) => `/api/v1/clusters/${own.slug}${path}`;

function exampleBody({ body }: AnyApiRoute): unknown {
  if (body === undefined || isBytes(body)) return undefined;
  const components: Components = {};
  return exampleOf(jsonSchema(body, 'input', components), components);
}

function address({ path }: Pick<AnyApiRoute, 'path'>, params: Readonly<Record<string, string>>): string {
  return `/api/v1${path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '0'.repeat(22))}`;
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  own = await makeCluster(app, 'eigen', 8);
  foreign = await makeCluster(app, 'fremd', 2);
  await publishedWave(app, own, 2025);
  all = await program(app, own, scopes, 366);
  stranger = await program(app, foreign, scopes, 366);
  const body = exampleBody(routeOf('addMember')) as Record<string, unknown>;
  const added = await all.call('POST', at('/members'), body);
  const id = String(added.json()['id']);
  member = (await all.call('GET', at(`/members/${id}`))).json();
  things = { slug: own.slug, member: id };
}, 120_000);

function routeOf(id: string): AnyApiRoute {
  const found = apiRoutes.find((route) => route.id === id);
  if (found === undefined) throw new Error(`no route ${id}`);
  return found;
}

describe('the description', () => {
  test('the committed OpenAPI document is what the routes say', () => {
    const made = openApiDocument(apiRoutes, { t: translator('en'), version: softwareVersion });
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(made)));
  });

  test('is served, and every reference in it leads somewhere', async () => {
    const served = await programWith(app, null).call('GET', '/api/openapi.json');
    expect(served.json()).toEqual(JSON.parse(committed));
    const { components } = JSON.parse(committed) as { components: { schemas: object } };
    for (const [, name = ''] of served.text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(components.schemas)).toContain(name);
  });

  test.each(['de', 'en'])(
    'the reference page names every operation and every problem, in %s',
    async (lang) => {
      const { text, status } = await app.browser().get(`/api?lang=${lang}`);
      expect(status).toBe(200);
      for (const { id } of apiRoutes) expect(text).toContain(`id="${id}"`);
      for (const code of problemCodes) expect(text).toContain(`/probleme/${code}`);
      expect(text).not.toMatch(/<script|style="/);
    },
  );

  test('every code of a problem has a page, and no other', async () => {
    for (const code of problemCodes) expect((await app.browser().get(`/probleme/${code}`)).status).toBe(200);
    expect((await app.browser().get('/probleme/nichts')).status).toBe(404);
  });

  test('the table names every route and its scope, and no other', () => {
    const declared = apiRoutes.map(({ method, path, scope }) => [`${method} /api/v1${path}`, scope]);
    expect(Object.fromEntries(declared)).toEqual(apiRouteTable);
  });
});

describe('a key', () => {
  test('that is missing, malformed, wrong, expired or revoked opens nothing, all alike', async () => {
    const brief = await program(app, own, ['read'], 1);
    const revoked = await program(app, own, ['read']);
    await all.call('DELETE', at(`/keys/${revoked.key.split('_')[1]}`));
    const before = app.now;
    app.now += 86_400_000;
    const wrong = all.key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const bodies = new Set<string>();
    for (const key of [null, 'x', wrong, brief.key, revoked.key, `${all.key}0`]) {
      const answer = await programWith(app, key).call('GET', at(''));
      expect([answer.status, answer.headers.get('WWW-Authenticate')]).toEqual([
        401,
        'Bearer realm="vorlauf"',
      ]);
      bodies.add(answer.text);
    }
    app.now = before;
    expect(bodies.size).toBe(1);
    expect((await all.call('GET', at(''))).status).toBe(200);
  });

  test('is stored as a hash only, and says the day of its last use', async () => {
    const secret = all.key.split('_')[2] ?? '';
    const stored = JSON.stringify(await dump());
    expect(secret).toHaveLength(44);
    expect(stored).not.toContain(secret);
    expect(await count('api_key', "last_used_on = '2025-03-31' OR last_used_on IS NOT NULL")).toBeGreaterThan(
      0,
    );
  });

  test('may only what its scopes cover', async () => {
    for (const scope of scopes) {
      const limited = await program(app, own, [scope]);
      const may = new Set(['read', scope]);
      for (const route of apiRoutes.filter((each) => !may.has(each.scope))) {
        const answer = await limited.call(route.method, address(route, things), exampleBody(route));
        expect([scope, route.id, answer.status]).toEqual([scope, route.id, 403]);
        expect(answer.json()).toMatchObject({ code: 'scopeMissing' });
      }
    }
  });

  test('of another cluster is answered as if there were no such cluster, whatever is asked', async () => {
    const before = await rows("SELECT * FROM audit_entry WHERE actor_id <> 'schedule'");
    for (const route of apiRoutes.filter(({ path }) => path.includes(':slug'))) {
      const [theirs, none] = await Promise.all([
        stranger.call(route.method, address(route, things), exampleBody(route)),
        stranger.call(route.method, address(route, { ...things, slug: 'gibt-es-nicht' }), exampleBody(route)),
      ]);
      expect([route.id, theirs.status, theirs.text]).toEqual([route.id, 404, none.text]);
    }
    expect(await rows("SELECT * FROM audit_entry WHERE actor_id <> 'schedule'")).toEqual(before);
  });

  test('finds things of another cluster no more than missing ones', async () => {
    const other = { slug: foreign.slug, member: String(things['member']) };
    for (const route of apiRoutes.filter(({ path }) => path.includes(':member'))) {
      const answer = await stranger.call(route.method, address(route, other), exampleBody(route));
      expect([route.id, answer.status]).toEqual([route.id, 404]);
    }
  });

  test('is never replaced by a cookie, and never sets one', async () => {
    const owner = await signedIn(app, own.id, 'owner', 'cookie');
    for (const route of apiRoutes) {
      const headers = { 'Content-Type': 'application/json', Origin: owner.origin, Accept: 'text/html' };
      const body = route.method === 'GET' ? null : JSON.stringify(exampleBody(route) ?? {});
      const answer = await owner.send(route.method, address(route, things), body, headers);
      expect([route.id, answer.status]).toEqual([route.id, 401]);
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    }
    const asked = await all.call('GET', at('?lang=en'), undefined, { Origin: 'https://angreifer.example' });
    expect([asked.status, asked.headers.get('Set-Cookie')]).toEqual([200, null]);
    expect(asked.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('opens no page', async () => {
    const answer = await all.call('GET', `/c/${own.slug}`, undefined, { Accept: 'application/json' });
    expect(answer.status).toBe(401);
  });
});

describe('lists', () => {
  test('come in pages that together hold everything once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await all.call('GET', at(`/members?limit=3${next}`));
      const { items, next: after } = page.json<{ items: { id: string }[]; next: string | null }>();
      expect(items.length).toBeLessThanOrEqual(3);
      seen.push(...items.map(({ id }) => id));
      cursor = after;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted()).toEqual([...own.memberIds, things['member']].toSorted());
  });

  test('refuse a cursor of nothing, a limit beyond 100 and a parameter that does not exist', async () => {
    for (const query of ['cursor=!!', 'cursor=YWJj', 'limit=0', 'limit=101', 'limit=x', 'farbe=rot']) {
      const answer = await all.call('GET', at(`/members?${query}`));
      expect([query, answer.status]).toEqual([query, 422]);
      expect(answer.json()).toMatchObject({
        code: 'invalidInput',
        errors: [{ pointer: query.split('=')[0] }],
      });
    }
  });
});

describe('reading and changing', () => {
  test('an unchanged thing answers 304, and a change made from an old state is refused', async () => {
    const path = at(`/members/${things['member']}`);
    const first = await all.call('GET', path);
    const etag = first.headers.get('ETag') ?? '';
    expect((await all.call('GET', path, undefined, { 'If-None-Match': etag })).status).toBe(304);
    const { id: _id, ...facts } = member;
    const contacts = (facts['contacts'] as Record<string, unknown>[]).map(
      ({ memberId: _memberId, ...each }) => each,
    );
    const changed = { ...facts, contacts, place: 'Neustadt' };
    expect((await all.call('PUT', path, changed, { 'If-Match': etag })).status).toBe(204);
    const late = await all.call('PUT', path, { ...changed, place: 'Altstadt' }, { 'If-Match': etag });
    expect([late.status, late.json()['code']]).toEqual([412, 'preconditionFailed']);
    const now = await all.call('GET', path, undefined, { 'If-None-Match': etag });
    expect(now.json()).toEqual({ ...member, place: 'Neustadt' });
  });

  test('what does not fit is named with pointer, stable code and a sentence in the asked language', async () => {
    const body = { ...(exampleBody(routeOf('addMember')) as object), name: ' ', kind: 'firma', farbe: 1 };
    const answer = await all.call('POST', at('/members'), body, { 'Accept-Language': 'en' });
    expect(answer.status).toBe(422);
    const { errors, type } = answer.json<{ errors: Record<string, string>[]; type: string }>();
    expect(type).toBe('http://localhost/probleme/invalidInput');
    expect(errors.map(({ pointer, code }) => [pointer, code]).toSorted()).toEqual([
      ['/farbe', 'api.error.unknownField'],
      ['/kind', 'common.error.choice'],
      ['/name', 'common.error.required'],
    ]);
    expect(errors.every(({ code = '', detail = '' }) => code in de && detail.length > 5)).toBe(true);
  });

  test('a body that is no JSON, of another type, or about a foreign contact is refused', async () => {
    const bytes = new TextEncoder().encode('{');
    const json = { 'Content-Type': 'application/json' };
    expect((await all.call('POST', at('/members'), bytes, json)).status).toBe(400);
    expect((await all.call('POST', at('/members'), bytes, { 'Content-Type': 'text/plain' })).status).toBe(
      415,
    );
    const example = exampleBody(routeOf('addMember')) as { contacts: object[] };
    const id = '0'.repeat(22);
    const taken = { ...example, contacts: example.contacts.map((each) => ({ ...each, id })) };
    const answer = await all.call('POST', at('/members'), taken);
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/contacts/0/id' }] });
  });

  test('the audit row names the key', async () => {
    const [row] = await rows('SELECT actor_id FROM audit_entry WHERE subject = ?', things['member']);
    expect(row?.['actor_id']).toBe(`key/${all.key.split('_')[1]}`);
  });
});

describe('an Idempotency-Key', () => {
  const mark = (value: string) => ({ 'Idempotency-Key': value });
  const body = () => ({ ...(exampleBody(routeOf('addMember')) as object), name: 'Einmal GmbH' });
  const members = () => count('member', "name = 'Einmal GmbH'");

  test('makes the same call twice do one thing and answer the same', async () => {
    const first = await all.call('POST', at('/members'), body(), mark('a'));
    const second = await all.call('POST', at('/members'), body(), mark('a'));
    expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
    expect([first, second].map(({ headers }) => headers.get('Idempotency-Replayed'))).toEqual([null, 'true']);
    expect(await members()).toBe(1);
  });

  test('with another call is refused, and of another program means nothing', async () => {
    const other = await all.call('POST', at('/members'), { ...body(), place: 'X' }, mark('a'));
    expect([other.status, other.json()['code']]).toEqual([422, 'idempotencyKeyReused']);
    const second = await program(app, own, ['write']);
    expect((await second.call('POST', at('/members'), body(), mark('a'))).status).toBe(201);
    expect(await members()).toBe(2);
  });

  test('of a refused call can be used again', async () => {
    expect((await all.call('POST', at('/members'), {}, mark('b'))).status).toBe(422);
    const wave = at(`/waves/${'0'.repeat(22)}/invitations`);
    expect((await all.call('POST', wave, undefined, mark('c'))).status).toBe(404);
    expect(
      (await all.call('POST', at('/members'), { ...body(), name: 'Danach GmbH' }, mark('c'))).status,
    ).toBe(201);
  });

  test('of a call whose answer was lost does nothing twice', async () => {
    await all.call('POST', at('/members'), { ...body(), name: 'Verloren GmbH' }, mark('d'));
    await rows('UPDATE idempotent_request SET status = NULL, body = NULL');
    const soon = await all.call('POST', at('/members'), { ...body(), name: 'Verloren GmbH' }, mark('d'));
    expect([soon.status, soon.json()['code']]).toEqual([409, 'stillRunning']);
    app.now += 61_000;
    const later = await all.call('POST', at('/members'), { ...body(), name: 'Verloren GmbH' }, mark('d'));
    expect([later.status, later.json()['code']]).toEqual([409, 'answerLost']);
    expect(await count('member', "name = 'Verloren GmbH'")).toBe(1);
  });

  test('is not taken where the answer is a secret', async () => {
    const answer = await all.call('POST', at('/keys'), exampleBody(routeOf('makeKey')), mark('e'));
    expect(answer.status).toBe(400);
  });
});

test('more than 600 calls a minute are refused, with headers that say when to go on', async () => {
  const busy = await program(app, own, ['read']);
  const first = await busy.call('GET', at(''));
  expect(first.headers.get('RateLimit-Policy')).toBe('"key";q=600;w=60');
  expect(first.headers.get('RateLimit')).toBe('"key";r=599;t=60');
  await rows('UPDATE attempt SET count = 600 WHERE window_ends_at > ?', app.now);
  const refused = await busy.call('GET', at(''));
  expect([refused.status, refused.headers.get('Retry-After'), refused.json()['code']]).toEqual([
    429,
    '60',
    'rateLimited',
  ]);
  app.now += 60_000;
  expect((await busy.call('GET', at(''))).status).toBe(200);
});

describe('every example runs', () => {
  /** In this order, because a later one needs what an earlier one made. */
  beforeAll(async () => {
    const { services, mayManage } = { services: app.services(), mayManage: own.mayManage };
    const made = await releaseEdition(services, mayManage, {
      requestId: services.newId(),
      year: 2025,
      isPublic: false,
      notes: [],
    });
    if (typeof made === 'string') throw new Error(made);
    const [job] = await rows("SELECT id FROM job WHERE cluster_id = ? AND kind = 'publishWave'", own.id);
    const series = await all.call('GET', at('/indicators'));
    const [indicator] = series.json<{ items: { code: string }[] }>().items;
    Object.assign(things, {
      number: made.number,
      name: 'indikatoren.csv',
      job: String(job?.['id']),
      code: indicator?.code ?? '',
    });
  }, 60_000);

  const order = [
    'openWave',
    'sendInvitations',
    'addLedgerEntry',
    'addCommitment',
    'grantRole',
    'makeKey',
    'addContact',
    'makeQuestionnaireDraft',
  ];
  const last = [
    'discardQuestionnaireDraft',
    'discardImport',
    'closeWave',
    'removeContact',
    'removeLedgerEntry',
    'removeCommitment',
    'undoPastRound',
    'discardPastRound',
    'revokeRole',
    'revokeKey',
  ];
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) - 99 : last.includes(id) ? 99 : 0);
  const sorted = apiRoutes.toSorted((a, b) => rank(a.id) - rank(b.id));
  const idOf: Readonly<Record<string, string>> = {
    openWave: 'wave',
    addLedgerEntry: 'entry',
    addCommitment: 'commitment',
    grantRole: 'person',
    makeKey: 'key',
    uploadTable: 'import',
    uploadPastRound: 'round',
    makeQuestionnaireDraft: 'draft',
  };
  let preview: { mapping: object; hash: string } = { mapping: {}, hash: '' };
  const title = { de: 'Frage', en: 'Question' };
  const options = [1, 2].map((code) => ({ code, label: title, texts: [`t${code}`] }));
  const roundBody = {
    fileName: 'runde.csv',
    fileBase64: btoa('Nr;Frage\n1;t1\n2;t2\n'),
    mapping: {
      year: 2019,
      referenceOn: '2019-06-01',
      title,
      headerRows: [1],
      firstRow: 2,
      items: [{ code: 'F1', version: '1', text: title, type: 'single', column: 'B', options }],
    },
  };
  const tableOf = (name: string) =>
    new TextEncoder().encode(`Name;Art;Größenklasse;Beigetreten am\n${name};company;small;01.02.2020\n`);

  async function upload(name: string): Promise<string> {
    const csv = { 'Content-Type': 'text/csv' };
    const answer = await all.call('POST', at('/imports/members?name=a.csv'), tableOf(name), csv);
    return String(answer.json()['id']);
  }

  test.each(sorted.map((route) => [route.id, route] as const))('%s', async (id, route) => {
    const body = exampleBody(route);
    const soon = new Date(app.now + 9 * 86_400_000).toISOString().slice(0, 10);
    if (id === 'discardPastRound') {
      const again = await all.call('POST', at('/past-rounds'), roundBody);
      things['round'] = String(again.json()['id']);
    }
    if (id === 'listOwnIndicators') await app.schedule();
    if (id === 'discardImport') things['import'] = await upload('Zu verwerfen GmbH');
    const fitting: Readonly<Record<string, object>> = {
      openWave: { ...(body as object), closesOn: soon },
      uploadTable: tableOf('Eingelesen GmbH'),
      mapImport: preview.mapping,
      uploadPastRound: roundBody,
      commitImport: { ...(body as object), previewHash: preview.hash },
      importQuestionnaire: new TextEncoder().encode('type,name,label\ntext,a,Frage\n'),
      defineIndicator: { ...(body as object), choice: 'E-F1-1' },
    };
    const isQuestionnaire = route.tag === 'questionnaires';
    const params = {
      role: 'viewer',
      target: 'members',
      questionnaire: 'vorlauf-kern@1.0.0',
      format: isQuestionnaire ? 'json' : 'csv',
      ...things,
    };
    const media: Readonly<Record<string, string>> = {
      uploadTable: 'text/csv',
      importQuestionnaire: 'application/octet-stream',
    };
    const type = media[id];
    const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type };
    const answer = await all.call(route.method, address(route, params), fitting[id] ?? body, headers);
    expect([id, answer.status, answer.status < 400 ? '' : answer.text]).toEqual([id, route.status, '']);
    const queries = Number(/queries=(\d+)/.exec(answer.headers.get('X-Vorlauf-Cost') ?? '')?.[1]);
    expect([id, queries, queries <= 45]).toEqual([id, queries, true]);
    if (route.answer === undefined || isBytes(route.answer)) return;
    const parsed = route.answer.safeParse(answer.json());
    expect([id, parsed.error?.issues ?? []]).toEqual([id, []]);
    const made = answer.json<Record<string, string>>();
    if (made['preview'] !== undefined && made['preview'] !== null)
      preview = answer.json<{ preview: typeof preview }>().preview;
    const name = idOf[id];
    if (id === 'commitImport') expect(await count('member', "name = 'Eingelesen GmbH'")).toBe(1);
    if (id === 'undoImport') expect(await count('member', "name = 'Eingelesen GmbH'")).toBe(0);
    if (name !== undefined) things[name] = made['personId'] ?? made['id'] ?? '';
    if (id === 'getMember' || id === 'listContacts') {
      const [contact] = await rows('SELECT id FROM contact WHERE member_id = ?', things['member']);
      things['contact'] = String(contact?.['id']);
    }
  });
});

describe('a change that says what it was made from', () => {
  const held = apiRoutes.filter(({ state }) => state !== undefined);
  /** What somebody else does in the very moment between the look and the change. */
  const meanwhile: Readonly<Record<string, string>> = {
    changeProfile: "UPDATE cluster SET phone = '0351 999' WHERE slug = 'gleichzeitig'",
    changeMember: "UPDATE contact SET first_name = 'Andere' WHERE cluster_id = ?",
    changeLedgerEntry: 'UPDATE ledger_entry SET amount_cents = 7 WHERE cluster_id = ?',
    removeLedgerEntry: 'UPDATE ledger_entry SET amount_cents = 8 WHERE cluster_id = ?',
    changeCommitment: "UPDATE funding_commitment SET funder = 'Andere' WHERE cluster_id = ?",
    removeCommitment: "UPDATE funding_commitment SET funder = 'Dritte' WHERE cluster_id = ?",
    closeWave: 'UPDATE wave SET grace_minutes = grace_minutes + 1 WHERE cluster_id = ?',
  };
  const elsewhere = "UPDATE member SET place = place || '.' WHERE cluster_id = ? AND name LIKE '%01'";

  test('is refused where that changes in the same moment, and passes where something else does', async () => {
    const cluster = await makeCluster(app, 'gleichzeitig', 3);
    const wave = await makeWave(app, cluster, 2026);
    const writer = await program(app, cluster, scopes, 366);
    const path = `/api/v1/clusters/${cluster.slug}`;
    const add = async (route: string, to: string) =>
      String((await writer.call('POST', path + to, exampleBody(routeOf(route)))).json()['id']);
    const params = {
      slug: cluster.slug,
      member: String(cluster.memberIds[0]),
      entry: await add('addLedgerEntry', '/ledger'),
      commitment: await add('addCommitment', '/commitments'),
      wave: wave.id,
    };
    expect(held.map(({ id }) => id).toSorted()).toEqual(Object.keys(meanwhile).toSorted());
    const real = app.env;
    const bodyOf = (id: string) => {
      const body = exampleBody(routeOf(id)) as Record<string, unknown> | undefined;
      return id === 'changeMember' ? { ...body, contacts: [] } : body;
    };
    for (const route of held) {
      const { id, state, method } = route;
      const match = async () => {
        const now = await writer.call('GET', address(state ?? route, params));
        return { 'If-Match': now.headers.get('ETag') ?? '' };
      };
      const change = async (otherwise: string) => {
        const headers = await match();
        let waiting = true;
        const DB = interleavedDatabase(async () => {
          if (waiting) await rows(otherwise, ...(otherwise.includes('?') ? [cluster.id] : []));
          waiting = false;
        });
        app.env = { ...real, DB };
        const answer = await writer.call(method, address(route, params), bodyOf(id), headers);
        app.env = real;
        expect([id, waiting]).toEqual([id, false]);
        return answer;
      };
      const audited = await count('audit_entry');
      const refused = await change(meanwhile[id] ?? '');
      expect([id, refused.status, refused.json()['code']]).toEqual([id, 412, 'preconditionFailed']);
      expect([id, await count('audit_entry')]).toEqual([id, audited]);
      const passed = await change(elsewhere.replace('%01', id === 'changeMember' ? '%02' : '%01'));
      expect([id, passed.status]).toEqual([id, route.status]);
    }
  }, 120_000);
});

test('a wave that is closed can be followed to its publication', async () => {
  const cluster = await makeCluster(app, 'verfolgt', 3);
  const follower = await program(app, cluster, ['write']);
  const wave = await makeWave(app, cluster, 2026);
  const path = `/api/v1/clusters/${cluster.slug}`;
  const closed = await follower.call('PUT', `${path}/waves/${wave.id}/closure`, { withoutGrace: true });
  expect(closed.json()).toMatchObject({ state: 'closed' });
  await app.schedule();
  const job = await follower.call('GET', `${path}/jobs/${closed.json()['publishingJob']}`);
  expect(job.json()).toMatchObject({ kind: 'publishWave', state: 'done' });
  expect((await follower.call('GET', `${path}/waves/${wave.id}`)).json()).toMatchObject({
    state: 'published',
  });
});

describe('the page of keys', () => {
  test('shows a new key once, to an owner, and revokes it', async () => {
    const owner = await signedIn(app, own.id, 'owner', 'schluesselfrau');
    const path = `/c/${own.slug}/schluessel`;
    const made = await owner.post(path, { name: 'Abgleich', scopes: ['write'], validDays: '30' });
    const key = /vorlauf_[0-9A-Za-z]{22}_[0-9A-Za-z]{44}/.exec(made.text)?.[0] ?? '';
    expect([made.status, made.headers.get('Cache-Control')]).toEqual([201, 'no-store']);
    expect((await owner.get(path)).text).not.toContain(key.split('_')[2]);
    const fresh = programWith(app, key);
    expect((await fresh.call('GET', at('/members?limit=1'))).status).toBe(200);
    expect((await owner.post(`${path}/${key.split('_')[1]}/sperre`)).status).toBe(303);
    expect((await fresh.call('GET', at('/members?limit=1'))).status).toBe(401);
    expect((await owner.get(path)).text).toContain('gesperrt am');
  });

  test('keeps what was entered where something is missing', async () => {
    const owner = await signedIn(app, own.id, 'owner', 'schluesselfrau2');
    const answer = await owner.post(`/c/${own.slug}/schluessel`, { name: 'Ohne Recht', validDays: '30' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Ohne Recht"');
  });
});
