/**
 * A cell as it was stored: text as typed; numbers in machine notation ("-1234.5"); days as YYYY-MM-DD; error values
 * ("#DIV/0!") as they are called. A CSV file knows text only: what a text means is not for the reader to guess.
 */
export interface Cell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'day' | 'empty' | 'error';
}

/** What a reader left out or found odd: how often, and where first (rows and columns are counted from 1). */
export interface TableWarning {
  readonly code: 'formulas' | 'controlCharacters' | 'otherSheets';
  readonly count: number;
  readonly row?: number;
  readonly column?: number;
}

export interface Table {
  /** Name of the sheet; empty for a CSV file. */
  readonly name: string;
  /** Row n of the file stands at n − 1. Rows end at their last filled cell; an empty row has no cells. */
  readonly rows: readonly (readonly Cell[])[];
  readonly warnings: readonly TableWarning[];
}

export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Filled cells of the whole table. */
  readonly cells: number;
  /** Characters (UTF-16 units) of one cell. */
  readonly cellLength: number;
}

/** Every table that is read stays below these, so that time and memory are bounded whatever a file says. */
export const tableLimits: TableLimits = {
  bytes: 10_000_000,
  rows: 20_100,
  columns: 200,
  cells: 1_000_000,
  cellLength: 10_000,
};

export const tableProblemCodes = [
  'noBytes',
  'noRows',
  'tooManyBytes',
  'tooManyRows',
  'tooManyColumns',
  'tooManyCells',
  'cellTooLong',
  'notATable',
  'openQuote',
  'damaged',
  'locked',
  'notXlsx',
  'unpacksTooLarge',
] as const;
export type TableProblemCode = (typeof tableProblemCodes)[number];

/** A file that is no table we read. Row and column are counted from 1; `limit` is the bound that was passed. */
export class TableProblem extends Error {
  readonly code: TableProblemCode;
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly limit: number | undefined;

  constructor(
    code: TableProblemCode,
    at: { readonly row?: number; readonly column?: number; readonly limit?: number } = {},
  ) {
    super(code);
    this.name = 'TableProblem';
    this.code = code;
    this.row = at.row;
    this.column = at.column;
    this.limit = at.limit;
  }
}
