import { beforeEach, describe, expect, test } from 'vitest';
import type { Questionnaire } from '../../worker/core/questionnaire/questionnaire.ts';
import { publishOffered } from '../../worker/questionnaires/index.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { hidden, makeCluster, makeWave, publishedWave, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let office: Browser;
let made = 0;

beforeEach(async () => {
  made += 1;
  cluster = await makeCluster(app, `rotation${made}`, 6);
  office = await signedIn(app, cluster.id, 'editor', `rotation${made}`);
});

const at = (path = '') => `/c/${cluster.slug}/frageboegen${path}`;

async function draftNow(): Promise<Questionnaire> {
  const [row] = await rows('SELECT document FROM questionnaire_draft WHERE cluster_id = ?', cluster.id);
  // The room wrote it.
  return JSON.parse(String(row?.['document'])) as Questionnaire;
}

describe('the page of the rotation', () => {
  test('of a cluster without a wave shows the plan from wave 1 on and what is due', async () => {
    const { text } = await office.get(at('/rotation'));
    expect(text).toContain('18 Fragen, 4,4 Minuten');
    expect(text).toContain('Welle 1 zusammenstellen');
    expect(text).toMatch(/1 \(2026\)[\s\S]*?geplant[\s\S]*?Leistungen, Neuerungen, Finanzierung/);
    expect(text).toMatch(/2 \(2027\)[\s\S]*?Kooperation, Management im Einzelnen/);
    expect(text).toMatch(/name="module-LEI"[^>]*checked/);
    expect(text).not.toMatch(/name="module-MAN"[^>]*checked/);
  });

  test('counts the waves that were held, and names in which years an indicator is measured', async () => {
    await publishedWave(app, cluster, 2026, 0);
    const reader = await signedIn(app, cluster.id, 'editor', `spaeter${made}`);
    const { text } = await reader.get(at('/rotation'));
    expect(text).toMatch(/1 \(2026\)[\s\S]*?gefragt[\s\S]*?nur der Kern/);
    expect(text).toContain('Welle 2 zusammenstellen');
    expect(text).toMatch(/Zufriedenheit mit dem Austausch[\s\S]*?2026[\s\S]*?2027, 2028, 2029, 2030/);
    // Only the last page, which carries no series, has other questions before it.
    expect(text).toContain('steht vor diesen Fragen anderes als zuletzt: SUG1, SUG1C, RO1.');
  });
});

describe('composing the next wave', () => {
  test('makes a draft of core and modules; what happens to the series stands before publishing', async () => {
    const answer = await office.post(at('/rotation'), {
      from: 'vorlauf-kern@1.0.0',
      'module-MAN': '1',
      'module-KOP': '1',
    });
    expect(answer.status).toBe(303);
    const draft = await draftNow();
    expect(draft.sections.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'KOP', 'MAN', 'MAN-2', 'E']);
    const publication = await office.get(`${answer.location}/veroeffentlichung`);
    expect(publication.text).toContain('SUG1 gegenüber Fassung 1.0.0');
    expect(publication.text).not.toContain('SM1 gegenüber Fassung 1.0.0');
  });

  test('refuses an unknown core, and makes nothing', async () => {
    const answer = await office.post(at('/rotation'), { from: 'nichts@1', 'module-MAN': '1' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Bitte wählen Sie, woraus der Kern kommt.');
    expect(answer.text).toMatch(/name="module-MAN"[^>]*checked/);
    expect(await count('questionnaire_draft', 'cluster_id = ?', cluster.id)).toBe(0);
  });

  test('a module on demand comes again at most every third wave', async () => {
    const { location } = await office.post(at('/rotation'), {
      from: 'vorlauf-kern@1.0.0',
      'module-KON': '1',
    });
    const { text } = await office.get(`${location}/veroeffentlichung`);
    const published = await office.post(`${location}/veroeffentlichung`, {
      revision: hidden(text, 'revision'),
      do: 'publish',
    });
    const name = decodeURIComponent(published.location.split('/').at(-1) ?? '');
    const version = await publishOffered(app.services(), cluster.id, name);
    if (version === undefined) throw new Error('not published');
    await makeWave(app, cluster, new Date(app.now).getUTCFullYear(), version.questionnaire);
    const again = await office.post(at('/rotation'), { from: name, 'module-KON': '1' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Dieses Modul wurde in Welle 1 gefragt; frühestens in Welle 4 wieder.');
    expect((await office.post(at('/rotation'), { from: name, 'module-MAN': '1' })).status).toBe(303);
  });

  test('a questionnaire above ten minutes needs a reason, which is kept', async () => {
    const all = Object.fromEntries(
      ['LEI', 'WIR', 'KOP', 'MAN', 'FIN', 'KON'].map((code) => [`module-${code}`, '1']),
    );
    const { location } = await office.post(at('/rotation'), { from: 'vorlauf-kern@1.0.0', ...all });
    const path = `${location}/veroeffentlichung`;
    const { text } = await office.get(path);
    expect(text).toContain('Warum so lang?');
    const form = { revision: hidden(text, 'revision'), do: 'publish' };
    const refused = await office.post(path, form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bitte sagen Sie, warum die Befragung länger als 10 Minuten dauern soll.');
    const published = await office.post(path, { ...form, 'because-long': 'Zehnjahresbericht' });
    expect(published.status).toBe(303);
    expect((await office.get(published.location)).text).toMatch(
      /\d+ statt höchstens 10 Minuten, [^<]+: Zehnjahresbericht/,
    );
  });
});
