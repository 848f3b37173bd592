import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { TableProblem, tableLimits, type Table, type TableLimits } from './table.ts';

const zipMark = [0x50, 0x4b];
/** Compound files: the old .xls, and workbooks that are protected by a password. */
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0];

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Whether bytes are a workbook and no CSV. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return starts(bytes, zipMark);
}

/** Whether bytes are an old .xls, or a workbook behind a password. */
export function isLockedWorkbook(bytes: Uint8Array): boolean {
  return starts(bytes, compoundMark);
}

/**
 * Reads a table from CSV or XLSX bytes; what a file is shows its content, never its name.
 * @throws TableProblem with a code, and row and column where there are any
 */
export function readTable(bytes: Uint8Array, limits: TableLimits = tableLimits): Table {
  if (isLockedWorkbook(bytes)) throw new TableProblem('locked');
  return isWorkbook(bytes) ? readXlsx(bytes, limits) : readCsv(bytes, limits);
}
