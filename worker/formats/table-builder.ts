import { TableProblem, type Cell, type Table, type TableLimits, type TableWarning } from './table.ts';

const empty: Cell = { text: '', kind: 'empty' };

/** Control characters that no text in a table needs: C0 but tab and line breaks, DEL and C1. */
// oxlint-disable-next-line no-control-regex -- they are what is removed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Collects the cells of a table and stops at the first one beyond a limit. */
export class TableBuilder {
  readonly #limits: TableLimits;
  readonly #rows: Cell[][] = [];
  readonly #warnings = new Map<TableWarning['code'], TableWarning>();
  #filled = 0;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  /** Row and column are counted from 0. Cells of a row come from left to right, rows from top to bottom. */
  set(row: number, column: number, text: string, kind: Exclude<Cell['kind'], 'empty'>): void {
    const { rows, columns, cells, cellLength } = this.#limits;
    const at = { row: row + 1, column: column + 1 };
    const cleaned = this.#withoutControls(text, at);
    if (cleaned === '') return;
    if (row >= rows) throw new TableProblem('tooManyRows', { ...at, limit: rows });
    if (column >= columns) throw new TableProblem('tooManyColumns', { ...at, limit: columns });
    if (cleaned.length > cellLength) throw new TableProblem('cellTooLong', { ...at, limit: cellLength });
    this.#filled += 1;
    if (this.#filled > cells) throw new TableProblem('tooManyCells', { ...at, limit: cells });
    while (this.#rows.length <= row) this.#rows.push([]);
    const line = this.#rows[row];
    if (line === undefined) return;
    while (line.length < column) line.push(empty);
    line[column] = { text: cleaned, kind };
  }

  warn(code: TableWarning['code'], at: { readonly row?: number; readonly column?: number } = {}): void {
    const known = this.#warnings.get(code) ?? { code, count: 0, ...at };
    this.#warnings.set(code, { ...known, count: known.count + 1 });
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  finish(name: string): Table {
    if (this.#rows.length === 0) throw new TableProblem('noRows');
    return { name, rows: this.#rows, warnings: [...this.#warnings.values()] };
  }

  #withoutControls(text: string, at: { readonly row: number; readonly column: number }): string {
    const cleaned = text.replace(controls, '');
    if (cleaned.length < text.length) this.warn('controlCharacters', at);
    return cleaned;
  }
}
