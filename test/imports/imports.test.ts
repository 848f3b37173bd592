import { beforeEach, describe, expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import type { Browser, Seen } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { hidden, makeCluster, makeWave, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2026-03-02T09:00:00Z' });
let cluster: TestCluster;
let owner: Browser;
let clusters = 0;

beforeEach(async () => {
  clusters += 1;
  cluster = await makeCluster(app, `einlesen${clusters}`, 3);
  owner = await signedIn(app, cluster.id, 'owner', `chefin${clusters}`);
});

const path = (word = 'mitglieder') => `/c/${cluster.slug}/einlesen/${word}`;

function upload(content: string | Uint8Array, name = 'liste.csv', word = 'mitglieder'): Promise<Seen> {
  const form = new FormData();
  form.set('file', new File([typeof content === 'string' ? content : content.slice()], name));
  return owner.send('POST', path(word), form, { Origin: owner.origin });
}

async function uploaded(content: string | Uint8Array, name?: string, word?: string): Promise<string> {
  const answer = await upload(content, name, word);
  expect([answer.status, answer.location]).toEqual([
    303,
    expect.stringMatching(/^\/c\/.+\/einlesen\/\w+\/\w{22}$/),
  ]);
  return answer.location;
}

async function take(run: string, fields: Record<string, string | string[]> = {}): Promise<Seen> {
  const { text } = await owner.get(run);
  return owner.post(`${run}/uebernahme`, { previewHash: hidden(text, 'previewHash'), ...fields });
}

const members = () =>
  rows(
    'SELECT name, kind, size_class, place, joined_on FROM member WHERE cluster_id = ? ORDER BY name',
    cluster.id,
  );
const filesOf = async () =>
  (await app.env.FILES.list({ prefix: `imports/${cluster.id}/` })).objects.map(({ key }) =>
    key.split('/').at(-1),
  );

const table = [
  'Firma;Art;Beschäftigte;Ort;Mitglied seit;Vorname;Nachname;E-Mail;Kompetenzen',
  'Neu GmbH;Unternehmen;35;Köln;01.02.2020;Eva;Neu;Eva@Neu.example;CNC, Laser',
  'Uni Neu;Wissenschaft;;Bonn;15.03.2021;;;;',
  '',
].join('\r\n');

describe('a table of members', () => {
  test('goes from upload over preview into the register, and back', async () => {
    const run = await uploaded(table);
    expect((await members()).length).toBe(3);
    const preview = await owner.get(run);
    expect(preview.text).toContain('In der Datei stimmt alles');
    expect(preview.text).toContain('2 neu, 0 geändert, 0 unverändert');
    expect(await filesOf()).toEqual(['file']);

    expect((await take(run)).location).toBe(run);
    expect(await members()).toMatchObject([
      {},
      {},
      {},
      { name: 'Neu GmbH', kind: 'company', size_class: 'small', place: 'Köln', joined_on: '2020-02-01' },
      { name: 'Uni Neu', kind: 'science', size_class: null, place: 'Bonn', joined_on: '2021-03-15' },
    ]);
    expect(
      await rows("SELECT email, role FROM contact WHERE last_name = 'Neu' AND cluster_id = ?", cluster.id),
    ).toEqual([{ email: 'eva@neu.example', role: 'answers' }]);
    expect((await owner.get(run)).text).toContain('2 neu, 0 geändert, 0 unverändert');
    await app.settle();
    expect(await filesOf()).toEqual(['undo.json']);

    // A second sending of the same decision changes nothing.
    expect((await owner.post(`${run}/uebernahme`, {})).status).toBe(303);
    expect((await members()).length).toBe(5);

    expect((await owner.post(`${run}/ruecknahme`)).location).toBe(run);
    expect((await members()).length).toBe(3);
    expect(await count('member_fact', 'cluster_id = ?', cluster.id)).toBe(9);
    expect((await owner.get(run)).text).toContain('Zurückgenommen am');
    await app.settle();
    expect(await filesOf()).toEqual([]);
    expect((await owner.post(`${run}/ruecknahme`)).status).toBe(303);
    const actions = await rows(
      "SELECT action FROM audit_entry WHERE cluster_id = ? AND action LIKE 'imports.%' ORDER BY at, action",
      cluster.id,
    );
    expect(actions.map(({ action }) => action).toSorted()).toEqual([
      'imports.commit',
      'imports.undo',
      'imports.upload',
    ]);
  });

  test('changes are shown and chosen row by row, hold from the given day, and are taken back', async () => {
    const names = (await members()).map(({ name }) => String(name));
    const file = `Name;Größe;Ort\n${names[0]};large;Ulm\n${names[1]};large;\n`;
    const run = await uploaded(file);
    const { text } = await owner.get(run);
    expect(text).toContain('0 neu, 2 geändert, 0 unverändert');
    expect(text).toContain('Musterstadt → <b>Ulm</b>');
    await take(run, { except: ['3'], validFrom: '2026-01-01' });
    expect(await members()).toMatchObject([
      { name: names[0], size_class: 'large', place: 'Ulm' },
      { name: names[1], size_class: 'small', place: 'Musterstadt' },
      {},
    ]);
    expect(
      await rows(
        "SELECT value, valid_from FROM member_fact WHERE cluster_id = ? AND fact = 'sizeClass' AND valid_from >= '2026'",
        cluster.id,
      ),
    ).toEqual([{ value: 'large', valid_from: '2026-01-01' }]);
    const contacts = await rows('SELECT id, email FROM contact WHERE cluster_id = ? ORDER BY id', cluster.id);
    await owner.post(`${run}/ruecknahme`);
    expect(await members()).toMatchObject([{ size_class: 'micro', place: 'Musterstadt' }, {}, {}]);
    expect(await rows('SELECT id, email FROM contact WHERE cluster_id = ? ORDER BY id', cluster.id)).toEqual(
      contacts,
    );
  });

  test('with anything wrong is not taken over at all, and says what, where', async () => {
    const run = await uploaded(`Name;Größe;Beitritt\nGut;klein;1.1.2020\n<b>Schlecht</b>;riesig;31.2.2020\n`);
    const { text } = await owner.get(run);
    expect(text).toContain('So lässt sich die Datei noch nicht übernehmen');
    expect(text).toContain('Zeile\u00a03');
    expect(text).toContain('C Beitritt');
    expect(text).toContain('Das ist kein Datum');
    expect(text).not.toContain('<b>Schlecht');
    const refused = await take(run);
    expect(refused.status).toBe(422);
    expect((await members()).length).toBe(3);
    expect((await owner.post(`${run}/verwerfung`)).location).toBe(path());
    await app.settle();
    expect(await filesOf()).toEqual([]);
    expect((await owner.get(run)).text).toContain('Verworfen am');
  });

  test('its mapping is changed by hand and remembered for the next file, whatever the order of columns', async () => {
    const run = await uploaded('Wer;Wie viele;Wann\nEins;5;01/02/2020\n');
    expect((await owner.get(run)).text).toContain('Keine Spalte ist zugeordnet für: Name');
    const twice = await owner.post(`${run}/zuordnung`, {
      'column-0': 'name',
      'column-1': 'name',
      headerRow: '9',
    });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('jede Bedeutung nur einer Spalte');
    expect(twice.text).toContain('ganze Zahl von 1 bis 2');
    const columns = { 'column-0': 'name', 'column-1': 'sizeClass', 'column-2': 'joinedOn', headerRow: '1' };
    await owner.post(`${run}/zuordnung`, columns);
    expect((await owner.get(run)).text).toContain('Nicht eindeutig, zum Beispiel „01/02/2020“');
    await owner.post(`${run}/zuordnung`, { ...columns, 'days-joinedOn': 'monthFirst' });
    await take(run);
    expect((await members()).find(({ name }) => name === 'Eins')).toMatchObject({ joined_on: '2020-01-02' });
    const next = await uploaded('Wann;Wer;Wie viele\n02/03/2020;Zwei;7\n');
    expect((await owner.get(next)).text).toContain('1 neu, 0 geändert, 0 unverändert');
    await take(next);
    expect((await members()).find(({ name }) => name === 'Zwei')).toMatchObject({
      joined_on: '2020-02-03',
      size_class: 'micro',
    });
  });

  test('is refused at its place when it is no table, and nothing is kept', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
    for (const [content, words] of [
      [png, 'ist keine Tabelle'],
      ['', 'ist leer'],
      [`Name\n"offen\n`, 'In Zeile 2, Spalte A beginnt ein Anführungszeichen'],
      [`Name\n${'x'.repeat(20_000)}\n`, 'In Zeile 2, Spalte A steht zu viel Text'],
      [new Uint8Array(10_500_000).fill(0x61), 'ist zu groß'],
      [Uint8Array.of(0x50, 0x4b, 3, 4), 'beschädigt oder unvollständig'],
    ] as const) {
      const answer = await upload(content);
      expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
    }
    expect((await owner.post(path())).status).toBe(422);
    expect(await count('import_run', 'cluster_id = ?', cluster.id)).toBe(0);
    expect(await filesOf()).toEqual([]);
  });

  test('is a bad request where the form cannot be read', async () => {
    const headers = { Origin: owner.origin, 'Content-Type': 'multipart/form-data; boundary=x' };
    for (const body of [
      '--x\r\nbroken',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a\0b"\r\n\r\nx\r\n--x--',
    ])
      expect((await owner.send('POST', path(), body, headers)).status).toBe(400);
  });

  test('with markup in its name is shown escaped and stored without folders and controls', async () => {
    const run = await uploaded('Name\nX\n', 'C:\\fakepath\\<img src=x onerror=alert(1)>\u202egpj.csv');
    const { text } = await owner.get(run);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;gpj.csv');
    expect(text).not.toContain('<img src=x');
    expect((await owner.get(path())).text).not.toContain('<img src=x');
  });

  test('a preview that is no longer true is shown again instead of being carried out', async () => {
    const run = await uploaded('Name;Größe;Beitritt\nEins;klein;1.1.2020\n');
    const { text } = await owner.get(run);
    const other = await uploaded('Name;Größe;Beitritt\nEins;groß;1.1.2020\n');
    await take(other);
    const refused = await owner.post(`${run}/uebernahme`, { previewHash: hidden(text, 'previewHash') });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('sehen Sie die Vorschau noch einmal an');
    expect((await members()).length).toBe(4);
  });

  test('one decision is carried out once, however often it is sent at the same moment', async () => {
    const run = await uploaded(table);
    const previewHash = hidden((await owner.get(run)).text, 'previewHash');
    const answers = await Promise.all([1, 2, 3].map(() => owner.post(`${run}/uebernahme`, { previewHash })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await members()).length).toBe(5);
  });
});

describe('an import is not taken back', () => {
  test('when something of it was changed since', async () => {
    const run = await uploaded(table);
    await take(run);
    await rows("UPDATE member SET place = 'anderswo' WHERE name = 'Uni Neu' AND cluster_id = ?", cluster.id);
    const refused = await owner.post(`${run}/ruecknahme`);
    expect([refused.status, refused.text.includes('seither wurde geändert: Uni Neu.')]).toEqual([409, true]);
    expect((await members()).length).toBe(5);
  });

  test('when a member it added stands in the frame of a wave', async () => {
    const run = await uploaded(table);
    await take(run);
    await makeWave(app, cluster, 2026);
    const refused = await owner.post(`${run}/ruecknahme`);
    expect([refused.status, refused.text.includes('in einer Welle stehen schon: Neu GmbH')]).toEqual([
      409,
      true,
    ]);
    expect((await members()).length).toBe(5);
  });

  test('after thirty days; an upload nobody took over is gone after seven', async () => {
    const { forgetImports } = await import('../../worker/imports/index.ts');
    const [done, waiting] = [await uploaded(table), await uploaded('Name\nX\n')];
    await take(done);
    await app.settle();
    app.now += 8 * 86_400_000;
    await forgetImports(app.services());
    expect(await filesOf()).toEqual(['undo.json']);
    app.now += 23 * 86_400_000;
    await forgetImports(app.services());
    expect(await filesOf()).toEqual([]);
    owner = await signedIn(app, cluster.id, 'owner', `chefin${clusters}`);
    expect((await owner.get(waiting)).text).toContain('Verworfen am');
    expect((await owner.post(`${done}/ruecknahme`)).text).toContain('nicht mehr zurücknehmen');
    app.now = Date.parse('2026-03-02T09:00:00Z');
  });
});

describe('an export', () => {
  test.each(['csv', 'xlsx'])('as %s read in again changes nothing', async (format) => {
    await take(
      await uploaded(
        'Name;Größe;Beitritt;Ort;Weitere Kontakte;Nachname;E-Mail;Tags\n' +
          `"=HYPERLINK(""x"")";klein;1.1.2020;+49 Ort;Finanzen: A, B <a@b.example>;O'Neil;o@neil.example;"b, a, Ä"\n` +
          `"'=Apostroph";groß;1.1.2020;"; -Ort";;;;\n`,
      ),
    );
    expect((await members()).length).toBe(5);
    const file = await owner.get(`/c/${cluster.slug}/mitglieder.${format}`);
    expect(file.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${cluster.slug}-members.${format}"`,
    );
    const again = await owner.get(await uploaded(file.bytes, `members.${format}`));
    expect(again.text).toContain('0 neu, 0 geändert, 5 unverändert');
    expect(again.text).toContain('Alle Zeilen stehen schon so im Bestand');
  });
});

describe('the past of members', () => {
  const facts = () =>
    rows(
      `SELECT m.name, f.fact, f.value, f.valid_from FROM member_fact f JOIN member m ON m.id = f.member_id
       WHERE f.cluster_id = ? ORDER BY m.name, f.fact, f.valid_from, f.recorded_at`,
      cluster.id,
    );
  const grown = [
    'Name;Art;Größe;Mitglied seit;Ausgetreten am;Größe und Art seit',
    'Wuchs GmbH;Unternehmen;mittel;01.02.2015;;"ab 01.02.2015: klein; ab 01.07.2021: mittel"',
    'Institut;Wissenschaft;;2012-05-01;2025-01-01;"2012-05-01 micro; 2018-01-01 science"',
    'Immer so;Unternehmen;klein;2019-01-01;;2019-01-01 small',
    '',
  ].join('\n');

  test('comes in with the table and goes out as it came, kind, size class and membership', async () => {
    await take(await uploaded(grown));
    expect((await facts()).filter(({ name }) => name === 'Institut')).toEqual([
      { name: 'Institut', fact: 'kind', value: 'company', valid_from: '2012-05-01' },
      { name: 'Institut', fact: 'kind', value: 'science', valid_from: '2018-01-01' },
      { name: 'Institut', fact: 'sizeClass', value: 'micro', valid_from: '2012-05-01' },
      { name: 'Institut', fact: 'sizeClass', value: 'none', valid_from: '2018-01-01' },
      { name: 'Institut', fact: 'status', value: 'member', valid_from: '2012-05-01' },
      { name: 'Institut', fact: 'status', value: 'left', valid_from: '2025-01-01' },
    ]);
    for (const format of ['csv', 'xlsx']) {
      const file = await owner.get(`/c/${cluster.slug}/mitglieder.${format}`);
      const again = await owner.get(await uploaded(file.bytes, `mitglieder.${format}`));
      expect(again.text).toContain('0 neu, 0 geändert, 6 unverändert');
    }
    const csv = (await owner.get(`/c/${cluster.slug}/mitglieder.csv`)).text;
    expect(csv).toContain('2015-02-01 small; 2021-07-01 medium');
    expect(csv).not.toContain('2019-01-01 small');

    // Into an empty cluster the same file brings the same past.
    const known = await facts();
    cluster = await makeCluster(app, `leer${clusters}`, 0);
    owner = await signedIn(app, cluster.id, 'owner', `leer${clusters}`);
    await take(await uploaded(csv));
    expect(await facts()).toEqual(known);
    expect((await owner.get(`/c/${cluster.slug}/mitglieder.csv`)).text).toBe(csv);
  });

  test('is changed by a table without losing what was recorded, and taken back to the letter', async () => {
    await take(await uploaded('Name;Größe;Mitglied seit\nWuchs GmbH;mittel;01.02.2015\n'));
    app.now += 60_000;
    const before = await rows('SELECT * FROM member_fact WHERE cluster_id = ? ORDER BY id', cluster.id);
    const run = await uploaded('Name;Verlauf\nWuchs GmbH;"2014-02-01 micro; 2019-03-01 medium"\n');
    expect((await owner.get(run)).text).toContain('0 neu, 1 geändert, 0 unverändert');
    await take(run);
    expect((await owner.get(`/c/${cluster.slug}/mitglieder.csv`)).text).toContain(
      '2014-02-01 micro; 2019-03-01 medium',
    );
    expect((await facts()).filter(({ name, fact }) => name === 'Wuchs GmbH' && fact === 'sizeClass')).toEqual(
      [
        { name: 'Wuchs GmbH', fact: 'sizeClass', value: 'micro', valid_from: '2014-02-01' },
        { name: 'Wuchs GmbH', fact: 'sizeClass', value: 'medium', valid_from: '2015-02-01' },
        { name: 'Wuchs GmbH', fact: 'sizeClass', value: 'micro', valid_from: '2015-02-01' },
        { name: 'Wuchs GmbH', fact: 'sizeClass', value: 'medium', valid_from: '2019-03-01' },
      ],
    );
    app.now += 60_000;
    await owner.post(`${run}/ruecknahme`);
    expect(await rows('SELECT * FROM member_fact WHERE cluster_id = ? ORDER BY id', cluster.id)).toEqual(
      before,
    );
    app.now = Date.parse('2026-03-02T09:00:00Z');
  });

  test('an import is not taken back over a size that was recorded after it, although it reads the same', async () => {
    const names = (await members()).map(({ name }) => String(name));
    const run = await uploaded(`Name;Größe\n${names[0]};large\n`);
    await take(run, { validFrom: '2026-01-01' });
    app.now += 60_000;
    for (const [size, day] of [
      ['medium', '2026-02-01'],
      ['large', '2026-02-02'],
    ])
      await take(await uploaded(`Name;Größe\n${names[0]};${size}\n`), { validFrom: String(day) });
    const refused = await owner.post(`${run}/ruecknahme`);
    expect([refused.status, refused.text.includes(`seither wurde geändert: ${names[0]}.`)]).toEqual([
      409,
      true,
    ]);
    app.now = Date.parse('2026-03-02T09:00:00Z');
  });

  test('changes hold from a day that is not to come and not before one that is recorded', async () => {
    const names = (await members()).map(({ name }) => String(name));
    await take(await uploaded(`Name;Größe\n${names[0]};medium\n`), { validFrom: '2026-02-01' });
    const run = await uploaded(`Name;Größe\n${names[0]};large\n`);
    for (const [validFrom, words] of [
      ['2026-03-03', 'Zukunft'],
      ['2026-01-01', 'Für einen späteren Tag ist schon eine Änderung eingetragen'],
    ]) {
      const refused = await take(run, { validFrom: String(validFrom) });
      expect([refused.status, refused.text.includes(String(words))]).toEqual([422, true]);
    }
    expect((await take(run, { validFrom: '2026-02-02' })).status).toBe(303);
  });

  test('that says something else than kind and size, or nothing readable, is not taken over', async () => {
    const wrong = [
      'Name;Größe;Mitglied seit;Verlauf',
      'A;klein;1.1.2020;"2020-01-01 micro; 2021-01-01 large"',
      'B;klein;1.1.2020;schon immer',
      'C;klein;1.1.2020;"2020-01-01 micro; 2027-01-01 small"',
      '',
    ].join('\n');
    const { text } = await owner.get(await uploaded(wrong));
    for (const words of [
      'dasselbe sagen wie Art und Größe',
      'schreiben Sie den Verlauf wie',
      'nennt einen künftigen Tag',
    ])
      expect(text).toContain(words);
  });
});

describe('a ledger', () => {
  const amounts = [
    'Jahr;Kategorie;Stand;Betrag;Geldgeber;von;bis',
    '2024;Beiträge;Ist;12.345,50 €;;;',
    ';Grundförderung;bewilligt;100.000;Land;01.07.2024;30.06.2025',
    '2025;Sponsoring;;1.000,00;;;',
    '2025;Sponsoring;;1.000,00;;;',
    '',
  ].join('\n');
  const entries = () =>
    rows(
      'SELECT category, stage, amount_cents, funder, starts_on, ends_on FROM ledger_entry WHERE cluster_id = ? ORDER BY starts_on, category',
      cluster.id,
    );

  test('comes in by year or by days, each row an entry, and goes back', async () => {
    const run = await uploaded(amounts, 'kasse.csv', 'kassenbuch');
    expect((await owner.get(run)).text).toContain('4 neu, 0 geändert, 0 unverändert');
    await take(run);
    const sponsoring = {
      category: 'sponsoring',
      stage: 'actual',
      amount_cents: 100_000,
      funder: null,
      starts_on: '2025-01-01',
      ends_on: '2026-01-01',
    };
    expect(await entries()).toEqual([
      {
        ...sponsoring,
        category: 'fees',
        amount_cents: 1_234_550,
        starts_on: '2024-01-01',
        ends_on: '2025-01-01',
      },
      {
        category: 'publicCore',
        stage: 'contracted',
        amount_cents: 10_000_000,
        funder: 'Land',
        starts_on: '2024-07-01',
        ends_on: '2025-07-01',
      },
      sponsoring,
      sponsoring,
    ]);
    await owner.post(`${run}/ruecknahme`);
    expect(await entries()).toEqual([]);
  });

  test('changes an amount and takes that back', async () => {
    await take(await uploaded(amounts, 'kasse.csv', 'kassenbuch'));
    const run = await uploaded('Jahr;Kategorie;Betrag\n2024;fees;20000\n', 'neu.csv', 'kassenbuch');
    expect((await owner.get(run)).text).toContain('12.345,50\u00a0€ → <b>20.000,00\u00a0€');
    await take(run);
    expect((await entries())[0]).toMatchObject({ amount_cents: 2_000_000 });
    await owner.post(`${run}/ruecknahme`);
    expect((await entries())[0]).toMatchObject({ amount_cents: 1_234_550 });
  });

  test('that cannot be taken back says which entries were changed, in the language of the reader', async () => {
    const run = await uploaded(amounts, 'kasse.csv', 'kassenbuch');
    await take(run);
    await rows(
      "UPDATE ledger_entry SET amount_cents = 1 WHERE category = 'fees' AND cluster_id = ?",
      cluster.id,
    );
    const refused = await owner.post(`${run}/ruecknahme`);
    expect(refused.text).toContain('2024 · Mitgliedsbeiträge · eingegangen');
    expect((await owner.post(`${run}/ruecknahme?lang=en`)).text).toContain(
      '2024 · Membership fees · received',
    );
  });

  test.each(['csv', 'xlsx'])('exported as %s and read in again changes nothing', async (format) => {
    await take(await uploaded(amounts, 'kasse.csv', 'kassenbuch'));
    const file = await owner.get(`/c/${cluster.slug}/kassenbuch.${format}`);
    const again = await owner.get(await uploaded(file.bytes, `ledger.${format}`, 'kassenbuch'));
    expect(again.text).toContain('0 neu, 0 geändert, 4 unverändert');
  });

  test('says what is wrong with a period or an amount', async () => {
    const wrong = 'von;bis;Kategorie;Betrag\n1.2.2025;1.1.2025;fees;-5\n;;Lotto;1,234\n';
    const { text } = await owner.get(await uploaded(wrong, 'x.csv', 'kassenbuch'));
    for (const words of ['Ende des Zeitraums', 'nicht kleiner als null', 'keine der Möglichkeiten'])
      expect(text).toContain(words);
  });
});

describe('agreed core funding', () => {
  const agreed = [
    'Geldgeber;von;bis;Vereinbarte Beträge je Jahr',
    'Land Beispielland;01.07.2024;31.12.2026;"2024: 60.000,00; 2025: 90.000; 2026: 45.000,50"',
    'Stadt;01.01.2025;31.12.2025;2025: 10.000,00',
    '',
  ].join('\n');
  const commitments = () =>
    rows(
      'SELECT funder, starts_on, ends_on, degression FROM funding_commitment WHERE cluster_id = ? ORDER BY funder',
      cluster.id,
    );
  const land = {
    funder: 'Land Beispielland',
    starts_on: '2024-07-01',
    ends_on: '2027-01-01',
    degression: JSON.stringify([
      { year: 2024, amountCents: 6_000_000 },
      { year: 2025, amountCents: 9_000_000 },
      { year: 2026, amountCents: 4_500_050 },
    ]),
  };

  test('comes in, is changed, and both are taken back', async () => {
    const run = await uploaded(agreed, 'zusagen.csv', 'zusagen');
    const preview = await owner.get(run);
    expect(preview.text).toContain('2 neu, 0 geändert, 0 unverändert');
    expect(preview.text).toContain('2025: 90.000,00\u00a0€ · 2026: 45.000,50\u00a0€');
    await take(run);
    expect(await commitments()).toMatchObject([land, { funder: 'Stadt' }]);
    expect((await owner.get(`/c/${cluster.slug}/kassenbuch`)).text).toContain('Land Beispielland');

    const change = await uploaded(
      'Geldgeber;von;Beträge\nStadt;1.1.2025;2025: 12.000,00\n',
      'neu.csv',
      'zusagen',
    );
    expect((await owner.get(change)).text).toContain('0 neu, 1 geändert, 0 unverändert');
    await take(change);
    expect((await commitments())[1]).toMatchObject({ degression: '[{"year":2025,"amountCents":1200000}]' });
    await owner.post(`${change}/ruecknahme`);
    expect((await commitments())[1]).toMatchObject({ degression: '[{"year":2025,"amountCents":1000000}]' });
    await owner.post(`${run}/ruecknahme`);
    expect(await commitments()).toEqual([]);
  });

  test('that is wrong anywhere is not taken over, and every place is named', async () => {
    const wrong =
      'Geldgeber;von;bis;Beträge\n;1.1.2025;31.12.2025;2025: 1,00\nA;1.1.2025;31.12.2024;2025: 1,00\nB;1.1.2025;31.12.2025;2027: 1,00\nC;1.1.2025;31.12.2025;viel\n';
    const run = await uploaded(wrong, 'x.csv', 'zusagen');
    const { text } = await owner.get(run);
    for (const words of [
      'muss etwas stehen',
      'Ende des Zeitraums',
      'außerhalb des Zeitraums',
      'jedes Jahr einmal',
    ])
      expect(text).toContain(words);
    expect((await take(run)).status).toBe(422);
    expect(await commitments()).toEqual([]);
  });

  test.each(['csv', 'xlsx'])('exported as %s and read in again changes nothing', async (format) => {
    await take(await uploaded(agreed, 'zusagen.csv', 'zusagen'));
    const file = await owner.get(`/c/${cluster.slug}/zusagen.${format}`);
    expect(file.headers.get('Content-Disposition')).toContain(`${cluster.slug}-commitments.${format}`);
    const again = await owner.get(await uploaded(file.bytes, `zusagen.${format}`, 'zusagen'));
    expect(again.text).toContain('0 neu, 0 geändert, 2 unverändert');
  });
});
