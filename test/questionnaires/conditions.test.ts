import { beforeEach, describe, expect, test } from 'vitest';
import type { Item, Questionnaire } from '../../worker/core/questionnaire/questionnaire.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { rows } from '../support/dump.ts';
import { hidden, makeCluster, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let office: Browser;
let colleague: Browser;
let draft: string;
let made = 0;

beforeEach(async () => {
  made += 1;
  cluster = await makeCluster(app, `bedingung${made}`, 1);
  office = await signedIn(app, cluster.id, 'editor', `bedingung${made}`);
  colleague = await signedIn(app, cluster.id, 'owner', `kollege${made}`);
  draft = (await office.post(`/c/${cluster.slug}/frageboegen`, { from: 'vorlauf-kern@1.0.0' })).location;
  await office.post(`${draft}/neue-frage`, { section: 'E', type: 'single' });
});

async function draftNow(): Promise<Questionnaire> {
  const [row] = await rows('SELECT document FROM questionnaire_draft WHERE cluster_id = ?', cluster.id);
  // The room wrote it.
  return JSON.parse(String(row?.['document'])) as Questionnaire;
}

async function ownItem(): Promise<Item | undefined> {
  return (await draftNow()).sections[4]?.items.at(-1);
}

/** Sends the form of a page, as it is there now. */
async function send(browser: Browser, path: string, fields: Readonly<Record<string, string>>) {
  const mark = hidden((await browser.get(path)).text, 'mark');
  return browser.post(path, { mark, step: 'save', ...fields });
}

const row = (at: number, subject: string, operator = '', value = '') => ({
  [`g0-c${at}-subject`]: subject,
  [`g0-c${at}-operator`]: operator,
  [`g0-c${at}-value`]: value,
});

describe('a condition', () => {
  test('is built question by question, and stands as a sentence in the draft', async () => {
    const path = `${draft}/bedingungen/frage~O1`;
    const first = await send(office, path, row(0, 'item:SM1'));
    expect(first.status).toBe(422);
    expect(first.text).toContain('Bitte wählen Sie, womit verglichen wird');
    expect(first.text).toContain('ist mindestens');
    const saved = await send(office, path, {
      ...row(0, 'item:SM1', '<=', '2'),
      ...row(1, 'fact:memberKind', '==', 'company'),
      'g0-join': 'any',
    });
    expect(saved.status).toBe(303);
    expect((await ownItem())?.showIf).toEqual({
      any: [
        { item: 'SM1', op: '<=', value: 2 },
        { fact: 'memberKind', op: '==', value: 'company' },
      ],
    });
    expect((await office.get(draft)).text).toMatch(
      /Wird gezeigt, wenn die Antwort auf SM1 \([^)]*\) höchstens „eher unzufrieden“ ist oder die Art des Mitglieds „Unternehmen“ ist\./,
    );
  });

  test('of two groups is saved as such, and removed as a whole', async () => {
    const path = `${draft}/bedingungen/frage~O1`;
    const more = await send(office, path, { ...row(0, 'item:SM1', 'answered'), step: 'group' });
    expect(more.status).toBe(200);
    expect(more.text).toContain('Gruppe 2');
    await send(office, path, {
      join: 'any',
      ...row(0, 'item:SM1', 'answered'),
      'g1-c0-subject': 'item:NP1',
      'g1-c0-operator': '>=',
      'g1-c0-value': '9',
    });
    expect((await ownItem())?.showIf).toEqual({
      any: [{ answered: 'SM1' }, { item: 'NP1', op: '>=', value: 9 }],
    });
    await send(office, path, { step: 'remove' });
    expect((await ownItem())?.showIf).toBeUndefined();
  });

  test('of a page and of an answer asks only about earlier pages', async () => {
    const page = await send(office, `${draft}/bedingungen/teil~B`, row(0, 'item:TR1', 'answered'));
    expect(page.text).toContain('Danach kann hier nicht gefragt werden.');
    expect((await send(office, `${draft}/bedingungen/teil~B`, row(0, 'item:SM1', 'answered'))).status).toBe(
      303,
    );
    expect((await draftNow()).sections[1]?.showIf).toEqual({ answered: 'SM1' });
    await send(office, `${draft}/bedingungen/antwort~O1~2`, row(0, 'item:KG1', '>=', '3'));
    const item = await ownItem();
    expect(item && 'options' in item && item.options[1]?.showIf).toEqual({ item: 'KG1', op: '>=', value: 3 });
  });

  test('with a value that is none is shown again with what was typed', async () => {
    const path = `${draft}/bedingungen/frage~O1`;
    const refused = await send(office, path, row(0, 'item:SM1', '==', '9'));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bitte wählen Sie den Wert.');
    expect((await ownItem())?.showIf).toBeUndefined();
  });

  test('that somebody else saved meanwhile is not overwritten unseen', async () => {
    const path = `${draft}/bedingungen/frage~O1`;
    const mark = hidden((await office.get(path)).text, 'mark');
    await send(colleague, path, row(0, 'item:SM1', 'answered'));
    const late = await office.post(path, { mark, step: 'save', ...row(0, 'item:NP1', 'answered') });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Jemand anderes hat inzwischen gespeichert');
    expect((await ownItem())?.showIf).toEqual({ answered: 'SM1' });
    const again = await office.post(path, {
      mark: hidden(late.text, 'mark'),
      step: 'save',
      ...row(0, 'item:NP1', 'answered'),
    });
    expect(again.status).toBe(303);
    expect((await ownItem())?.showIf).toEqual({ answered: 'NP1' });
  });

  test.each(['frage~SM1', 'frage~X9', 'antwort~O1~7', 'teil~X', 'anders~O1', 'frage'])(
    'at %s is not there or locked',
    async (place) => {
      expect((await office.get(`${draft}/bedingungen/${place}`)).status).toBe(404);
    },
  );
});

describe('a check', () => {
  test('says what has to hold and its own message; it is changed and removed', async () => {
    const path = `${draft}/fragen/O1/pruefungen`;
    const without = await send(office, `${path}/neu`, { messageDe: '' });
    expect(without.text).toContain('Bitte wählen Sie, was gelten muss.');
    expect(without.text).toContain('Bitte füllen Sie dieses Feld aus.');
    await send(office, `${path}/neu`, {
      ...row(0, 'item:O1', '==', '1'),
      messageDe: 'Bitte wählen Sie das Erste.',
      messageEn: 'Please choose the first.',
    });
    expect((await ownItem())?.checks).toEqual([
      {
        holds: { item: 'O1', op: '==', value: 1 },
        message: { de: 'Bitte wählen Sie das Erste.', en: 'Please choose the first.' },
      },
    ]);
    expect((await office.get(`${draft}/fragen/O1`)).text).toContain('Sonst: „Bitte wählen Sie das Erste.“');
    expect((await send(office, `${path}/0`, { step: 'remove' })).status).toBe(303);
    expect((await ownItem())?.checks).toBeUndefined();
    expect((await office.get(`${path}/0`)).status).toBe(404);
  });
});
