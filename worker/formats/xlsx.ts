import { SharedStrings } from './shared-strings.ts';
import { sheetXml } from './xlsx-sheet.ts';
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  packageRelationshipsXml,
  sheetRelationshipsXml,
  tableXml,
  workbookRelationshipsXml,
  workbookXml,
} from './xlsx-parts.ts';
import { stylesXml } from './xlsx-styles.ts';
import { assertValidWorkbook, type XlsxWorkbook } from './xlsx-workbook.ts';
import { encodeZip, type ZipEntry } from './zip.ts';

/**
 * A workbook as XLSX bytes: one real table per data sheet, no merged cells, no formulas, no macros, no outside
 * links. The same workbook gives the same bytes.
 * @source ECMA-376 parts 1 and 2 (Office Open XML)
 */
export function encodeXlsx(workbook: XlsxWorkbook): Uint8Array {
  assertValidWorkbook(workbook);
  const utf8 = new TextEncoder();
  const part = (path: string, xml: string): ZipEntry => ({ path, bytes: utf8.encode(xml) });
  const strings = new SharedStrings();
  const tables = workbook.sheets.filter((sheet) => sheet.kind === 'table');

  const sheetParts = workbook.sheets.flatMap((sheet, index) => {
    const name = `sheet${index + 1}.xml`;
    const worksheet = part(`xl/worksheets/${name}`, sheetXml(sheet, strings, workbook.footer, index === 0));
    if (sheet.kind === 'text') return [worksheet];
    const tableNumber = tables.indexOf(sheet) + 1;
    return [worksheet, part(`xl/worksheets/_rels/${name}.rels`, sheetRelationshipsXml(tableNumber))];
  });

  return encodeZip([
    part('[Content_Types].xml', contentTypesXml(workbook, tables.length)),
    part('_rels/.rels', packageRelationshipsXml),
    part('docProps/core.xml', corePropertiesXml(workbook)),
    part('docProps/app.xml', appPropertiesXml),
    part('xl/workbook.xml', workbookXml(workbook)),
    part('xl/_rels/workbook.xml.rels', workbookRelationshipsXml(workbook)),
    ...sheetParts,
    ...tables.map((sheet, index) => part(`xl/tables/table${index + 1}.xml`, tableXml(sheet, index + 1))),
    part('xl/styles.xml', stylesXml),
    part('xl/sharedStrings.xml', strings.toXml()),
  ]);
}
