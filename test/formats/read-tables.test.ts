import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeCsv } from '../../worker/formats/csv.ts';
import { crc32 } from '../../worker/formats/crc32.ts';
import { detectEncoding } from '../../worker/formats/decode-text.ts';
import { readTable } from '../../worker/formats/read-table.ts';
import { readXlsx } from '../../worker/formats/read-xlsx.ts';
import { TableProblem, tableLimits, type Table } from '../../worker/formats/table.ts';
import { encodeXlsx } from '../../worker/formats/xlsx.ts';
import { encodeText, sampleEncodings } from '../support/encode-text.ts';
import { xlsxOf } from '../support/xlsx-of.ts';

const texts = (table: Table) => table.rows.map((row) => row.map(({ text }) => text));

function problemOf(bytes: Uint8Array): Pick<TableProblem, 'code' | 'row' | 'column'> {
  try {
    readTable(bytes);
  } catch (error) {
    if (error instanceof TableProblem) return { code: error.code, row: error.row, column: error.column };
    throw error;
  }
  throw new Error('The file was read.');
}

const rows = [
  ['Name', 'Größe', 'Ort'],
  ['Müller & Söhne', '1.234,56', 'Köln; Süd'],
  ['Žižka s.r.o. €', '7', 'Ein "Ort"'],
];

function csvOf(delimiter: string, lineEnd = '\r\n'): string {
  const field = (text: string) => (/[";,\t|\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(field).join(delimiter) + lineEnd).join('');
}

describe('CSV', () => {
  it.each(sampleEncodings)('%s gives the same table as UTF-8', (encoding) => {
    expect(texts(readTable(encodeText(csvOf(';'), encoding)))).toEqual(rows);
  });

  it.each([';', ',', '\t', '|'])('finds the delimiter "%s" and any line end', (delimiter) => {
    for (const lineEnd of ['\r\n', '\n', '\r']) {
      expect(texts(readTable(strToU8(csvOf(delimiter, lineEnd))))).toEqual(rows);
    }
  });

  it('takes a decimal comma for no delimiter, and believes "sep="', () => {
    expect(texts(readTable(strToU8('Name;A;B\nx;1,5;2,5\ny;2,5;3,5\n')))).toEqual([
      ['Name', 'A', 'B'],
      ['x', '1,5', '2,5'],
      ['y', '2,5', '3,5'],
    ]);
    expect(texts(readTable(strToU8('sep=,\nA;B,C\n1;2,3\n')))).toEqual([
      ['A;B', 'C'],
      ['1;2', '3'],
    ]);
  });

  it('reads what our encoder wrote, in both dialects', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => `x${text.replace(/[\r\0]/g, '')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (table) => {
        const header = ['code', 'name', 'note'];
        for (const dialect of ['rfc4180', 'excelGerman'] as const) {
          const read = texts(readTable(strToU8(encodeCsv(header, table, dialect))));
          const bare = (text: string) => text.replace(/[^\P{Cc}\t\n]/gu, '');
          const disarmed = (text: string) => text.replaceAll("'", '');
          expect(read.map((row) => row.map(disarmed))).toEqual(
            [header, ...table].map((row) => row.map((text) => disarmed(bare(text)))),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps row numbers over empty lines and drops empty ends', () => {
    const { rows: read } = readTable(strToU8('a;b;;\n\n;;\n;c;\n\n'));
    expect(read.map((row) => row.map(({ kind, text }) => (kind === 'empty' ? null : text)))).toEqual([
      ['a', 'b'],
      [],
      [],
      [null, 'c'],
    ]);
  });

  it('leaves out control characters and says where the first was', () => {
    const table = readTable(strToU8('Name\nA\u0007B\u001b[31m\n'));
    expect(texts(table)).toEqual([['Name'], ['AB[31m']]);
    expect(table.warnings).toEqual([{ code: 'controlCharacters', count: 1, row: 2, column: 1 }]);
  });

  it('decides between the Western encodings by what makes sense', () => {
    expect(detectEncoding(encodeText('Preis: 5 €', 'iso-8859-15'))).toBe('iso-8859-15');
    expect(detectEncoding(encodeText('Preis: 5 € – „gut“', 'windows-1252'))).toBe('windows-1252');
    expect(detectEncoding(encodeText('Größe ½ und ¼', 'windows-1252'))).toBe('windows-1252');
  });
});

describe('XLSX', () => {
  it('reads what our encoder wrote: texts, numbers, gaps', () => {
    const bytes = encodeXlsx({
      title: 't',
      subject: 's',
      creator: 'c',
      createdOn: '2026-01-01',
      language: 'de-DE',
      footer: '',
      sheets: [
        {
          kind: 'table',
          name: 'Mitglieder',
          tableName: 'members',
          columns: ['name', 'size', 'note'].map((header) => ({ header, width: 10 })),
          rows: [
            ['=1+1', 0.1, null],
            ['<b>&"', -3, '_x0041_'],
          ],
        },
      ],
    });
    const table = readTable(bytes);
    expect(table.name).toBe('Mitglieder');
    expect(texts(table)).toEqual([
      ['name', 'size', 'note'],
      ['=1+1', '0.1'],
      ['<b>&"', '-3', '_x0041_'],
    ]);
    expect(table.rows[1]?.[1]?.kind).toBe('number');
    expect(table.warnings).toEqual([]);
  });

  it('reads every kind of cell, also under a prefix, rich text without its reading aid', () => {
    const bytes = xlsxOf({
      sheet:
        '<x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>in&#x20;line &amp; more</x:t></x:is></x:c>' +
        '<x:c s="1"><x:v>45657.75</x:v></x:c><x:c s="2"><x:v>45658</x:v></x:c><x:c s="3"><x:v>0.5</x:v></x:c></x:row>' +
        '<x:row><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#DIV/0!</x:v></x:c><x:c t="str"><x:f>A1&amp;"x"</x:f><x:v>cached</x:v></x:c>' +
        '<x:c><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c t="d"><x:v>2025-12-31T00:00:00</x:v></x:c><x:c s="1"/></x:row>',
      prefix: 'x:',
      strings:
        '<si><r><t>rich</t></r><r><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0.0"/></numFmts>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
    });
    const { rows: read, warnings } = readXlsx(bytes);
    expect(read.map((row) => row.map(({ kind, text }) => `${kind}:${text}`))).toEqual([
      [],
      ['empty:', 'text:rich text', 'text:in line & more', 'day:2024-12-31', 'day:2025-01-01', 'number:0.5'],
      ['text:TRUE', 'error:#DIV/0!', 'text:cached', 'number:2', 'day:2025-12-31'],
    ]);
    expect(warnings).toEqual([{ code: 'formulas', count: 2, row: 3, column: 3 }]);
  });

  it('counts days as Excel does, with the leap day that never was, and from 1904', () => {
    const days = (values: readonly number[], date1904: boolean) =>
      texts(
        readXlsx(
          xlsxOf({
            sheet: `<row>${values.map((value) => `<c s="1"><v>${value}</v></c>`).join('')}</row>`,
            styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
            date1904,
          }),
        ),
      )[0];
    expect(days([1, 59, 61, 45658, 2958465], false)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2025-01-01',
      '9999-12-31',
    ]);
    expect(days([44196], true)).toEqual(['2025-01-01']);
  });

  it('takes the first visible sheet and says that there are others', () => {
    const table = readXlsx(
      xlsxOf({ sheet: '<row><c t="str"><v>a</v></c></row>', otherSheets: ['Zweites'], hiddenFirst: true }),
    );
    expect(table.name).toBe('Zweites');
    expect(table.warnings).toEqual([]);
  });
});

describe('hostile files end in a clear problem', { timeout: 30_000 }, () => {
  const manyRows = new Uint8Array(6_000_000).fill(0x61).map((byte, at) => (at % 6 === 5 ? 0x0a : byte));

  it('a million rows', () => {
    expect(problemOf(manyRows)).toEqual({ code: 'tooManyRows', row: tableLimits.rows + 1, column: 1 });
    expect(problemOf(new Uint8Array(9_000_000).fill(0x0a)).code).toBe('tooManyRows');
  });

  it('a cell of almost ten megabytes, bare, quoted, and with quotes and blanks in it', () => {
    const big = new Uint8Array(9_900_000).fill(0x61);
    expect(problemOf(big)).toEqual({ code: 'cellTooLong', row: 1, column: 1 });
    const quoted = big.slice();
    quoted[0] = 0x22;
    quoted[quoted.length - 1] = 0x22;
    expect(problemOf(quoted)).toEqual({ code: 'cellTooLong', row: 1, column: 1 });
    const mixed = strToU8(`x;"${'" '.repeat(2_000_000)}${' '.repeat(3_000_000)}";y`);
    expect(problemOf(mixed).code).toBe('cellTooLong');
  });

  it('ten million delimiters, and a file over the limit', () => {
    expect(problemOf(new Uint8Array(9_900_000).fill(0x3b)).code).toBe('tooManyColumns');
    expect(problemOf(new Uint8Array(10_000_001).fill(0x61)).code).toBe('tooManyBytes');
  });

  it('an open quote is named with its row', () => {
    expect(problemOf(strToU8('a;b\nc;"d\ne;f\n'))).toEqual({ code: 'openQuote', row: 2, column: 2 });
  });

  it('no bytes, only blanks lines, a picture, an old or locked workbook', () => {
    expect(problemOf(new Uint8Array()).code).toBe('noBytes');
    expect(problemOf(strToU8('\n\n;;;\n')).code).toBe('noRows');
    expect(problemOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)).code).toBe(
      'notATable',
    );
    expect(problemOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)).code).toBe('locked');
    expect(problemOf(zipSync({ 'content.xml': strToU8('<a/>') })).code).toBe('notXlsx');
  });

  const bombSheet = (length: number) =>
    strToU8(`<worksheet><sheetData>${' '.repeat(length)}</sheetData></worksheet>`);

  it('a zip bomb, whatever its directory says about its size', () => {
    const bomb = xlsxOf({ rawSheet: bombSheet(45_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(problemOf(bomb).code).toBe('unpacksTooLarge');
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) {
        view.setUint32(at + 24, 500, true);
      }
    }
    expect(problemOf(bomb).code).toBe('unpacksTooLarge');
  });

  it('too many entries, and a document type with entities that grow', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`f${at}x`, new Uint8Array()]));
    expect(problemOf(zipSync(many)).code).toBe('unpacksTooLarge');
    const laughs = strToU8('<!DOCTYPE w [<!ENTITY a "haha">]><worksheet>&a;</worksheet>');
    expect(problemOf(xlsxOf({ rawSheet: laughs })).code).toBe('damaged');
    expect(problemOf(xlsxOf({ rawSheet: strToU8('<w>'.repeat(100)) })).code).toBe('damaged');
  });

  it('a cell of ten megabytes, a million rows and far places in a workbook', () => {
    const cell = (content: string) => xlsxOf({ sheet: content });
    const packed = new Uint8Array(5_000_001);
    packed.set([0x50, 0x4b]);
    expect(problemOf(packed).code).toBe('tooManyBytes');
    expect(problemOf(cell(`<row><c t="inlineStr"><is><t>${randomText(200_000)}</t></is></c></row>`))).toEqual(
      {
        code: 'cellTooLong',
        row: 1,
        column: 1,
      },
    );
    expect(problemOf(cell('<row r="1000000"><c r="A1000000"><v>1</v></c></row>'))).toMatchObject({
      code: 'tooManyRows',
      row: 1_000_000,
    });
    expect(problemOf(cell('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toMatchObject({
      code: 'tooManyColumns',
    });
    expect(problemOf(cell('<row r="1"><c r="A1"><v>12x</v></c></row>')).code).toBe('damaged');
    expect(problemOf(cell('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')).code).toBe('damaged');
  });

  it('a workbook that is cut off anywhere, or has a byte changed, is read rightly or refused', () => {
    const whole = xlsxOf({ sheet: '<row><c t="inlineStr"><is><t>abc</t></is></c><c><v>5</v></c></row>' });
    const expected = texts(readTable(whole));
    for (let length = 2; length < whole.length; length += 13) {
      expect(problemOf(whole.subarray(0, length)).code).toBe('damaged');
    }
    for (let at = 2; at < whole.length; at += 7) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      try {
        expect(texts(readTable(changed))).toEqual(expected);
      } catch (error) {
        expect(error).toBeInstanceOf(TableProblem);
      }
    }
  });

  it('random bytes never end in anything but a table or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asZip) => {
        const file = asZip ? Uint8Array.from([0x50, 0x4b, ...bytes]) : bytes;
        try {
          readTable(file);
        } catch (error) {
          expect(error).toBeInstanceOf(TableProblem);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Text that does not pack well. */
function randomText(length: number): string {
  let state = 1;
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = 0x41 + ((state >>> 24) % 57);
  }
  return new TextDecoder().decode(bytes).replaceAll(/[^A-Za-z]/g, 'x');
}

describe('CRC-32', () => {
  it('has the check value of the standard, also in two parts', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
  });
});
