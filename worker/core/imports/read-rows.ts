import type { Mapping } from './propose-mapping.ts';
import { amountsOfDegression } from '../ledger/degression.ts';
import { decideNumberStyle } from './read-amount.ts';
import { decideDayStyle } from './read-day.ts';
import { readField, type ColumnStyle } from './read-field.ts';
import type {
  FieldProblem,
  FieldSpec,
  FieldType,
  FieldValue,
  RowValues,
  SourceCell,
  TableSpec,
} from './table-spec.ts';

export interface ReadRow {
  /** Row of the file, counted from 1. */
  readonly row: number;
  readonly values: RowValues;
}

/** What is wrong in which cell, in the words of the file. */
export interface CellProblem extends FieldProblem {
  readonly row: number;
  /** Counted from 1; null where the field has no column. */
  readonly column: number | null;
  readonly header: string;
  /** What stands there, cut to what a page can show. */
  readonly text: string;
}

/** A column that can be read in two ways: somebody has to say which. */
export interface StyleQuestion {
  readonly field: string;
  readonly about: 'numbers' | 'days';
  /** A cell that shows the difference. */
  readonly example: string;
}

export interface RowsRead {
  /** Rows without a problem. */
  readonly rows: readonly ReadRow[];
  readonly problems: readonly CellProblem[];
  readonly questions: readonly StyleQuestion[];
  /** Required fields that no column was given. */
  readonly missing: readonly string[];
}

interface Column {
  readonly field: FieldSpec;
  readonly at: number;
  readonly style: ColumnStyle;
}

const shownLength = 60;
const empty: SourceCell = { text: '', kind: 'empty' };
const styled = { amount: 'numbers', yearAmounts: 'numbers', day: 'days' } as const;

type Rows = readonly (readonly SourceCell[])[];

/** Texts of a column that show its style; numbers and days of a workbook need none. */
function textsOf(rows: Rows, from: number, at: number, kind: FieldType['kind']): string[] {
  return rows.slice(from).flatMap((row) => {
    const cell = row[at];
    if (cell?.kind !== 'text' || cell.text.trim() === '') return [];
    return kind === 'yearAmounts' ? amountsOfDegression(cell.text) : [cell.text];
  });
}

function columnOf(
  rows: Rows,
  mapping: Mapping,
  field: FieldSpec,
  at: number,
): { readonly column: Column; readonly question: StyleQuestion | null } {
  const { kind } = field.type;
  const about = kind === 'amount' || kind === 'yearAmounts' || kind === 'day' ? styled[kind] : null;
  const style: ColumnStyle = {
    numbers: mapping.numbers[field.code] ?? 'german',
    days: mapping.days[field.code] ?? 'dayFirst',
  };
  if (about === null || mapping[about][field.code] !== undefined)
    return { column: { field, at, style }, question: null };
  const texts = textsOf(rows, mapping.headerRow, at, kind);
  const [numbers, days] = [
    about === 'numbers' ? decideNumberStyle(texts) : style.numbers,
    about === 'days' ? decideDayStyle(texts) : style.days,
  ];
  const question =
    numbers === null || days === null
      ? {
          field: field.code,
          about,
          example: (texts.find((text) => /[.,/]/.test(text)) ?? '').slice(0, shownLength),
        }
      : null;
  return {
    column: { field, at, style: { numbers: numbers ?? 'german', days: days ?? 'dayFirst' } },
    question,
  };
}

/** Where a problem of a row stands in the file. */
export function locateProblem(rows: Rows, mapping: Mapping, row: number, problem: FieldProblem): CellProblem {
  const at = mapping.columns.indexOf(problem.field);
  return {
    ...problem,
    row,
    column: at === -1 ? null : at + 1,
    header: rows[mapping.headerRow - 1]?.[at]?.text.trim() ?? '',
    text: (rows[row - 1]?.[at]?.text ?? '').slice(0, shownLength),
  };
}

/**
 * Reads the rows of a table as its fields. Every cell is looked at, so that all that is wrong is said at once; an
 * empty row is none.
 */
export function readRows(rows: Rows, mapping: Mapping, spec: TableSpec): RowsRead {
  const mapped = spec.fields.flatMap((field) => {
    const at = mapping.columns.indexOf(field.code);
    return at === -1 ? [] : [columnOf(rows, mapping, field, at)];
  });
  const columns = mapped.map(({ column }) => column);
  const codes = new Set(columns.map(({ field }) => field.code));
  const read: ReadRow[] = [];
  const problems: CellProblem[] = [];

  rows.slice(mapping.headerRow).forEach((cells, index) => {
    if (cells.every(({ text }) => text.trim() === '')) return;
    const row = mapping.headerRow + index + 1;
    const values: Record<string, FieldValue> = {};
    let failed = false;
    for (const { field, at, style } of columns) {
      const result = readField(cells[at] ?? empty, field, style);
      if ('value' in result) values[field.code] = result.value;
      else {
        failed = true;
        problems.push(locateProblem(rows, mapping, row, result));
      }
    }
    if (!failed) read.push({ row, values: spec.tidy(values) });
  });

  return {
    rows: read,
    problems,
    questions: mapped.flatMap(({ question }) => (question === null ? [] : [question])),
    missing: spec.fields.flatMap(({ code, required }) =>
      required === 'always' && !codes.has(code) ? [code] : [],
    ),
  };
}
