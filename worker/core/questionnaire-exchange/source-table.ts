import type { SourcePlace } from './exchange-problem.ts';

/** A sheet or a text file as rows of texts. Row n of the file stands at n − 1. */
export interface SourceTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Rows are lines of a text file. */
  readonly hasLines: boolean;
}

export interface SourceRow {
  readonly place: SourcePlace;
  readonly cells: readonly string[];
}

/** Rows that are not empty, with their places. */
export function rowsOf({ name, rows, hasLines }: SourceTable): readonly SourceRow[] {
  const found: SourceRow[] = [];
  let line = 1;
  rows.forEach((cells, at) => {
    const sheet = name === '' ? {} : { sheet: name };
    const place: SourcePlace = { ...sheet, row: at + 1, ...(hasLines ? { line } : {}) };
    if (cells.some((cell) => cell.trim() !== '')) found.push({ place, cells });
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  });
  return found;
}

/** The beginning of a row in words. */
export function wordsOfRow(cells: readonly string[]): string {
  return cells.filter((cell) => cell.trim() !== '').join(' | ');
}
