import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorSeries } from '../../worker/core/catalogue/series.ts';
import type { LossReport } from '../../worker/core/past-rounds/loss-report.ts';
import type { RoundMapping } from '../../worker/core/past-rounds/round-mapping.ts';
import { defineIndicator } from '../../worker/indicators/index.ts';
import { forgetPastRounds } from '../../worker/answers/index.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser, Fields, Seen } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { makeCluster, type TestCluster } from '../support/factories.ts';
import { malformedFile } from '../support/malformed-file.ts';
import { roundFile } from '../support/past-round.ts';
import { stackedFile } from '../support/round-files.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2024-03-04T09:00:00Z' });
let cluster: TestCluster;
let owner: Browser;

type Table = readonly (readonly string[])[];

beforeAll(async () => {
  cluster = await makeCluster(app, 'wieder', 30);
  owner = await signedIn(app, cluster.id, 'owner', 'wiederchefin');
});

async function upload(table: Table, year: number, browser = owner): Promise<Seen> {
  const { name, bytes } = roundFile(table);
  const body = new FormData();
  body.set('file', new File([bytes.slice()], name));
  body.set('year', String(year));
  body.set('referenceOn', `${year}-06-30`);
  return browser.send('POST', '/c/wieder/wellen/frueher', body, { Origin: browser.origin });
}

async function uploaded(table: Table, year: number): Promise<string> {
  const sent = await upload(table, year);
  expect(sent.status).toBe(303);
  return sent.location;
}

async function documentsOf(
  path: string,
): Promise<{ mapping: RoundMapping; loss: LossReport; state: string }> {
  const [round] = await rows(
    'SELECT mapping, loss, state FROM past_round WHERE id = ?',
    path.split('/').at(-1),
  );
  return {
    mapping: JSON.parse(String(round?.['mapping'])) as RoundMapping,
    loss: JSON.parse(String(round?.['loss'])) as LossReport,
    state: String(round?.['state']),
  };
}

/** Names and values of the fields of a page, as a browser would send its first form. */
function fieldsOf({ text }: Seen): Record<string, string> {
  const form = /<form[^>]*novalidate[\s\S]*?<\/form>/.exec(text)?.[0] ?? '';
  const fields: Record<string, string> = {};
  const plain = (value: string) =>
    value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined || (/type="(checkbox|radio)"/.test(tag) && !/\schecked/.test(tag))) continue;
    fields[name] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const chosen =
      /<option value="([^"]*)" selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options);
    fields[name] = plain(chosen?.[1] ?? '');
  }
  for (const [, name = '', value = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g,
  ))
    fields[name] = plain(value);
  return fields;
}

/** Sends the form of a page with some fields changed. */
async function send(path: string, changes: Fields, action = path): Promise<Seen> {
  return owner.post(action, { ...fieldsOf(await owner.get(path)), ...changes });
}

describe('the pages of a past round', () => {
  let path: string;

  test('propose how a file is read, and keep an upload that is sent twice once', async () => {
    path = await uploaded(stackedFile, 2021);
    expect(await uploaded(stackedFile, 2021)).toBe(path);
    const { mapping, loss } = await documentsOf(path);
    expect(mapping).toMatchObject({ year: 2021, headerRows: [2, 3], firstRow: 4, company: { column: 'C' } });
    expect(loss).toMatchObject({ used: 24, unknownTextKinds: 0, frame: null });
    const page = await owner.get(path);
    expect(page.text).toContain('5 Fragen aus 10 Spalten; 3 Spalten weggelassen');
    expect(page.text).toContain('Grundgesamtheit unbekannt');
  });

  test('say what is missing, and refuse a file that is none, at its place', async () => {
    const nothing = await owner.post('/c/wieder/wellen/frueher');
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('Bitte wählen Sie eine Datei.');
    const empty = await upload([], 2021);
    expect([empty.status, empty.text.includes('class="v-errors"')]).toEqual([422, true]);
  });

  test('change nothing when a form is sent as it is shown', async () => {
    const before = await documentsOf(path);
    for (const step of [
      'aufbau',
      'spalten',
      'spalten/D',
      'spalten/H',
      'spalten/J',
      'spalten/K',
      'unternehmen',
      'aenderungen',
    ]) {
      const sent = await send(`${path}/${step}`, {});
      expect([step, sent.status]).toEqual([step, 303]);
      expect([step, (await documentsOf(path)).mapping]).toEqual([step, before.mapping]);
    }
  });

  test('read other header rows anew, and refuse rows that cannot be', async () => {
    expect((await send(`${path}/aufbau`, { headerRows: '3', firstRow: '3' })).status).toBe(422);
    expect((await send(`${path}/aufbau`, { headerRows: 'drei', firstRow: '4' })).status).toBe(422);
    expect((await send(`${path}/aufbau`, { headerRows: '3', firstRow: '99' })).text).toContain(
      'So viele Zeilen',
    );
    await send(`${path}/aufbau`, { headerRows: '3', firstRow: '4' });
    expect((await documentsOf(path)).mapping.items.length).toBeGreaterThan(5);
    await send(`${path}/aufbau`, { headerRows: '2, 3', firstRow: '4' });
    expect((await documentsOf(path)).mapping.items).toHaveLength(5);
  });

  test('leave a column out and take it in again, a page of the list at a time', async () => {
    await send(`${path}/spalten`, { 'use-H': 'ignore', 'use-M': 'text' });
    const { mapping } = await documentsOf(path);
    expect(mapping.items.map(({ type }) => type)).toEqual(['multiple', 'single', 'scale', 'single', 'text']);
    await send(`${path}/spalten`, { 'use-H': 'scale', 'use-M': 'ignore' });
    expect((await documentsOf(path)).mapping.items[1]).toMatchObject({ column: 'H', type: 'scale' });
    expect((await send(`${path}/spalten`, { 'use-D': 'number' })).status).toBe(422);
  });

  test('merge texts, leave one out, number and name answers, and show at once what comes of it', async () => {
    const form = await owner.get(`${path}/spalten/H`);
    const texts = [...form.text.matchAll(/name="value-(\d+)"[^>]*aria-label="Antwort für „([^“]*)“"/g)];
    const at = (text: string) =>
      texts.find(([, , shown]) => shown === text)?.[1] ?? texts.find(([all]) => all.includes(text))?.[1];
    expect(form.status).toBe(200);
    const fields = fieldsOf(form);
    const codeOf = (text: string) => fields[`value-${at(text) ?? ''}`] ?? '';
    const often = codeOf('oft');
    const sent = await send(`${path}/spalten/H`, {
      code: 'WERKSTATT',
      textEn: 'How often do you use the workshop?',
      [`value-${at('manchmal') ?? ''}`]: often,
      [`value-${at('nie') ?? ''}`]: 'zaehltnicht',
      [`number-${often}`]: '5',
      [`labelEn-${often}`]: 'at times',
    });
    expect(sent.status).toBe(303);
    const { mapping, loss } = await documentsOf(path);
    expect(mapping.items[1]).toMatchObject({
      code: 'WERKSTATT',
      text: { en: 'How often do you use the workshop?' },
      options: [{ code: 5, label: { de: 'oft', en: 'at times' }, texts: ['oft', 'manchmal'] }],
      dropped: ['nie'],
    });
    expect(loss.items[1]).toMatchObject({
      valid: 16,
      dropped: 8,
      options: [
        {
          code: 5,
          count: 16,
          texts: [
            { text: 'oft', count: 8 },
            { text: 'manchmal', count: 8 },
          ],
        },
      ],
    });
    expect((await owner.get(path)).text).toContain('oft (8) · manchmal (8)');
  });

  test('say what is wrong with a question, and keep what was entered', async () => {
    const wrong = await send(`${path}/spalten/I`, { code: 'mit leer', textDe: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ein Code beginnt mit einem Buchstaben');
    expect(wrong.text).toContain('mit leer');
    expect((await send(`${path}/spalten/I`, { code: 'WERKSTATT' })).text).toContain('Diesen Code hat schon');
    expect((await send(`${path}/spalten/A`, { last: 'ZZZ' })).status).toBe(422);
    expect((await owner.get(`${path}/spalten/ZZ`)).status).toBe(404);
  });

  test('take several columns apart and together again, and lead into a question by any of its columns', async () => {
    await send(`${path}/spalten/D`, { use: 'each' });
    expect((await documentsOf(path)).mapping.items).toHaveLength(8);
    await send(`${path}/spalten/D`, { use: 'ignore' });
    await send(`${path}/spalten/E`, { use: 'ignore' });
    await send(`${path}/spalten/D`, { last: 'G' });
    const { mapping } = await documentsOf(path);
    expect(mapping.items[0]).toMatchObject({ type: 'multiple' });
    expect(mapping.items.map(({ type }) => type)).toEqual(['multiple', 'scale', 'single', 'scale', 'single']);
    const inside = await owner.get(`${path}/spalten/F`);
    expect([inside.status, inside.location]).toEqual([303, `${path}/spalten/D`]);
  });

  test('count only some rows, by the texts of a column', async () => {
    await send(`${path}/spalten/K`, { use: 'exclude' });
    const texts = fieldsOf(await owner.get(`${path}/spalten/K`));
    expect(texts['pick-0']).toBe('1');
    const { 'pick-1': _one, ...rest } = texts;
    expect((await owner.post(`${path}/spalten/K`, rest)).status).toBe(303);
    const { mapping, loss } = await documentsOf(path);
    expect(mapping.exclude).toHaveLength(1);
    expect(loss.excluded).toBeGreaterThan(0);
    expect((await owner.post(`${path}/spalten/K`, { use: 'exclude', picks: '1' })).text).toContain(
      'Bitte wählen Sie wenigstens einen Text.',
    );
    await send(`${path}/spalten/K`, { use: 'single' });
  });

  test('give the mapping as a document that can be pasted with the same file', async () => {
    const download = await owner.get(`${path}/zuordnung.json`);
    expect(download.headers.get('Content-Disposition')).toContain('wieder-2021.json');
    const { name, bytes } = roundFile(stackedFile);
    const body = new FormData();
    body.set('file', new File([bytes.slice()], name));
    body.set('mapping', download.text);
    const pasted = await owner.send('POST', '/c/wieder/wellen/frueher', body, { Origin: owner.origin });
    expect([pasted.status, pasted.location]).toEqual([303, path]);
  });
});

/** The file of the frame: companies of the register under other spellings, one twice, one that is none. */
function memberFile(yes: number, companies: number): Table {
  return [
    ['Firma', 'Haben Sie etwas begonnen?', 'Anmerkung'],
    ...Array.from({ length: companies }, (_, at) => [
      `FIRMA wieder ${String(at).padStart(2, '0')} GmbH`,
      at < yes ? 'ja' : 'nein',
      `frei ${at}`,
    ]),
    ['Firma Wieder 00', 'nein', ''],
    ['Gast AG', 'ja', 'kein Mitglied'],
  ];
}

describe('a round whose companies are matched with the register', () => {
  let path: string;
  const roundId = () => path.split('/').at(-1) ?? '';

  async function seriesOf(code: string): Promise<IndicatorSeries> {
    const [row] = await rows(
      'SELECT document FROM indicator_series WHERE cluster_id = ? AND code = ?',
      cluster.id,
      code,
    );
    return JSON.parse(String(row?.['document'])) as IndicatorSeries;
  }

  async function withFrame(table: Table, year: number): Promise<string> {
    const at = await uploaded(table, year);
    await send(`${at}/unternehmen`, { column: 'A', rule: 'first', frame: 'register' });
    return at;
  }

  test('waits for every company to be matched, and suggests names', async () => {
    path = await withFrame(memberFile(10, 20), 2022);
    const page = await owner.get(`${path}/unternehmen`);
    expect(page.text).toContain('1 Unternehmen sind offen');
    expect(page.text).toContain('Gast AG');
    expect((await owner.post(`${path}/uebernahme`)).text).toContain('noch keinem Mitglied zugeordnet');
    const wrong = await owner.post(`${path}/unternehmen/mitglieder`, {
      'text-0': 'Gast AG',
      'name-0': 'Gibt es nicht',
    });
    expect([wrong.status, wrong.text.includes('Kein Mitglied heißt so.')]).toEqual([422, true]);
    await owner.post(`${path}/unternehmen/mitglieder`, { 'text-0': 'Gast AG', 'member-0': 'keins' });
    const { loss } = await documentsOf(path);
    expect(loss.frame).toMatchObject({ outside: 1, open: 0 });
    expect(loss).toMatchObject({ used: 20, severalPerCompany: { companies: 1, dropped: 1 } });
    const released = await owner.post(`${path}/unternehmen/mitglieder`, { 'release-0': 'Gast AG' });
    expect(released.status).toBe(303);
    expect((await documentsOf(path)).loss.frame?.open).toBe(1);
    await owner.post(`${path}/unternehmen/mitglieder`, { 'text-0': 'Gast AG', rest: '1' });
    expect((await documentsOf(path)).loss.frame?.open).toBe(0);
  });

  test('refuses that every row counts, and a frame without a column', async () => {
    expect((await send(`${path}/unternehmen`, { column: 'A', rule: 'all', frame: 'register' })).status).toBe(
      422,
    );
    expect((await send(`${path}/unternehmen`, { column: '', frame: 'register' })).status).toBe(422);
  });

  test('shows how far the import has come while it runs', async () => {
    const seen: string[] = [];
    const watched = Object.create(env.FILES) as R2Bucket;
    watched.get = (async (key: string) => {
      if (/rows-\d\.json$/.test(key)) {
        const page = await owner.get(path);
        seen.push(/Schritt \d+ von \d+/.exec(page.text)?.[0] ?? page.text.slice(0, 200));
        expect(page.text).toContain('http-equiv="refresh"');
      }
      return env.FILES.get(key);
    }) as R2Bucket['get'];
    for (const method of ['put', 'head', 'list', 'delete'] as const)
      watched[method] = env.FILES[method].bind(env.FILES) as never;
    app.env = { ...app.env, FILES: watched };
    expect((await owner.post(`${path}/uebernahme`)).location).toContain('/auftraege/');
    await app.schedule();
    app.env = { ...app.env, FILES: env.FILES };
    expect(seen).toEqual(Array.from({ length: 8 }, (_, at) => `Schritt ${at + 2} von 11`));
    const { state, mapping } = await documentsOf(path);
    expect(state).toBe('committed');
    // Who was in the file is nobody's business any more.
    expect(mapping.company?.register).toEqual({ matches: [] });
    expect((await env.FILES.list({ prefix: `past-rounds/${cluster.id}/${roundId()}/` })).objects).toEqual([]);
  });

  test('has the members of its day as frame, and values with correction and bounds', async () => {
    const [frame] = await rows('SELECT count(*) AS n FROM frame_member WHERE wave_id = ?', roundId());
    // Members joined from 2017 to 2022, the last ones on 1 June 2022.
    expect(frame).toEqual({ n: 30 });
    const name = { de: 'Begonnen', en: 'Begun' };
    const { mapping } = await documentsOf(path);
    const [item] = mapping.items;
    if (item === undefined || !('options' in item)) throw new Error('no choice');
    const yes = item.options.find(({ label }) => label.de === 'ja')?.code ?? 0;
    await defineIndicator(app.services(), cluster.may, { choice: `E-${item.code}-${yes}`, name });
    await app.schedule();
    const [point] = (await seriesOf(`E-${item.code}-${yes}`)).points;
    expect(point?.value).toMatchObject({
      value: 50,
      n: 20,
      population: 30,
      interval: { method: 'exactHypergeometric' },
      // 10 of 30 if all ten silent members said no, 20 of 30 if yes.
      bounds: { lower: 100 / 3, upper: 200 / 3 },
    });
    expect((await owner.get(path)).text).toContain('67\u202f% (20 von 30)');
  });

  test('is compared with the next round, and gets a word, conservative and without groups', async () => {
    const next = await withFrame(memberFile(28, 28), 2023);
    await owner.post(`${next}/unternehmen/mitglieder`, { 'text-0': 'Gast AG', rest: '1' });
    const { mapping } = await documentsOf(next);
    expect(mapping.items).toHaveLength(1);
    expect((await owner.post(`${next}/uebernahme`)).status).toBe(303);
    await app.schedule();
    const [, second] = (await seriesOf(`E-${mapping.items[0]?.code ?? ''}-1`)).points;
    expect(second?.change).toMatchObject({
      fromYear: 2022,
      fromValue: 50,
      delta: 50,
      word: 'risen',
      conservative: true,
      decomposition: null,
    });
    const keys = await rows(
      'SELECT row_key FROM submission WHERE wave_id IN (?, ?)',
      roundId(),
      next.split('/').at(-1),
    );
    expect(new Set(keys.map((row) => row['row_key'])).size).toBe(48);
    for (const { row_key: key } of keys)
      expect(cluster.memberIds.some((id) => String(key).includes(id))).toBe(false);
  });

  test('is taken back with its frame, its texts, and the comparisons that start from it', async () => {
    expect((await owner.post(`${path}/ruecknahme`)).status).toBe(303);
    expect(await count('frame_member', 'wave_id = ?', roundId())).toBe(0);
    const [round] = await rows('SELECT mapping, loss FROM past_round WHERE id = ?', roundId());
    const left = JSON.stringify(round);
    for (const text of ['begonnen', 'FIRMA', 'Gast', '\\"ja\\"', 'Anmerkung'])
      expect(left).not.toContain(text);
    const { points } = await seriesOf('E-F1-1');
    expect(points.map(({ year, change }) => [year, change])).toEqual([[2023, null]]);
    expect((await owner.get(path)).text).toContain('von ihr ist nichts mehr da');
    expect((await owner.post(`${path}/ruecknahme`)).status).toBe(303);
  });

  test('is proposed again in the same way by the headers of the next file', async () => {
    const again = await uploaded(
      [
        ['Notiz', 'HABEN  Sie etwas begonnen?', 'Firma'],
        ...memberFile(9, 20)
          .slice(1)
          .map(([company = '', answer = '', note = '']) => [note, answer, company]),
      ],
      2022,
    );
    const { mapping } = await documentsOf(again);
    expect(mapping).toMatchObject({ company: { column: 'C', rule: 'first' } });
    expect(mapping.items).toMatchObject([{ code: 'F1', column: 'B' }]);
    expect((await owner.get(`${again}/spalten`)).text).toContain('F1: wie 2023, Wortlaut 100\u202f% ähnlich');
  });
});

describe('the changes of a question', () => {
  test('are stated by a person, with a reason where they are less than proposed', async () => {
    const table = [
      ['Haben Sie im letzten Jahr etwas begonnen?', 'Frage zwei?'],
      ...Array.from({ length: 12 }, (_, at) => [
        ['ja', 'nein', 'geplant'][at % 3] ?? '',
        at % 2 === 0 ? 'a' : 'b',
      ]),
    ];
    const path = await uploaded(table, 2019);
    await send(`${path}/spalten/A`, { use: 'known:F1' });
    expect((await documentsOf(path)).mapping.items[0]).toMatchObject({
      code: 'F1',
      options: [{ texts: ['ja'] }, { texts: ['nein'] }, { texts: ['geplant'] }],
    });
    expect((await owner.post(`${path}/uebernahme`)).text).toContain('fehlt noch Ihre Angabe');
    const page = await owner.get(`${path}/aenderungen`);
    expect(page.text).toContain('F1 gegenüber 2023');
    expect(page.text).toContain('Vorschlag: 3 · ');
    const lower = await send(`${path}/aenderungen`, { 'class-F1-until': '1' });
    expect([lower.status, lower.text.includes('warum die Änderung kleiner ist')]).toEqual([422, true]);
    await send(`${path}/aenderungen`, {
      'class-F1-until': '1',
      'because-F1-until': 'Nur eine Antwort mehr.',
    });
    expect((await documentsOf(path)).mapping.items[0]?.stated?.until).toEqual({
      changeClass: 1,
      reason: 'scale',
      because: 'Nur eine Antwort mehr.',
    });
    expect((await owner.post(`${path}/uebernahme`)).status).toBe(303);
    await app.schedule();
    const [row] = await rows(
      "SELECT document FROM indicator_series WHERE cluster_id = ? AND code = 'E-F1-1'",
      cluster.id,
    );
    const { points, breaks } = JSON.parse(String(row?.['document'])) as IndicatorSeries;
    expect([points.map(({ year }) => year), breaks]).toEqual([[2019, 2023], []]);
    await owner.post(`${path}/ruecknahme`);
  });
});

test('uploads that nobody takes over go after thirty days, with every text of theirs', async () => {
  const path = await uploaded(memberFile(3, 9), 2018);
  app.now += 31 * 86_400_000;
  owner = await signedIn(app, cluster.id, 'owner', 'wiederchefin');
  await forgetPastRounds(app.services());
  const { state, mapping, loss } = await documentsOf(path);
  expect([state, mapping.items, loss.unmappedColumns]).toEqual(['discarded', [], []]);
  const { objects } = await env.FILES.list({
    prefix: `past-rounds/${cluster.id}/${path.split('/').at(-1) ?? ''}/`,
  });
  expect(objects).toEqual([]);
});

test('120 malformed files end in a message or in pages, never in an error', async () => {
  const ends = { refused: 0, shown: 0 };
  for (let seed = 0; seed < 120; seed += 1) {
    const { name, bytes } = malformedFile(seed);
    const body = new FormData();
    body.set('file', new File([bytes.slice()], name));
    body.set('year', '2017');
    body.set('referenceOn', '2017-06-30');
    const sent = await owner.send('POST', '/c/wieder/wellen/frueher', body, { Origin: owner.origin });
    expect([seed, [303, 400, 422].includes(sent.status)]).toEqual([seed, true]);
    if (sent.status !== 303) {
      expect([seed, sent.status === 400 || sent.text.includes('class="v-errors"')]).toEqual([seed, true]);
      ends.refused += 1;
      continue;
    }
    for (const step of ['', '/aufbau', '/spalten', '/spalten/A', '/unternehmen', '/aenderungen']) {
      const page = await owner.get(`${sent.location}${step}`);
      expect([seed, step, page.status]).toEqual([seed, step, 200]);
      expect(page.text).not.toMatch(/<script>alert/);
    }
    await owner.post(`${sent.location}/verwerfung`);
    ends.shown += 1;
  }
  expect(Math.min(ends.refused, ends.shown)).toBeGreaterThan(0);
}, 240_000);
