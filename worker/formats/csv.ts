import { disarmFormula } from './disarm-formula.ts';

/** A cell is text, a number or empty. Formats never guess: "007" as text stays text. */
export type CsvCell = string | number | null;

/**
 * `rfc4180`: comma, decimal dot, CRLF, UTF-8 without BOM. `excelGerman`: what a German Excel opens by double click,
 * that is BOM, semicolon and decimal comma.
 */
export type CsvDialect = 'rfc4180' | 'excelGerman';

const dialects: Readonly<Record<CsvDialect, { separator: string; decimal: string; start: string }>> = {
  rfc4180: { separator: ',', decimal: '.', start: '' },
  excelGerman: { separator: ';', decimal: ',', start: '\u{FEFF}' },
};

/** Both separators force quotes in both dialects, because a reader may assume the other one. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

function encodeText(text: string): string {
  const safe = disarmFormula(text);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function encodeNumber(value: number, decimal: string): string {
  if (!Number.isFinite(value))
    throw new RangeError('A number in a table is finite; an absent value is null.');
  return String(value).replace('.', decimal);
}

/**
 * A table as CSV text, every line ended by CRLF. Header names are stable codes, never translated.
 * Text that a spreadsheet would take for a formula is disarmed; numbers, also negative ones, stay numbers.
 */
export function encodeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  dialect: CsvDialect = 'rfc4180',
): string {
  const { separator, decimal, start } = dialects[dialect];
  const encodeCell = (cell: CsvCell): string => {
    if (cell === null) return '';
    return typeof cell === 'number' ? encodeNumber(cell, decimal) : encodeText(cell);
  };
  const lines = [header, ...rows].map((cells, line) => {
    if (cells.length !== header.length) {
      throw new RangeError(`Row ${line} has ${cells.length} cells, the header has ${header.length}.`);
    }
    return cells.map(encodeCell).join(separator) + '\r\n';
  });
  return start + lines.join('');
}
