import { readRelationships, readSharedStrings, readWorkbook, type SheetEntry } from './read-xlsx-parts.ts';
import { readXlsxSheet, type SheetContext } from './read-xlsx-sheet.ts';
import { ZipReader } from './read-zip.ts';
import { TableBuilder } from './table-builder.ts';
import { TableProblem, tableLimits, type Table, type TableLimits } from './table.ts';
import { readDayStyles } from './xlsx-day-formats.ts';

const packedLimit = 5_000_000;
const mostSheets = 100;
const unzipLimits = { entries: 2000, unpackedBytes: 50_000_000, ratio: 100 } as const;

/** What the reader needs of a workbook, found through its relationships. */
const partNames = { strings: /(^|\/)sharedStrings\.xml$/i, styles: /(^|\/)styles\.xml$/i } as const;

interface OpenWorkbook {
  readonly zip: ZipReader;
  readonly sheets: readonly SheetEntry[];
  /** Path of a part, by its relationship. */
  readonly targets: ReadonlyMap<string, string>;
  readonly context: SheetContext;
}

function openWorkbook(bytes: Uint8Array, limits: TableLimits): OpenWorkbook {
  const packed = Math.min(packedLimit, limits.bytes);
  if (bytes.length === 0) throw new TableProblem('noBytes');
  if (bytes.length > packed) throw new TableProblem('tooManyBytes', { limit: packed });
  const zip = new ZipReader(bytes, unzipLimits);
  if (!zip.has('xl/workbook.xml')) throw new TableProblem('notXlsx');
  const { sheets, from1904 } = readWorkbook(zip);
  const targets = readRelationships(zip, 'xl/_rels/workbook.xml.rels');
  const pathOf = (part: RegExp): string | undefined =>
    [...targets.values()].find((path) => part.test(path) && zip.has(path));
  const styles = pathOf(partNames.styles);
  const dayStyles = styles === undefined ? new Set<number>() : readDayStyles(zip, styles);
  const stringsPath = pathOf(partNames.strings);
  const strings =
    stringsPath === undefined
      ? []
      : readSharedStrings(zip, stringsPath, { strings: limits.cells, length: limits.cellLength });
  return { zip, sheets, targets, context: { strings, dayStyles, from1904, cellLength: limits.cellLength } };
}

function readSheet(
  { zip, targets, context }: OpenWorkbook,
  sheet: SheetEntry | undefined,
  table: TableBuilder,
): void {
  const path = targets.get(sheet?.relationship ?? '');
  if (path === undefined) throw new TableProblem('damaged');
  readXlsxSheet(zip, path, table, context);
}

/**
 * Reads one sheet of an XLSX workbook: the named one, otherwise the first that is not hidden. Formulas are not
 * evaluated, macros and links are not looked at; what a package says about its size is not believed.
 * @throws TableProblem where the file is no workbook or passes a limit
 * @source ECMA-376 parts 1 and 2 (Office Open XML)
 */
export function readXlsx(bytes: Uint8Array, limits: TableLimits = tableLimits, sheetName?: string): Table {
  const workbook = openWorkbook(bytes, limits);
  const { sheets } = workbook;
  const visible = sheets.filter(({ hidden }) => !hidden);
  const sheet =
    sheetName === undefined ? (visible[0] ?? sheets[0]) : sheets.find(({ name }) => name === sheetName);
  const table = new TableBuilder(limits);
  readSheet(workbook, sheet, table);
  for (let other = 1; other < visible.length; other += 1) table.warn('otherSheets');
  return table.finish(sheet?.name ?? '');
}

/**
 * Reads every sheet of an XLSX workbook, hidden ones too, in its order; an empty one has no rows. The limit of cells
 * is one for each sheet.
 * @throws TableProblem where the file is no workbook or passes a limit
 */
export function readXlsxSheets(bytes: Uint8Array, limits: TableLimits = tableLimits): readonly Table[] {
  const workbook = openWorkbook(bytes, limits);
  if (workbook.sheets.length > mostSheets) throw new TableProblem('unpacksTooLarge');
  return workbook.sheets.map((sheet) => {
    const table = new TableBuilder(limits);
    readSheet(workbook, sheet, table);
    return table.isEmpty ? { name: sheet.name, rows: [], warnings: [] } : table.finish(sheet.name);
  });
}
