import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { observations } from '../../worker/core/releases/observations.ts';
import { sha256 } from '../../worker/formats/sha256.ts';
import { renderEdition, type RenderedEdition } from '../../worker/releases/renderers/render-edition.ts';
import { renderEditionCsv } from '../../worker/releases/renderers/render-edition-csv.ts';
import { renderSnapshotJson } from '../../worker/releases/renderers/render-snapshot-json.ts';
import { sampleSnapshot } from '../core/releases/sample-edition.ts';
import { elementsNamed, parseXml, textOf } from '../formats/parse-xml.ts';
import { readCsv } from '../formats/read-csv.ts';

const addresses = {
  cssUrl: '/assets/app.css?v=12345678',
  verifyUrl: 'https://vorlauf.example/pruefen',
  permanentUrl: 'https://vorlauf.example/ausgaben/bioenergie/2025.1',
};
const stylesheet = new TextEncoder().encode('body{margin:0}');
const edition = await renderEdition(sampleSnapshot, addresses, stylesheet);
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

function fileNamed(name: string, of: RenderedEdition = edition): Uint8Array {
  const found = of.files.find((file) => file.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found.bytes;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the files of an edition', () => {
  it('are the same bytes when they are made again ten years later', async () => {
    vi.useFakeTimers({ now: new Date('2036-07-01T00:00:00Z'), toFake: ['Date'] });
    const again = await renderEdition(sampleSnapshot, addresses, stylesheet);
    expect(again.files.map(({ name, sha256: sum }) => [name, sum])).toEqual(
      edition.files.map(({ name, sha256: sum }) => [name, sum]),
    );
  });

  it('each change when a single published value changes', async () => {
    const [first, ...rest] = sampleSnapshot.indicators;
    if (first === undefined) throw new Error('the sample has indicators');
    const changed = {
      ...sampleSnapshot,
      indicators: [{ ...first, finding: { ...first.finding, year: 2026 } }, ...rest],
    };
    const other = await renderEdition(changed, addresses, stylesheet);
    expect(other.checkMark).not.toBe(edition.checkMark);
    expect(other.snapshotSha256).toBe(await sha256(renderSnapshotJson(changed)));
  });

  it('are all listed in SHA256SUMS with the checksum of their bytes', async () => {
    const lines = utf8.decode(fileNamed('SHA256SUMS')).trimEnd().split('\n');
    const expected = await Promise.all(
      edition.files
        .filter(({ name }) => name !== 'SHA256SUMS')
        .map(async ({ name, bytes }) => `${await sha256(bytes)}  ${name}`),
    );
    expect(new Set(lines)).toEqual(new Set(expected));
    expect(lines).toHaveLength(8);
  });

  it('carry the check mark that is the beginning of the snapshot’s checksum', async () => {
    const sum = await sha256(fileNamed('ausgabe.json'));
    expect(edition.snapshotSha256).toBe(sum);
    expect(edition.checkMark).toBe(`${sum.slice(0, 4)}-${sum.slice(4, 8)}`);
  });
});

describe('the CSV of an edition', () => {
  const table = readCsv(utf8.decode(fileNamed('indikatoren.csv')));
  const [header = [], ...rows] = table;
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)];

  it('has one row for every observation, with n, interval, bounds and status', () => {
    expect(rows).toHaveLength(observations(sampleSnapshot).length);
    const latest = rows.find((row) => cell(row, 'indicator') === 'U-SAT-M' && cell(row, 'year') === '2025');
    const shown = ['value', 'lower', 'upper', 'bound_lower', 'bound_upper', 'n', 'population', 'obs_status'];
    // The sample's value 71.25 with interval −7 … +6 and bounds −20 … +15, from 44 of 52.
    expect(shown.map((column) => cell(latest ?? [], column))).toEqual([
      '71.25',
      '64.25',
      '77.25',
      '51.25',
      '86.25',
      '44',
      '52',
      'A',
    ]);
  });

  it('names the edition and the definition version in every row', () => {
    expect(new Set(rows.map((row) => cell(row, 'edition')))).toEqual(new Set(['2025.1']));
    expect(new Set(rows.map((row) => cell(row, 'definition_version')))).toEqual(new Set(['1.0.0']));
  });

  it('holds the same values in the German dialect, with BOM, semicolon and decimal comma', () => {
    const text = utf8.decode(renderEditionCsv(sampleSnapshot, 'excelGerman'));
    expect(text.startsWith('\u{FEFF}edition;')).toBe(true);
    const german = readCsv(text.slice(1), ';');
    expect(german[0]).toEqual(header);
    expect(german.slice(1).map((row) => Number(cell(row, 'value')?.replace(',', '.')))).toEqual(
      rows.map((row) => Number(cell(row, 'value'))),
    );
  });
});

describe('the workbook of an edition', () => {
  const parts = unzipSync(fileNamed('indikatoren.xlsx'));
  const part = (path: string) => parseXml(strFromU8(parts[path] ?? new Uint8Array()));
  const sheetNames = (bytes: Uint8Array) =>
    elementsNamed(parseXml(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())), 'sheet').map(
      ({ attributes }) => attributes['name'],
    );

  it('opens with the cover and the notes, then one table per sheet, in both languages', () => {
    expect(sheetNames(fileNamed('indikatoren.xlsx'))).toEqual([
      'Deckblatt',
      'Inhalt und Hinweise',
      'Werte',
      'Indikatoren',
      'Fragen',
      'Brüche',
      'Ereignisse',
    ]);
    expect(sheetNames(fileNamed('indicators.xlsx'))[0]).toBe('Cover');
    expect(Object.keys(parts).filter((path) => path.startsWith('xl/tables/'))).toHaveLength(5);
  });

  it('explains every column of every table in the notes', () => {
    const strings = elementsNamed(part('xl/sharedStrings.xml'), 't').map(textOf);
    const notes = elementsNamed(part('xl/worksheets/sheet2.xml'), 'v').map(
      (value) => strings[Number(textOf(value))],
    );
    const columns = [1, 2, 3, 4, 5].flatMap((table) =>
      elementsNamed(part(`xl/tables/table${table}.xml`), 'tableColumn').map(
        ({ attributes }) => attributes['name'],
      ),
    );
    expect(columns.length).toBeGreaterThan(40);
    expect(columns.filter((column) => !notes.includes(column))).toEqual([]);
  });

  it('holds no formula in any sheet', () => {
    for (const [path, bytes] of Object.entries(parts))
      expect([path, strFromU8(bytes).includes('<f>')]).toEqual([path, false]);
  });

  it('prints edition and check mark at the foot of every page', () => {
    for (const sheet of [1, 2, 3, 4, 5, 6, 7]) {
      const footer = elementsNamed(part(`xl/worksheets/sheet${sheet}.xml`), 'oddFooter').map(textOf)[0];
      expect(footer).toContain('Ausgabe 2025.1');
      expect(footer).toContain(edition.checkMark);
    }
  });
});

describe('the snapshot as JSON', () => {
  it('gives back the whole snapshot', () => {
    expect(JSON.parse(utf8.decode(fileNamed('ausgabe.json')))).toEqual(sampleSnapshot);
  });
});
