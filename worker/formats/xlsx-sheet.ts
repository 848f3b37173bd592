import { looksLikeFormula } from './disarm-formula.ts';
import type { SharedStrings } from './shared-strings.ts';
import { escapeXml } from './xml.ts';
import { cellStyle, numberStyle } from './xlsx-styles.ts';
import type { XlsxCell, XlsxSheet, XlsxTableSheet, XlsxTextSheet } from './xlsx-workbook.ts';

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The cells a table covers. A table needs one row below its header, even when there is nothing to show. */
export function tableRange(sheet: XlsxTableSheet): string {
  return `A1:${columnName(sheet.columns.length - 1)}${Math.max(sheet.rows.length, 1) + 1}`;
}

interface CellStyles {
  readonly text: number;
  readonly number: number;
}

function cellXml(cell: XlsxCell, at: string, styles: CellStyles, strings: SharedStrings): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell))
      throw new RangeError('A number in a sheet is finite; an absent value is null.');
    return `<c r="${at}" s="${styles.number}"><v>${cell}</v></c>`;
  }
  const style = looksLikeFormula(cell) ? cellStyle.literal : styles.text;
  return `<c r="${at}" s="${style}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
}

function rowXml(
  cells: readonly XlsxCell[],
  rowNumber: number,
  stylesOf: (column: number) => CellStyles,
  strings: SharedStrings,
): string {
  const content = cells.map((cell, column) =>
    cellXml(cell, `${columnName(column)}${rowNumber}`, stylesOf(column), strings),
  );
  return `<row r="${rowNumber}">${content.join('')}</row>`;
}

function textRows(sheet: XlsxTextSheet, strings: SharedStrings): string {
  return sheet.rows
    .map(({ style, cells }, index) => {
      const text = style === 'text' ? cellStyle.wrapped : cellStyle[style];
      return rowXml(cells, index + 1, () => ({ text, number: cellStyle.text }), strings);
    })
    .join('');
}

function tableRows(sheet: XlsxTableSheet, strings: SharedStrings): string {
  const styles = sheet.columns.map(({ format }) => ({
    text: cellStyle.text,
    number: numberStyle[format ?? 'general'],
  }));
  const plain = { text: cellStyle.text, number: cellStyle.text };
  const header = rowXml(
    sheet.columns.map(({ header: name }) => name),
    1,
    () => plain,
    strings,
  );
  const body = sheet.rows.map((row, index) =>
    rowXml(row, index + 2, (column) => styles[column] ?? plain, strings),
  );
  return header + body.join('');
}

const frozenHeader =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';

/** In a footer `&` starts a code and `&&` is the sign itself. */
function footerXml(footer: string): string {
  return `<headerFooter><oddFooter>${escapeXml(`&L${footer.replaceAll('&', '&&')}&R&P / &N`)}</oddFooter></headerFooter>`;
}

/** One worksheet part. `selected` is the sheet that the reader sees first. */
export function sheetXml(
  sheet: XlsxSheet,
  strings: SharedStrings,
  footer: string,
  selected: boolean,
): string {
  const isTable = sheet.kind === 'table';
  const widths = isTable ? sheet.columns.map(({ width }) => width) : sheet.widths;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const view = `<sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}${isTable ? '' : ' showGridLines="0"'}`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews>${isTable ? `${view}>${frozenHeader}</sheetView>` : `${view}/>`}</sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columns.join('')}</cols>` +
    `<sheetData>${isTable ? tableRows(sheet, strings) : textRows(sheet, strings)}</sheetData>` +
    '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${isTable ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    footerXml(footer) +
    (isTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '') +
    '</worksheet>'
  );
}
