import { TableProblem } from './table.ts';
import { XmlReader, type XmlHandler } from './xml-reader.ts';
import type { ZipReader } from './read-zip.ts';

/** Reads one part of a package with a handler. */
export function readPart(zip: ZipReader, path: string, handler: XmlHandler): void {
  const reader = new XmlReader(handler);
  zip.unpack(path, (bytes) => reader.push(bytes));
  reader.end();
}

const nothing = (): void => undefined;

/** Relationship id → path of the part in the package. */
export function readRelationships(zip: ZipReader, path: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readPart(zip, path, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const id = attributes().get('Id');
      const target = attributes().get('Target');
      if (id === undefined || target === undefined || attributes().get('TargetMode') === 'External') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    },
    text: nothing,
    close: nothing,
  });
  return targets;
}

export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly hidden: boolean;
}

export interface WorkbookFacts {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

export function readWorkbook(zip: ZipReader): WorkbookFacts {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  readPart(zip, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes().get('date1904') ?? '');
      if (name !== 'sheet') return;
      const relationship = attributes().get('id');
      if (relationship === undefined) throw new TableProblem('damaged');
      sheets.push({
        name: attributes().get('name') ?? '',
        relationship,
        hidden: /hidden$/i.test(attributes().get('state') ?? ''),
      });
    },
    text: nothing,
    close: nothing,
  });
  return { sheets, from1904 };
}

const escapedCharacter = /_x([0-9A-Fa-f]{4})_/g;

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescapeExcelText(text: string): string {
  return text.includes('_x')
    ? text.replace(escapedCharacter, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/**
 * The string table. A text is kept to one character over the limit: if a cell of the sheet uses it, the sheet is
 * refused there; if none does, it does not matter.
 */
export function readSharedStrings(
  zip: ZipReader,
  path: string,
  limits: { readonly strings: number; readonly length: number },
): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  readPart(zip, path, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (inText && text.length <= limits.length) text += piece.slice(0, limits.length + 1 - text.length);
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'si') return;
      if (strings.length >= limits.strings) throw new TableProblem('unpacksTooLarge');
      strings.push(unescapeExcelText(text));
    },
  });
  return strings;
}
