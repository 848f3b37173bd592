/** Text is always stored as a string, never as a formula; a number as a number; null is an empty cell. */
export type XlsxCell = string | number | null;

/** How a column shows its numbers; the stored number keeps its full precision. */
export type XlsxNumberFormat = 'general' | 'integer' | 'twoDecimals';

export interface XlsxColumn {
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly format?: XlsxNumberFormat;
}

/** A sheet to be read from top to bottom: label and text, or text alone. */
export interface XlsxTextSheet {
  readonly kind: 'text';
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly {
    readonly style: 'title' | 'heading' | 'text';
    readonly cells: readonly XlsxCell[];
  }[];
}

/** A sheet with one real Excel table that starts in A1, its header frozen. */
export interface XlsxTableSheet {
  readonly kind: 'table';
  readonly name: string;
  /** Name of the table in formulas: letters, digits, underscore, and not like a cell. */
  readonly tableName: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

export type XlsxSheet = XlsxTextSheet | XlsxTableSheet;

export interface XlsxWorkbook {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** ISO day; the only date in the file, so that the same content gives the same bytes. */
  readonly createdOn: string;
  /** BCP 47, "de-DE" or "en-GB". */
  readonly language: string;
  /** Printed at the foot of every page. */
  readonly footer: string;
  readonly sheets: readonly XlsxSheet[];
}

const maxSheetNameLength = 31;
const forbiddenInSheetName = /[[\]:*?/\\]|^'|'$/;

function assertDistinct(names: readonly string[], what: string): void {
  const lower = names.map((name) => name.toLowerCase());
  if (new Set(lower).size < lower.length) throw new RangeError(`Two ${what} have the same name.`);
}

/** Refuses what Excel would "repair" when it opens the file. */
export function assertValidWorkbook(workbook: XlsxWorkbook): void {
  const tables = workbook.sheets.filter((sheet) => sheet.kind === 'table');
  for (const { name } of workbook.sheets) {
    if (name === '' || name.length > maxSheetNameLength || forbiddenInSheetName.test(name)) {
      throw new RangeError(`"${name}" cannot be the name of a sheet.`);
    }
  }
  assertDistinct(
    workbook.sheets.map(({ name }) => name),
    'sheets',
  );
  assertDistinct(
    tables.map(({ tableName }) => tableName),
    'tables',
  );
  for (const table of tables) {
    if (!/^[A-Za-z]{4}\w*$/.test(table.tableName))
      throw new RangeError(`"${table.tableName}" cannot name a table.`);
    assertDistinct(
      table.columns.map(({ header }) => header),
      'columns',
    );
    if (table.rows.some((row) => row.length !== table.columns.length)) {
      throw new RangeError(`A row of "${table.name}" has more or fewer cells than the header.`);
    }
  }
}
