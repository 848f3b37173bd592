import { normaliseLabel } from './normalise-label.ts';
import type { EmptyCells } from './compare-rows.ts';
import type { NumberStyle } from './read-amount.ts';
import type { DayStyle } from './read-day.ts';
import type { FieldSpec, SourceCell, TableSpec } from './table-spec.ts';

/** Which column of a file is which field. */
export interface Mapping {
  /** Row of the headers, counted from 1; the rows above it are left out. */
  readonly headerRow: number;
  /** Field code of each column, or null for a column that is left out. */
  readonly columns: readonly (string | null)[];
  /** By field: what the office answered where a column can be read in two ways. */
  readonly numbers: Readonly<Record<string, NumberStyle>>;
  readonly days: Readonly<Record<string, DayStyle>>;
  readonly emptyCells: EmptyCells;
}

type Rows = readonly (readonly SourceCell[])[];

const headerSearchRows = 15;
const shortestPart = 4;

function wordsOf({ code, header, synonyms = [] }: FieldSpec): string[] {
  return [code, header.de, header.en, ...synonyms].map(normaliseLabel);
}

/** Headers of a row by column; empty where there is none. */
export function headersOf(rows: Rows, headerRow: number): readonly string[] {
  const cells = rows[headerRow - 1] ?? [];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, column) => cells[column]?.text.trim() ?? '');
}

/**
 * Fields of a line of headers: a header that is a word for a field, then one that contains such a word. Each field
 * is given once, to the first column that fits.
 */
export function proposeColumns(headers: readonly string[], spec: TableSpec): (string | null)[] {
  const labels = headers.map(normaliseLabel);
  const found: (string | null)[] = labels.map(() => null);
  const give = (fits: (label: string, words: readonly string[]) => boolean): void => {
    for (const field of spec.fields) {
      if (found.includes(field.code)) continue;
      const words = wordsOf(field);
      const column = labels.findIndex(
        (label, at) => label !== '' && found[at] === null && fits(label, words),
      );
      if (column !== -1) found[column] = field.code;
    }
  };
  give((label, words) => words.includes(label));
  give((label, words) => words.some((word) => word.length >= shortestPart && label.includes(word)));
  return found;
}

/** The row of the headers: among the first rows the one that names most fields, otherwise the first that is not empty. */
function findHeaderRow(rows: Rows, spec: TableSpec): number {
  let best = { row: rows.findIndex((row) => row.length > 0) + 1, named: 0 };
  for (let row = 1; row <= Math.min(headerSearchRows, rows.length); row += 1) {
    const headers = (rows[row - 1] ?? []).map(({ text }) => text);
    const named = proposeColumns(headers, spec).filter((code) => code !== null).length;
    if (named > best.named) best = { row, named };
  }
  return best.row;
}

/** A first mapping of a file, for the office to look at. */
export function proposeMapping(rows: Rows, spec: TableSpec): Mapping {
  const headerRow = findHeaderRow(rows, spec);
  return {
    headerRow,
    columns: proposeColumns(headersOf(rows, headerRow), spec),
    numbers: {},
    days: {},
    emptyCells: 'keep',
  };
}

/** What a remembered mapping is kept under: the headers of a file, in any order. */
export function headerSignature(headers: readonly string[]): string {
  return JSON.stringify(
    headerNames(headers)
      .filter((name) => !name.startsWith('#'))
      .toSorted(),
  );
}

/** Names of columns that tell two with one header apart. */
function headerNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const label = normaliseLabel(header);
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    return `${label}#${before}`;
  });
}

/** A mapping as it is remembered: by header instead of by place. */
export interface RememberedMapping extends Pick<Mapping, 'numbers' | 'days' | 'emptyCells'> {
  readonly fields: Readonly<Record<string, string>>;
}

export function rememberMapping(headers: readonly string[], mapping: Mapping): RememberedMapping {
  const names = headerNames(headers);
  const fields = mapping.columns.flatMap((code, at) =>
    code === null ? [] : [[names[at] ?? '', code] as const],
  );
  return {
    fields: Object.fromEntries(fields),
    numbers: mapping.numbers,
    days: mapping.days,
    emptyCells: mapping.emptyCells,
  };
}

/** A remembered mapping applied to a file with the same headers in any order. */
export function recallMapping(
  headers: readonly string[],
  headerRow: number,
  remembered: RememberedMapping,
  spec: TableSpec,
): Mapping {
  const known = new Set(spec.fields.map(({ code }) => code));
  const columns = headerNames(headers).map((name) => {
    const code = Object.hasOwn(remembered.fields, name) ? remembered.fields[name] : undefined;
    return code !== undefined && known.has(code) ? code : null;
  });
  const { numbers, days, emptyCells } = remembered;
  return { headerRow, columns, numbers, days, emptyCells };
}
