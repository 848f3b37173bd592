import { escapeXml } from './xml.ts';
import { tableRange } from './xlsx-sheet.ts';
import type { XlsxTableSheet, XlsxWorkbook } from './xlsx-workbook.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packages = 'http://schemas.openxmlformats.org/package/2006';

function relationships(entries: readonly (readonly [type: string, target: string])[]): string {
  const items = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

export function contentTypesXml(workbook: XlsxWorkbook, tableCount: number): string {
  const sheets = workbook.sheets.map((_, index) =>
    override(`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`),
  );
  const tables = Array.from({ length: tableCount }, (_, index) =>
    override(`/xl/tables/table${index + 1}.xml`, `${spreadsheet}.table+xml`),
  );
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`) +
    sheets.join('') +
    tables.join('') +
    override('/xl/styles.xml', `${spreadsheet}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

export const packageRelationshipsXml = relationships([
  [`${office}/officeDocument`, 'xl/workbook.xml'],
  [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${office}/extended-properties`, 'docProps/app.xml'],
]);

export function workbookXml(workbook: XlsxWorkbook): string {
  const sheets = workbook.sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets></workbook>`
  );
}

export function workbookRelationshipsXml(workbook: XlsxWorkbook): string {
  return relationships([
    ...workbook.sheets.map(
      (_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
    ),
    [`${office}/styles`, 'styles.xml'],
    [`${office}/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

export function sheetRelationshipsXml(tableNumber: number): string {
  return relationships([[`${office}/table`, `../tables/table${tableNumber}.xml`]]);
}

export function tableXml(sheet: XlsxTableSheet, tableNumber: number): string {
  const range = tableRange(sheet);
  const columns = sheet.columns.map(
    ({ header }, index) => `<tableColumn id="${index + 1}" name="${escapeXml(header)}"/>`,
  );
  return (
    `${declaration}<table xmlns="${main}" id="${tableNumber}" name="${sheet.tableName}"` +
    ` displayName="${sheet.tableName}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>' +
    '</table>'
  );
}

/** The language stands in dc:language: the packaging standard forbids xml:lang in this part (ECMA-376-2, M4.4). */
export function corePropertiesXml({ title, subject, creator, createdOn, language }: XlsxWorkbook): string {
  const created = `${createdOn}T00:00:00Z`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified>` +
    `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
  );
}

export const appPropertiesXml =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Vorlauf</Application></Properties>';
