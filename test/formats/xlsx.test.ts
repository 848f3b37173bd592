import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeXlsx } from '../../worker/formats/xlsx.ts';
import type { XlsxTableSheet, XlsxWorkbook } from '../../worker/formats/xlsx-workbook.ts';
import { elementsNamed, parseXml, textOf, type XmlElement } from './parse-xml.ts';

const table: XlsxTableSheet = {
  kind: 'table',
  name: 'Werte & Bereiche',
  tableName: 'values_all',
  columns: [
    { header: 'indicator', width: 12 },
    { header: 'value', width: 10, format: 'twoDecimals' },
    { header: 'note', width: 30 },
  ],
  rows: [
    ['U-SAT-M', 71.25, '=HYPERLINK("https://attacker.example")'],
    ['<b>&"\u0007', -3, null],
    ['_x0041_', 0, ' Leerzeichen '],
  ],
};
const workbook: XlsxWorkbook = {
  title: 'Indikatoren <2025>',
  subject: 'Ausgabe 2025.1',
  creator: 'Vorlauf 0.1.0',
  createdOn: '2026-01-16',
  language: 'de-DE',
  footer: 'R&D · 2025.1 · 7f3a-91c2',
  sheets: [
    {
      kind: 'text',
      name: 'Deckblatt',
      widths: [24, 60],
      rows: [
        { style: 'title', cells: ['Bioenergie-Cluster Beispielland'] },
        { style: 'text', cells: ['Ausgabe', '2025.1'] },
      ],
    },
    table,
  ],
};

function partsOf(bytes: Uint8Array): Map<string, XmlElement> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, parseXml(strFromU8(part))]));
}

const parts = partsOf(encodeXlsx(workbook));
const part = (path: string): XmlElement => {
  const found = parts.get(path);
  if (found === undefined) throw new Error(`There is no ${path}.`);
  return found;
};
const strings = elementsNamed(part('xl/sharedStrings.xml'), 't').map(textOf);

/** Cells of a sheet as a reader sees them: text from the string table, numbers as numbers. */
function cellsOf(path: string): Record<string, string | number | undefined> {
  return Object.fromEntries(
    elementsNamed(part(path), 'c').map((cell) => {
      const value = Number(textOf(cell));
      return [cell.attributes['r'], cell.attributes['t'] === 's' ? strings[value] : value];
    }),
  );
}

afterEach(() => {
  vi.useRealTimers();
});

describe('encodeXlsx', () => {
  it('consists of well-formed XML parts, each with a content type', () => {
    const overrides = elementsNamed(part('[Content_Types].xml'), 'Override').map(
      (o) => o.attributes['PartName'],
    );
    const expected = [...parts.keys()]
      .filter((path) => path.endsWith('.xml') && !path.startsWith('['))
      .map((p) => `/${p}`);
    expect(new Set(overrides)).toEqual(new Set(expected));
  });

  it('points every relationship at a part that exists', () => {
    for (const [path, root] of parts) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of elementsNamed(root, 'Relationship')) {
        const target = new URL(attributes['Target'] ?? '', `file:///${folder}`).pathname.slice(1);
        expect(parts.has(target)).toBe(true);
        expect(attributes['TargetMode']).toBeUndefined();
      }
    }
  });

  it('holds no formula, no merged cell and no link anywhere', () => {
    for (const root of parts.values()) {
      for (const name of ['f', 'mergeCell', 'hyperlink', 'externalReference', 'calculatedColumnFormula']) {
        expect(elementsNamed(root, name)).toEqual([]);
      }
    }
  });

  it('stores numbers as numbers and text as text, a formula in a text included', () => {
    expect(cellsOf('xl/worksheets/sheet2.xml')).toEqual({
      A1: 'indicator',
      B1: 'value',
      C1: 'note',
      A2: 'U-SAT-M',
      B2: 71.25,
      C2: '=HYPERLINK("https://attacker.example")',
      A3: '<b>&"',
      B3: -3,
      A4: '_x005F_x0041_',
      B4: 0,
      C4: ' Leerzeichen ',
    });
  });

  it('marks a text that looks like a formula, so that Excel keeps it as text when it is edited', () => {
    const styles = elementsNamed(elementsNamed(part('xl/styles.xml'), 'cellXfs')[0]!, 'xf');
    const prefixed = elementsNamed(part('xl/worksheets/sheet2.xml'), 'c').filter(
      (cell) => styles[Number(cell.attributes['s'])]?.attributes['quotePrefix'] === '1',
    );
    expect(prefixed.map((cell) => cell.attributes['r'])).toEqual(['C2']);
  });

  it('makes each data sheet one table whose columns are its frozen header', () => {
    const definition = part('xl/tables/table1.xml');
    expect(definition.attributes['ref']).toBe('A1:C4');
    expect(elementsNamed(definition, 'tableColumn').map((column) => column.attributes['name'])).toEqual([
      'indicator',
      'value',
      'note',
    ]);
    expect(elementsNamed(part('xl/worksheets/sheet2.xml'), 'pane')[0]?.attributes).toMatchObject({
      ySplit: '1',
      state: 'frozen',
    });
  });

  it('gives an empty table the one blank row that Excel asks for', () => {
    const empty = partsOf(encodeXlsx({ ...workbook, sheets: [{ ...table, rows: [] }] }));
    expect(empty.get('xl/tables/table1.xml')?.attributes['ref']).toBe('A1:C2');
  });

  it('names language, creator and day in the document properties, and never xml:lang, which packages forbid', () => {
    const core = part('docProps/core.xml');
    expect(elementsNamed(core, 'dc:language').map(textOf)).toEqual(['de-DE']);
    expect(elementsNamed(core, 'dc:creator').map(textOf)).toEqual(['Vorlauf 0.1.0']);
    expect(elementsNamed(core, 'dcterms:modified').map(textOf)).toEqual(['2026-01-16T00:00:00Z']);
    expect(core.attributes['xml:lang']).toBeUndefined();
  });

  it('prints the footer with an ampersand that starts no code', () => {
    const footer = elementsNamed(part('xl/worksheets/sheet1.xml'), 'oddFooter').map(textOf);
    expect(footer).toEqual(['&LR&&D · 2025.1 · 7f3a-91c2&R&P / &N']);
  });

  it('gives the same bytes for the same workbook, years later', () => {
    vi.useFakeTimers({ now: new Date('2026-01-16T10:00:00Z') });
    const first = encodeXlsx(workbook);
    vi.setSystemTime(new Date('2036-07-01T10:00:00Z'));
    expect(encodeXlsx(workbook)).toEqual(first);
  });

  it.each([
    ['a sheet name with a slash', { ...table, name: 'a/b' }],
    ['a sheet name of 32 characters', { ...table, name: 'x'.repeat(32) }],
    ['a table named like a cell', { ...table, tableName: 'A1' }],
    ['two columns of one name', { ...table, columns: [table.columns[0]!, table.columns[0]!], rows: [] }],
    ['a row that is too short', { ...table, rows: [['x']] }],
    ['a number that is not finite', { ...table, rows: [['x', Infinity, null]] }],
    ['a text longer than a cell', { ...table, rows: [['x', 1, 'y'.repeat(32_768)]] }],
  ])('refuses %s', (_, sheet) => {
    expect(() => encodeXlsx({ ...workbook, sheets: [sheet] })).toThrow(RangeError);
  });
});
