import { readRelationships, readSharedStrings, readWorkbook } from './read-xlsx-parts.ts';
import { readXlsxSheet } from './read-xlsx-sheet.ts';
import { ZipReader } from './read-zip.ts';
import { TableBuilder } from './table-builder.ts';
import { TableProblem, tableLimits, type Table, type TableLimits } from './table.ts';
import { readDayStyles } from './xlsx-day-formats.ts';

const packedLimit = 5_000_000;
const unzipLimits = { entries: 2000, unpackedBytes: 50_000_000, ratio: 100 } as const;

/** What the reader needs of a workbook, found through its relationships. */
const partNames = { strings: /(^|\/)sharedStrings\.xml$/i, styles: /(^|\/)styles\.xml$/i } as const;

/**
 * Reads one sheet of an XLSX workbook: the named one, otherwise the first that is not hidden. Formulas are not
 * evaluated, macros and links are not looked at; what a package says about its size is not believed.
 * @throws TableProblem where the file is no workbook or passes a limit
 * @source ECMA-376 parts 1 and 2 (Office Open XML)
 */
export function readXlsx(bytes: Uint8Array, limits: TableLimits = tableLimits, sheetName?: string): Table {
  const packed = Math.min(packedLimit, limits.bytes);
  if (bytes.length === 0) throw new TableProblem('noBytes');
  if (bytes.length > packed) throw new TableProblem('tooManyBytes', { limit: packed });
  const zip = new ZipReader(bytes, unzipLimits);
  if (!zip.has('xl/workbook.xml')) throw new TableProblem('notXlsx');
  const { sheets, from1904 } = readWorkbook(zip);
  const targets = readRelationships(zip, 'xl/_rels/workbook.xml.rels');
  const pathOf = (part: RegExp): string | undefined =>
    [...targets.values()].find((path) => part.test(path) && zip.has(path));

  const visible = sheets.filter(({ hidden }) => !hidden);
  const sheet =
    sheetName === undefined ? (visible[0] ?? sheets[0]) : sheets.find(({ name }) => name === sheetName);
  const sheetPath = targets.get(sheet?.relationship ?? '');
  if (sheet === undefined || sheetPath === undefined) throw new TableProblem('damaged');

  const styles = pathOf(partNames.styles);
  const dayStyles = styles === undefined ? new Set<number>() : readDayStyles(zip, styles);
  const stringsPath = pathOf(partNames.strings);
  const strings =
    stringsPath === undefined
      ? []
      : readSharedStrings(zip, stringsPath, { strings: limits.cells, length: limits.cellLength });

  const table = new TableBuilder(limits);
  readXlsxSheet(zip, sheetPath, table, { strings, dayStyles, from1904, cellLength: limits.cellLength });
  for (let other = 1; other < visible.length; other += 1) table.warn('otherSheets');
  return table.finish(sheet.name);
}
