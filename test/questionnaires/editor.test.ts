import { beforeEach, describe, expect, test } from 'vitest';
import type { Questionnaire } from '../../worker/core/questionnaire/questionnaire.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, dump, rows } from '../support/dump.ts';
import { hidden, makeCluster, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let office: Browser;
let colleague: Browser;
let made = 0;

beforeEach(async () => {
  made += 1;
  cluster = await makeCluster(app, `bogen${made}`, 1);
  office = await signedIn(app, cluster.id, 'editor', `bogen${made}`);
  colleague = await signedIn(app, cluster.id, 'owner', `kollegin${made}`);
});

const at = (path = '') => `/c/${cluster.slug}/frageboegen${path}`;

/** Begins a draft from the core questionnaire. @returns its address below the list */
async function begin(): Promise<string> {
  const answer = await office.post(at(), { from: 'vorlauf-kern@1.0.0' });
  expect(answer.status).toBe(303);
  return answer.location.slice(at().length);
}

async function draftNow(): Promise<Questionnaire> {
  const [row] = await rows('SELECT document FROM questionnaire_draft WHERE cluster_id = ?', cluster.id);
  // The room wrote it.
  return JSON.parse(String(row?.['document'])) as Questionnaire;
}

const codesIn = (questionnaire: Questionnaire) =>
  questionnaire.sections.map(({ code, items }) => [code, items.map((item) => item.code)]);

/** Adds a question of one's own. @returns its code */
async function addOwn(draft: string, type: string, section = 'E'): Promise<string> {
  const answer = await office.post(at(`${draft}/neue-frage`), { section, type });
  return answer.location.split('/').at(-1) ?? '';
}

async function writeItem(browser: Browser, path: string, fields: Readonly<Record<string, string>>) {
  const mark = hidden((await browser.get(path)).text, 'mark');
  return browser.post(path, { mark, ...fields });
}

/** What the fields of a page hold; ticks and choices of a list only where they are set. */
function fieldsIn(html: string): Record<string, string> {
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const form = html.slice(html.indexOf('data-editor'), html.indexOf('id="vorschau"'));
  const inputs = [...form.matchAll(/<input[^>]*>/g)]
    .filter(([tag]) => !/type="checkbox"/.test(tag) || tag.includes('checked'))
    .map(([tag]) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? '', / value="([^"]*)"/.exec(tag)?.[1] ?? '']);
  const areas = [...form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  return Object.fromEntries([...inputs, ...areas].map(([name = '', value = '']) => [name, plain(value)]));
}

describe('the list of questionnaires', () => {
  test('without a draft says the next step and offers the core questionnaire', async () => {
    const { text } = await office.get(at());
    expect(text).toContain('Noch gibt es keinen Entwurf.');
    expect(text).toContain('Einen Entwurf beginnen');
    expect(text).toContain('vorlauf-kern 1.0.0');
  });

  test('a draft of an unknown questionnaire is refused, and one of another cluster does not exist', async () => {
    expect((await office.post(at(), { from: 'nichts@1' })).status).toBe(422);
    const other = await makeCluster(app, `fremd${made}`, 1);
    expect((await office.post(at(), { from: `own:${other.id}:abc@1` })).status).toBe(422);
    expect(await count('questionnaire_draft', 'cluster_id = ?', cluster.id)).toBe(0);
  });
});

describe('a draft', () => {
  test('begins with the questions of its base, under a name of the cluster', async () => {
    await begin();
    const draft = await draftNow();
    expect(draft.code).toMatch(new RegExp(`^own:${cluster.id}:\\w{6}$`));
    expect(draft.sections.map(({ items }) => items.length)).toEqual([4, 4, 4, 4, 3]);
  });

  test('moves a question inside its part, and from its end to the next part', async () => {
    const draft = await begin();
    const move = (what: string) => office.post(at(`${draft}/reihenfolge`), { move: what });
    await move('item up SA1');
    await move('item down NP1');
    await move('section down A');
    const moved = codesIn(await draftNow());
    expect(moved.slice(0, 2)).toEqual([
      ['B', ['NP1', 'TR1', 'TR2', 'NE1', 'DO1']],
      ['A', ['SA1', 'SM1', 'CB1']],
    ]);
    expect((await move('item sideways SA1')).status).toBe(303);
    expect(codesIn(await draftNow())).toEqual(moved);
  });

  test('takes a part, renames it, and removes it only while it is empty', async () => {
    const draft = await begin();
    await office.post(at(`${draft}/teile/neu`), { titleDe: 'Eigenes', titleEn: '', mark: '' });
    await office.post(at(`${draft}/teile/S1`), {
      titleDe: 'Eigene Fragen',
      titleEn: 'Own questions',
      randomOrder: '1',
      mark: 'Eigenes|',
    });
    expect((await draftNow()).sections.at(-1)).toEqual({
      code: 'S1',
      title: { de: 'Eigene Fragen', en: 'Own questions' },
      randomOrder: true,
      items: [],
    });
    await office.post(at(`${draft}/teile/A`), { remove: '1' });
    await office.post(at(`${draft}/teile/S1`), { remove: '1' });
    expect((await draftNow()).sections.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  test('keeps a title that somebody else wrote meanwhile until it was seen', async () => {
    const draft = await begin();
    const titles = (titleDe: string) => ({
      titleDe,
      titleEn: 'x',
      mark: 'Mitgliederbefragung|Member survey',
    });
    expect((await office.post(at(draft), titles('Eins'))).status).toBe(303);
    const late = await colleague.post(at(draft), titles('Zwei'));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Jemand anderes hat inzwischen „Eins“ geschrieben.');
    expect(late.text).toContain('value="Zwei"');
    expect((await draftNow()).title.de).toBe('Eins');
  });

  test('is gone when it is discarded, and discarding it again is no error', async () => {
    const draft = await begin();
    expect((await office.post(at(`${draft}/verwerfung`))).status).toBe(303);
    expect((await office.post(at(`${draft}/verwerfung`))).status).toBe(303);
    expect((await office.get(at(draft))).status).toBe(404);
  });
});

describe('a question', () => {
  test('of the core questionnaire is locked; its copy is another question that can be changed', async () => {
    const draft = await begin();
    expect((await office.get(at(`${draft}/fragen/SM1`))).text).toContain('Dieser Wortlaut ist gesperrt');
    expect((await office.post(at(`${draft}/fragen/SM1`), { textDe: 'Anders?' })).status).toBe(422);
    const copied = await office.post(at(`${draft}/fragen/SM1/kopie`));
    expect(copied.location).toBe(at(`${draft}/fragen/O1`));
    const saved = await writeItem(office, copied.location, {
      textDe: 'Wie zufrieden sind Sie mit unserem Newsletter?',
      textEn: 'How satisfied are you with our newsletter?',
      scale: 'S5',
    });
    expect(saved.status).toBe(303);
    const [first, second] = (await draftNow()).sections[0]?.items ?? [];
    expect([first?.code, second?.code, second?.version]).toEqual(['SM1', 'O1', 'e1']);
    expect(second?.text.de).toBe('Wie zufrieden sind Sie mit unserem Newsletter?');
  });

  test('of the core questionnaire goes only when its indicators and followers were read', async () => {
    const draft = await begin();
    const path = at(`${draft}/fragen/PP1/entfernung`);
    const { text } = await office.get(path);
    expect(text).toContain('Diese Fragen werden nur nach einer Antwort auf sie gestellt');
    expect(text).toContain('HR2');
    expect((await office.get(at(`${draft}/fragen/SM1/entfernung`))).text).toContain('U-SAT-M');
    expect((await office.post(path)).status).toBe(422);
    expect((await office.post(path, { sure: '1' })).status).toBe(303);
    expect((await draftNow()).sections[3]?.items.map(({ code }) => code)).toEqual(['KG1', 'QK1', 'HR2']);
    expect((await office.get(at(draft))).text).toContain('Eine Bedingung nennt PP1.');
  });

  test('of one choice takes options in both languages, keeps their codes, and gives new ones free codes', async () => {
    const draft = await begin();
    const code = await addOwn(draft, 'single');
    const path = at(`${draft}/fragen/${code}`);
    const texts = { textDe: 'Welches Format?', textEn: 'Which format?' };
    const options = (...labels: readonly (readonly [string, string, string?])[]) =>
      Object.fromEntries(
        labels.flatMap(([de, en, own], row) => [
          [`option-${row}-De`, de],
          [`option-${row}-En`, en],
          ...(own === undefined ? [] : [[`option-${row}-code`, own]]),
        ]),
      );
    await writeItem(office, path, {
      ...texts,
      ...options(['Messe', 'Fair', '1'], ['Tagung', 'Conference', '2'], ['Besuch', 'Visit']),
    });
    await writeItem(office, path, {
      ...texts,
      ...options(
        ['', '', '1'],
        ['Tagung', 'Conference', '2'],
        ['Besuch', 'Visit', '3'],
        ['Anderes', 'Other'],
      ),
      'option-3-other': '1',
      'option-2-place': '1',
      'option-1-place': '2',
    });
    const item = (await draftNow()).sections[4]?.items.at(-1);
    expect(item).toMatchObject({
      type: 'single',
      options: [
        { code: 3, label: { de: 'Besuch', en: 'Visit' } },
        { code: 2, label: { de: 'Tagung', en: 'Conference' } },
        { code: 90, label: { de: 'Anderes', en: 'Other' } },
      ],
    });
  });

  test('without a German text, with one option, or with its range reversed is shown again', async () => {
    const draft = await begin();
    const single = at(`${draft}/fragen/${await addOwn(draft, 'single')}`);
    const refused = await writeItem(office, single, { textDe: '', textEn: 'x', 'option-0-De': 'ja' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bitte schreiben Sie die Frage auf Deutsch.');
    expect(refused.text).toContain('Eine solche Frage braucht wenigstens zwei Antworten.');
    const number = at(`${draft}/fragen/${await addOwn(draft, 'number')}`);
    const reversed = await writeItem(office, number, { textDe: 'Wie viele?', min: '9', max: '1' });
    expect(reversed.text).toContain('Die größte Angabe liegt unter der kleinsten.');
  });

  test.each([
    'rating',
    'zeroToTen',
    'multiple',
    'ranking',
    'money',
    'percentSplit',
    'date',
    'shortText',
    'longText',
    'consent',
    'information',
  ])('of type %s has a form that takes what it shows', async (type) => {
    const draft = await begin();
    const path = at(`${draft}/fragen/${await addOwn(draft, type)}`);
    const { text } = await office.get(path);
    const shown = [...text.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const saved = await office.post(path, {
      ...Object.fromEntries(shown.filter(([name]) => !/-(alone|other)$|randomOrder/.test(name))),
      mark: hidden(text, 'mark'),
      textDe: 'Frage',
      'option-0-De': 'eins',
      'option-1-De': 'zwei',
      scale: 'own',
    });
    expect(saved.status).toBe(303);
    expect((await draftNow()).sections[4]?.items.at(-1)).toMatchObject({
      type,
      text: { de: 'Frage', en: '' },
    });
  });

  test('is shown as a member sees it while it is written, and nothing is saved', async () => {
    const draft = await begin();
    const path = at(`${draft}/fragen/${await addOwn(draft, 'single')}`);
    const seen = await writeItem(office, path, {
      step: 'preview',
      textDe: 'Welche Messe besuchen Sie und warum?',
      'option-0-De': 'Hannover',
      'option-1-De': 'Leipzig',
    });
    expect(seen.status).toBe(200);
    const phone = seen.text.slice(seen.text.indexOf('id="vorschau"'));
    expect(phone).toContain('Welche Messe besuchen Sie und warum?');
    expect(phone).toContain('Hannover');
    expect(seen.text).toContain('„und“ verbindet vielleicht zwei Fragen.');
    expect((await draftNow()).sections[4]?.items.at(-1)?.text.de).toBe('');
  });

  test('that is a battery takes its services, texts and reasons, and keeps their codes', async () => {
    const draft = await begin();
    await office.post(at(`${draft}/fragenbank`), { section: 'E', item: 'LEI' });
    const path = at(`${draft}/fragen/LEI`);
    const { text } = await office.get(path);
    const fields = fieldsIn(text);
    const saved = await office.post(path, {
      ...fields,
      'row-0-De': '',
      'row-0-En': '',
      'row-10-De': 'Stammtisch',
      'row-10-En': 'Regulars’ table',
      usedDe: 'Genutzt: {angebot}?',
    });
    expect(saved.status).toBe(303);
    const item = (await draftNow()).sections[4]?.items.at(-1);
    expect(item?.type === 'importancePerformance' && item.rows.map(({ code }) => code)).toEqual([
      'SV02',
      'SV03',
      'SV04',
      'SV05',
      'SV06',
      'SV07',
      'SV08',
      'SV09',
      'SV10',
      'SX1',
    ]);
    expect(item).toMatchObject({
      used: { code: 'USE', text: { de: 'Genutzt: {angebot}?' } },
      whyNot: { code: 'NOU', fromImportance: 4, atMost: 2 },
    });
  });

  test('that is a roster drops what is no longer asked of each member', async () => {
    const draft = await begin();
    await office.post(at(`${draft}/fragenbank`), { section: 'E', item: 'CT' });
    const path = at(`${draft}/fragen/CT`);
    const fields = fieldsIn((await office.get(path)).text);
    await office.post(path, { ...fields, 'detail-1-drop': '1', noneDe: 'mit niemandem' });
    const item = (await draftNow()).sections[4]?.items.at(-1);
    expect(item?.type === 'roster' && item.details.map(({ code }) => code)).toEqual(['CTA', 'CTC']);
    expect(item).toMatchObject({ none: { de: 'mit niemandem', en: 'with no member' }, detailsAtMost: 12 });
  });

  test('can be one that nobody skips, with the state of its translation', async () => {
    const draft = await begin();
    const path = at(`${draft}/fragen/${await addOwn(draft, 'shortText')}`);
    await writeItem(office, path, {
      textDe: 'Warum?',
      maxLength: '9',
      required: '1',
      translation: 'reviewed',
    });
    expect((await draftNow()).sections[4]?.items.at(-1)).toMatchObject({
      required: true,
      translation: 'reviewed',
    });
    await writeItem(office, path, { textDe: 'Warum?', maxLength: '9' });
    const item = (await draftNow()).sections[4]?.items.at(-1);
    expect([item?.required, item?.translation]).toEqual([undefined, undefined]);
  });

  test('that somebody removed keeps the version that was written to it', async () => {
    const draft = await begin();
    const code = await addOwn(draft, 'shortText');
    const path = at(`${draft}/fragen/${code}`);
    const mark = hidden((await office.get(path)).text, 'mark');
    await office.post(path, { mark, textDe: 'Eins?', maxLength: '9' });
    await colleague.post(path, { mark, textDe: 'Zwei?', maxLength: '9' });
    await office.post(`${path}/entfernung`);
    expect((await office.get(at(draft))).text).toContain(`Frage ${code} gibt es nicht mehr.`);
    const [aside] = await rows('SELECT id FROM item_set_aside WHERE cluster_id = ?', cluster.id);
    await office.post(at(`${draft}/fassungen/${String(aside?.['id'])}`), { choice: 'take' });
    expect((await draftNow()).sections[4]?.items.at(-1)?.text.de).toBe('Zwei?');
  });

  test('comes from the bank once', async () => {
    const draft = await begin();
    const take = () => office.post(at(`${draft}/fragenbank`), { section: 'B', item: 'SM2' });
    await take();
    await take();
    expect((await draftNow()).sections[1]?.items.map(({ code }) => code)).toEqual([
      'TR1',
      'TR2',
      'NE1',
      'DO1',
      'SM2',
    ]);
    expect((await office.get(at(`${draft}/neue-frage?teil=B`))).text).not.toContain('Frage SM2 nehmen');
  });
});

describe('two people at one draft', () => {
  test('change different questions without noticing each other', async () => {
    const draft = await begin();
    const [one, two] = [await addOwn(draft, 'shortText'), await addOwn(draft, 'shortText')];
    const paths = [one, two].map((code) => at(`${draft}/fragen/${code}`));
    const marks = [
      hidden((await office.get(paths[0] ?? '')).text, 'mark'),
      hidden((await colleague.get(paths[1] ?? '')).text, 'mark'),
    ];
    await office.post(paths[0] ?? '', { mark: marks[0] ?? '', textDe: 'Erste?', maxLength: '200' });
    const second = await colleague.post(paths[1] ?? '', {
      mark: marks[1] ?? '',
      textDe: 'Zweite?',
      maxLength: '200',
    });
    expect(second.location).toContain('#frage-');
    expect((await draftNow()).sections[4]?.items.slice(-2).map(({ text }) => text.de)).toEqual([
      'Erste?',
      'Zweite?',
    ]);
  });

  test('who changes the same question later overwrites nothing, and both versions are shown to choose', async () => {
    const draft = await begin();
    const path = at(`${draft}/fragen/${await addOwn(draft, 'shortText')}`);
    const mark = hidden((await office.get(path)).text, 'mark');
    await office.post(path, { mark, textDe: 'Von der einen?', maxLength: '200' });
    const late = await colleague.post(path, { mark, textDe: 'Von der anderen?', maxLength: '200' });
    expect(late.location).toBe(`${path}?daneben=1`);
    const { text } = await colleague.get(late.location);
    expect(text).toContain('Nichts ist verloren');
    expect(text).toContain('Von der einen?');
    expect(text).toContain('Von der anderen?');
    expect((await office.get(at(draft))).text).toContain('zweite Fassung');
    const [aside] = await rows('SELECT id FROM item_set_aside WHERE cluster_id = ?', cluster.id);
    await office.post(at(`${draft}/fassungen/${String(aside?.['id'])}`), { choice: 'take' });
    expect((await draftNow()).sections[4]?.items.at(-1)?.text.de).toBe('Von der anderen?');
    expect(await count('item_set_aside', 'cluster_id = ?', cluster.id)).toBe(0);
  });

  test('the same text sent twice is no second version', async () => {
    const draft = await begin();
    const path = at(`${draft}/fragen/${await addOwn(draft, 'shortText')}`);
    const mark = hidden((await office.get(path)).text, 'mark');
    for (let sent = 0; sent < 2; sent += 1)
      await office.post(path, { mark, textDe: 'Gleich?', maxLength: '200' });
    expect(await count('item_set_aside', 'cluster_id = ?', cluster.id)).toBe(0);
  });

  test('moves at the same moment are all made', async () => {
    const draft = await begin();
    await Promise.all([
      office.post(at(`${draft}/reihenfolge`), { move: 'item up SA1' }),
      colleague.post(at(`${draft}/reihenfolge`), { move: 'item up TR2' }),
    ]);
    expect(codesIn(await draftNow()).slice(0, 2)).toEqual([
      ['A', ['SA1', 'SM1', 'CB1', 'NP1']],
      ['B', ['TR2', 'TR1', 'NE1', 'DO1']],
    ]);
  });
});

describe('the try-out', () => {
  test('leads through the parts to the answers, and stores none of them', async () => {
    const draft = await begin();
    const path = at(`${draft}/probe`);
    const before = await dump();
    const start = await office.get(`${path}?als=science`);
    expect(start.text).toContain('wird nicht gespeichert');
    const page = await office.post(`${path}?als=science`, {
      tryOutPage: 'A',
      tryOutAnswers: '{}',
      seen: ['SM1', 'SA1', 'CB1', 'NP1'],
      SM1: '5',
      go: 'next',
    });
    expect(page.text).toContain('Auf Zusagen anderer Mitglieder');
    expect(page.text).toContain('&quot;SM1&quot;:{&quot;state&quot;:&quot;valid&quot;,&quot;value&quot;:5}');
    const end = await office.post(`${path}?als=science`, {
      tryOutPage: 'E',
      seen: ['SUG1', 'RO1'],
      tryOutAnswers: '{"SM1":{"state":"valid","value":5},"XX":{"state":"valid","value":1}}',
      go: 'next',
    });
    expect(end.text).toContain('sehr zufrieden');
    expect(end.text).not.toContain('Fachkräftemangel');
    expect(await dump()).toEqual(before);
  });

  test('answers that are none are left out', async () => {
    const draft = await begin();
    for (const tryOutAnswers of ['{', 'null', '[1]', '{"SM1":{"state":"valid","value":{"a":{}}}}']) {
      const answer = await office.post(at(`${draft}/probe`), { tryOutPage: 'B', tryOutAnswers, go: 'next' });
      expect([tryOutAnswers, answer.status]).toEqual([tryOutAnswers, 200]);
    }
  });
});
