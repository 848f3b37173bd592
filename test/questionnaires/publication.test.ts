import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Item, Questionnaire } from '../../worker/core/questionnaire/questionnaire.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { hidden, makeCluster, type TestCluster } from '../support/factories.ts';
import { interleavedDatabase } from '../support/interleaved-database.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let office: Browser;
let made = 0;

beforeEach(async () => {
  made += 1;
  cluster = await makeCluster(app, `fassung${made}`, 6);
  office = await signedIn(app, cluster.id, 'editor', `fassung${made}`);
});

const at = (path = '') => `/c/${cluster.slug}/frageboegen${path}`;

/** Begins a draft. @returns its address below the list */
async function begin(from = 'vorlauf-kern@1.0.0'): Promise<string> {
  const answer = await office.post(at(), { from });
  expect(answer.status).toBe(303);
  return answer.location.slice(at().length);
}

const move = (draft: string, what: string) => office.post(at(`${draft}/reihenfolge`), { move: what });

/** What the page of a draft shows, and the form it would send. */
async function look(draft: string) {
  const { text } = await office.get(at(`${draft}/veroeffentlichung`));
  return { text, revision: hidden(text, 'revision') };
}

async function publish(draft: string, fields: Readonly<Record<string, string>> = {}) {
  const { revision } = await look(draft);
  return office.post(at(`${draft}/veroeffentlichung`), { revision, do: 'publish', ...fields });
}

async function ownVersions(): Promise<readonly Questionnaire[]> {
  const found = await rows(
    'SELECT document FROM questionnaire_version WHERE code LIKE ? ORDER BY published_at, version',
    `own:${cluster.id}:%`,
  );
  return found.map(({ document }) => JSON.parse(String(document)) as Questionnaire);
}

const itemIn = (questionnaire: Questionnaire | undefined, code: string): Item | undefined =>
  questionnaire?.sections.flatMap(({ items }) => items).find((item) => item.code === code);

/** Opens a wave with a version and marks it as published, as far as this room looks at it. */
async function ask(name: string): Promise<void> {
  const answer = await office.post(`/c/${cluster.slug}/wellen/neu`, {
    year: String(new Date(app.now).getUTCFullYear()),
    questionnaireVersionId: name,
    mode: 'pseudonymous',
    closesOn: dayIn(28),
    resultOn: dayIn(56),
    graceMinutes: '60',
  });
  expect(answer.status).toBe(303);
}

function dayIn(days: number): string {
  return new Date(app.now + days * 86_400_000).toISOString().slice(0, 10);
}

describe('before a draft is published', () => {
  test('the page names what differs, its class and why, and what it does to every trend', async () => {
    await ask('vorlauf-kern@1.0.0');
    const draft = await begin();
    await move(draft, 'item up SA1');
    const { text } = await look(draft);
    expect(text).toContain('SA1 gegenüber Fassung 1.0.0');
    expect(text).toContain('Was vorausgeht');
    expect(text).toContain('Was vorher gefragt wird, färbt die Antwort');
    expect(text).toContain('Vorschlag: 3 ·');
    expect(text).toMatch(
      /Zufriedenheit mit dem Austausch[\s\S]*?bricht ab, beginnt neu[\s\S]*?SA1: Reihenfolge/,
    );
    expect(text).toMatch(/Netto-Weiterempfehlung[\s\S]*?läuft weiter/);
    // Nothing happened.
    expect(await ownVersions()).toEqual([]);
    expect(await count('questionnaire_draft', 'cluster_id = ?', cluster.id)).toBe(1);
  });

  test('the effect follows the class that somebody chooses', async () => {
    await ask('vorlauf-kern@1.0.0');
    const draft = await begin();
    await move(draft, 'item up SA1');
    const path = at(`${draft}/veroeffentlichung`);
    const { text } = await office.post(path, {
      do: 'preview',
      'class-SA1': '1',
      'because-SA1': 'Vorversuch ohne Unterschied',
      'class-SM1': '0',
      'because-SM1': 'Vorversuch ohne Unterschied',
    });
    expect(text).toMatch(/Zufriedenheit mit dem Austausch[\s\S]*?läuft weiter/);
    const raised = await office.post(path, { do: 'preview', raise: 'NP1' });
    expect(raised.text).toContain('NP1 gegenüber Fassung 1.0.0');
    expect(raised.text).toContain('Kein Unterschied bekannt.');
  });

  test('a draft like its base, one with mistakes, and one with two versions of a question are not published', async () => {
    const draft = await begin();
    expect((await look(draft)).text).toContain('Es gibt nichts zu veröffentlichen.');
    expect((await publish(draft)).status).toBe(422);
    await office.post(at(`${draft}/teile/neu`), { titleDe: 'Leer', titleEn: 'Empty' });
    const { text } = await look(draft);
    expect(text).toContain('So lässt sich der Entwurf nicht stellen.');
    expect(text).not.toContain('Fassung veröffentlichen<');
    expect((await publish(draft)).status).toBe(422);
    expect(await ownVersions()).toEqual([]);
  });

  test('it can be read in English', async () => {
    const draft = await begin();
    await move(draft, 'item up SA1');
    const { text } = await office.get(at(`${draft}/veroeffentlichung?lang=en`));
    expect(text).toContain('What happens to the series');
  });
});

describe('publishing a draft', () => {
  test('makes a version that never changes, with versions of its questions, and ends the draft', async () => {
    const draft = await begin();
    await move(draft, 'item up SA1');
    const answer = await publish(draft);
    expect(answer.status).toBe(303);
    const [version] = await ownVersions();
    expect(version?.version).toBe('1');
    expect(itemIn(version, 'SA1')).toMatchObject({
      version: 'e1',
      changed: { from: '1.0.0', changeClass: 3, reason: 'layout' },
    });
    expect(itemIn(version, 'NP1')?.version).toBe('1.0.0');
    expect(await count('questionnaire_draft', 'cluster_id = ?', cluster.id)).toBe(0);
    const page = await office.get(answer.location);
    expect(page.text).toMatch(/[0-9a-f]{64}/);
    // Another one from it counts on.
    const next = await begin(decodeURIComponent(answer.location.split('/').at(-1) ?? ''));
    await move(next, 'item down SA1');
    await move(next, 'item up SA1');
    expect((await look(next)).text).toContain('Es gibt nichts zu veröffentlichen.');
    await move(next, 'item down SA1');
    expect((await publish(next)).status).toBe(303);
    const [, second] = await ownVersions();
    expect(second?.version).toBe('2');
    expect(itemIn(second, 'SA1')).toMatchObject({ version: 'e2', changed: { from: 'e1' } });
  });

  test('lowering a class needs a reason, and keeps it with who and when', async () => {
    const draft = await begin();
    await move(draft, 'item up SA1');
    const refused = await publish(draft, { 'class-SA1': '1' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bitte sagen Sie, warum die Änderung kleiner ist als vorgeschlagen.');
    expect(await ownVersions()).toEqual([]);
    const answer = await publish(draft, { 'class-SA1': '1', 'because-SA1': 'Vorversuch ohne Unterschied' });
    expect(answer.status).toBe(303);
    const [decision, ...more] = await rows(
      'SELECT item_code, proposed, decided, because, decided_at FROM version_decision WHERE cluster_id = ?',
      cluster.id,
    );
    expect(more).toEqual([]);
    expect(decision).toEqual({
      item_code: 'SA1',
      proposed: 3,
      decided: 1,
      because: 'Vorversuch ohne Unterschied',
      decided_at: app.now,
    });
    expect((await office.get(answer.location)).text).toMatch(
      /Klasse 1 statt 3, [^<]+: Vorversuch ohne Unterschied/,
    );
    await expect(rows("UPDATE version_decision SET because = 'x'")).rejects.toThrow('kept');
    await expect(rows('DELETE FROM version_decision')).rejects.toThrow('kept');
  });

  test('raising a class needs none, also of a question that nothing is known to differ in', async () => {
    const draft = await begin();
    await move(draft, 'item up SA1');
    expect((await publish(draft, { 'class-CB1': '4', 'class-NP1': '0' })).status).toBe(303);
    const [version] = await ownVersions();
    expect(itemIn(version, 'CB1')).toMatchObject({ changed: { changeClass: 4, reason: 'concept' } });
    expect(itemIn(version, 'NP1')?.version).toBe('1.0.0');
  });

  test('publishes only what was seen: a draft that changed meanwhile is shown again', async () => {
    const draft = await begin();
    await move(draft, 'item up SA1');
    const { revision } = await look(draft);
    await move(draft, 'item up TR2');
    const late = await office.post(at(`${draft}/veroeffentlichung`), { revision, do: 'publish' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Der Entwurf wurde inzwischen geändert.');
    expect(late.text).toContain('TR2 gegenüber Fassung 1.0.0');
    expect(await ownVersions()).toEqual([]);
  });

  test('two who publish one draft at once make one version, with the decisions of the first and of nobody else', async () => {
    const draft = await begin();
    await move(draft, 'item up SA1');
    const { revision } = await look(draft);
    const send = (raised: Readonly<Record<string, string>>) =>
      office.post(at(`${draft}/veroeffentlichung`), { revision, do: 'publish', ...raised });
    let first: Awaited<ReturnType<typeof send>> | undefined;
    app.env = {
      ...app.env,
      DB: interleavedDatabase(async () => {
        app.env = { ...app.env, DB: env.DB };
        first ??= await send({ 'class-SA1': '4' });
      }),
    };
    const second = await send({ 'class-SA1': '4', 'class-SM1': '4' });
    expect([first?.status, second.status]).toEqual([303, 303]);
    expect(second.location, 'both are led to the one version').toBe(first?.location);
    expect(await ownVersions()).toHaveLength(1);
    expect(await rows('SELECT item_code FROM version_decision WHERE cluster_id = ?', cluster.id)).toEqual([
      { item_code: 'SA1' },
    ]);
    const published = 'cluster_id = ? AND action = ?';
    expect(await count('audit_entry', published, cluster.id, 'questionnaires.publish')).toBe(1);
  });
});

describe('the comparison of two versions', () => {
  test('names every question that differs with the class that was recorded, and needs two versions', async () => {
    expect((await office.get(at('/vergleich'))).text).toContain('Wählen Sie zwei Fassungen.');
    const draft = await begin();
    await move(draft, 'item up SA1');
    const published = await publish(draft, { 'class-SA1': '2', 'because-SA1': 'kaum anders' });
    const name = published.location.split('/').at(-1) ?? '';
    const path = at(`/vergleich?von=vorlauf-kern%401.0.0&nach=${name}`);
    const { text } = await office.get(path);
    expect(text).toContain('SA1: Fassung 1.0.0 und e1');
    expect(text).toContain('Festgelegt: 2 ·');
    expect(text).toContain('TR1');
    const none = await office.get(at('/vergleich?von=vorlauf-kern%401.0.0&nach=vorlauf-kern%401.0.0'));
    expect(none.text).toContain('unterscheiden sich in keiner Frage');
  });

  test('versions of another cluster are not there', async () => {
    const draft = await begin();
    await move(draft, 'item up SA1');
    const name = (await publish(draft)).location.split('/').at(-1) ?? '';
    const other = await makeCluster(app, `andere${made}`, 1);
    const stranger = await signedIn(app, other.id, 'owner', `andere${made}`);
    const { text } = await stranger.get(
      `/c/${other.slug}/frageboegen/vergleich?von=vorlauf-kern%401.0.0&nach=${name}`,
    );
    expect(text).toContain('Wählen Sie zwei Fassungen.');
  });
});
