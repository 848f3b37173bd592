import { readPart, unescapeExcelText } from './read-xlsx-parts.ts';
import type { ZipReader } from './read-zip.ts';
import { TableProblem } from './table.ts';
import type { TableBuilder } from './table-builder.ts';
import { serialDay } from './xlsx-day-formats.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dayStyles: ReadonlySet<number>;
  readonly from1904: boolean;
  readonly cellLength: number;
}

/** "B7" → row 6, column 1. */
function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined) throw new TableProblem('damaged');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

function storeNumber(cell: OpenCell, table: TableBuilder, context: SheetContext): void {
  const number = Number(cell.text);
  if (cell.text.trim() === '') return;
  if (!Number.isFinite(number)) throw new TableProblem('damaged');
  const day = context.dayStyles.has(cell.style) ? serialDay(number, context.from1904) : null;
  table.set(cell.row, cell.column, day ?? String(number), day === null ? 'number' : 'day');
}

function storeText(cell: OpenCell, text: string | undefined, table: TableBuilder): void {
  if (text === undefined) throw new TableProblem('damaged');
  table.set(cell.row, cell.column, text, 'text');
}

type Store = (cell: OpenCell, table: TableBuilder, context: SheetContext) => void;

/** What a cell type's stored value means (ECMA-376, 18.18.11). A formula's cell holds its last result. */
const stores: Readonly<Record<string, Store>> = {
  n: storeNumber,
  s: (cell, table, { strings }) => {
    if (cell.text.trim() !== '') storeText(cell, strings[Number(cell.text)], table);
  },
  str: (cell, table) => storeText(cell, unescapeExcelText(cell.text), table),
  inlineStr: (cell, table) => storeText(cell, unescapeExcelText(cell.text), table),
  b: (cell, table) => storeText(cell, cell.text.trim() === '1' ? 'TRUE' : 'FALSE', table),
  e: (cell, table) => table.set(cell.row, cell.column, cell.text, 'error'),
  d: (cell, table) => {
    const [day] = /^\d{4}-\d\d-\d\d/.exec(cell.text) ?? [];
    table.set(cell.row, cell.column, day ?? cell.text, day === undefined ? 'text' : 'day');
  },
};

/** Reads the cells of one sheet into a table. Formulas are never evaluated: their last result is taken. */
export function readXlsxSheet(
  zip: ZipReader,
  path: string,
  table: TableBuilder,
  context: SheetContext,
): void {
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let collects = false;
  let phonetic = 0;

  const openCell = (attributes: ReadonlyMap<string, string>): OpenCell => {
    const reference = attributes.get('r');
    const place = reference === undefined ? { row, column: column + 1 } : placeOf(reference);
    ({ row, column } = place);
    return { ...place, type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0), text: '' };
  };

  readPart(zip, path, {
    open: (name, attributes) => {
      collects = cell !== null && phonetic === 0 && (name === 'v' || name === 't');
      if (name === 'row') {
        const number = attributes().get('r');
        row = number === undefined ? row + 1 : Number(number) - 1;
        column = -1;
        if (!Number.isInteger(row) || row < 0) throw new TableProblem('damaged');
      } else if (name === 'c') cell = openCell(attributes());
      else if (name === 'rPh') phonetic += 1;
      else if (name === 'f' && cell !== null) table.warn('formulas', { row: row + 1, column: column + 1 });
    },
    text: (piece) => {
      if (!collects || cell === null) return;
      cell.text += piece;
      if (cell.text.length > context.cellLength) {
        throw new TableProblem('cellTooLong', {
          row: row + 1,
          column: column + 1,
          limit: context.cellLength,
        });
      }
    },
    close: (name) => {
      collects = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'c' || cell === null) return;
      const store = Object.hasOwn(stores, cell.type) ? stores[cell.type] : undefined;
      if (store === undefined) throw new TableProblem('damaged');
      store(cell, table, context);
      cell = null;
    },
  });
}
