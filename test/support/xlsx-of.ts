import { strToU8, zipSync } from 'fflate';

export interface SampleWorkbook {
  /** Rows as XML. */
  readonly sheet?: string;
  /** The whole part of the first sheet, instead of rows. */
  readonly rawSheet?: Uint8Array;
  readonly prefix?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly otherSheets?: readonly string[];
  readonly hiddenFirst?: boolean;
}

/** A workbook built by hand, so that it can hold what no writer of ours would write. */
export function xlsxOf(workbook: SampleWorkbook): Uint8Array {
  const { prefix = '', strings = '', styles = '', otherSheets = [] } = workbook;
  const sheetPart = (rows: string) =>
    strToU8(
      `<?xml version="1.0"?><${prefix}worksheet><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`,
    );
  const names = ['Blatt 1', ...otherSheets];
  const sheets = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${at === 0 && workbook.hiddenFirst ? ' state="hidden"' : ''}/>`,
  );
  const links = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="t" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook><workbookPr date1904="${workbook.date1904 ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${links.join('')}<Relationship Id="s" Type="t" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="t" Target="styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    ...Object.fromEntries(
      names.map((_, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        at === 0 && workbook.rawSheet !== undefined ? workbook.rawSheet : sheetPart(workbook.sheet ?? ''),
      ]),
    ),
  });
}
