import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCsv } from '../../worker/formats/csv.ts';
import { readCsv } from './read-csv.ts';

/** OWASP "CSV Injection" plus the full-width forms, TAB, CR and NUL. */
const payloads = [
  '=1+1',
  '=HYPERLINK("https://attacker.example","x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\0=1+1',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
];

describe('encodeCsv', () => {
  it('writes the example of RFC 4180 with quotes doubled and CRLF after every line', () => {
    expect(encodeCsv(['aaa', 'bbb', 'ccc'], [['1', 'b"bb', 'c\r\nc']])).toBe(
      'aaa,bbb,ccc\r\n1,"b""bb","c\r\nc"\r\n',
    );
  });

  it('gives a German Excel a BOM, semicolons and decimal commas', () => {
    expect(encodeCsv(['code', 'value'], [['U-SAT-M', -3.5]], 'excelGerman')).toBe(
      '\u{FEFF}code;value\r\nU-SAT-M;-3,5\r\n',
    );
  });

  it('leaves a missing value empty and never writes a word for it', () => {
    expect(encodeCsv(['a', 'b'], [[null, 0]])).toBe('a,b\r\n,0\r\n');
  });

  it('keeps numbers as numbers, also negative ones', () => {
    expect(encodeCsv(['a'], [[-12.25]])).toBe('a\r\n-12.25\r\n');
  });

  it.each(payloads)('puts an apostrophe before the formula %j', (payload) => {
    for (const [dialect, separator] of [
      ['rfc4180', ','],
      ['excelGerman', ';'],
    ] as const) {
      const text = encodeCsv(['x'], [[payload]], dialect).replace('\u{FEFF}', '');
      const cell = readCsv(text, separator)[1]?.[0] ?? '';
      expect(cell.replace(/^[\s\0]*/, '').startsWith("'") || cell.startsWith("'")).toBe(true);
    }
  });

  it('disarms a formula in the header as well', () => {
    expect(readCsv(encodeCsv(['=1+1'], []))).toEqual([["'=1+1"]]);
  });

  it('leaves no cell that begins a formula when a reader assumes the other separator', () => {
    const text = encodeCsv(['x'], [['Holz;=1+1'], ['Holz\n=1+1'], ['Holz,"=1+1"']]);
    const cellsForAnyReader = text.split(/[;,\t\r\n]/).map((cell) => cell.replace(/^["']*?"/, ''));
    expect(cellsForAnyReader.filter((cell) => /^"*[=+\-@]/.test(cell))).toEqual([]);
  });

  it('returns every harmless text unchanged through an independent reader', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ä', '"', ',', ';', '\r', '\n', ' ', '€', '0') })
      .filter((text) => !/^[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        expect(readCsv(encodeCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
        expect(readCsv(encodeCsv(['a', 'b'], rows, 'excelGerman').slice(1), ';')).toEqual([
          ['a', 'b'],
          ...rows,
        ]);
      }),
    );
  });

  it('returns every finite number exactly through an independent reader', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(readCsv(encodeCsv(['v'], [[value]]))[1]?.[0])).toBe(value + 0);
      }),
    );
  });

  it('refuses a number that is not finite and a row of another width', () => {
    expect(() => encodeCsv(['v'], [[Number.NaN]])).toThrow(RangeError);
    expect(() => encodeCsv(['v'], [[1, 2]])).toThrow(RangeError);
  });
});
