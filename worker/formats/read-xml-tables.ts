import { TableProblem, type TableLimits } from './table.ts';
import { XmlReader } from './xml-reader.ts';

/** One row of a table inside an XML document: its fields by name. */
export interface XmlRow {
  readonly table: string;
  /** Counted from 1 within its table. */
  readonly row: number;
  readonly fields: ReadonlyMap<string, string>;
}

export interface XmlTables {
  /** Elements of the document that hold text alone. */
  readonly facts: ReadonlyMap<string, string>;
  readonly rows: readonly XmlRow[];
}

/**
 * Reads an XML document that holds tables: root → table → rows → row → field, as LimeSurvey writes them. No document
 * type, no entities, no outside sources.
 * @throws TableProblem where the text is not well-formed or passes a limit
 */
export function readXmlTables(bytes: Uint8Array, limits: TableLimits): XmlTables {
  if (bytes.length > limits.bytes) throw new TableProblem('tooManyBytes', { limit: limits.bytes });
  const path: string[] = [];
  const rows: XmlRow[] = [];
  const facts = new Map<string, string>();
  const counts = new Map<string, number>();
  let fields: Map<string, string> | null = null;
  let text = '';
  let cells = 0;

  const reader = new XmlReader({
    open: (name) => {
      path.push(name);
      text = '';
      if (path.length === 4 && path[2] === 'rows' && name === 'row') fields = new Map();
    },
    text: (piece) => {
      text += piece;
      if (text.length > limits.cellLength)
        throw new TableProblem('cellTooLong', {
          row: rows.length + 1,
          column: (fields?.size ?? 0) + 1,
          limit: limits.cellLength,
        });
    },
    close: (name) => {
      if (path.length === 5 && fields !== null) {
        fields.set(name, text);
        cells += 1;
        if (cells > limits.cells) throw new TableProblem('tooManyCells', { limit: limits.cells });
      } else if (path.length === 4 && fields !== null) {
        const table = path[1] ?? '';
        const row = (counts.get(table) ?? 0) + 1;
        counts.set(table, row);
        rows.push({ table, row, fields });
        fields = null;
        if (rows.length > limits.rows) throw new TableProblem('tooManyRows', { row, limit: limits.rows });
      } else if (path.length === 2 && text.trim() !== '') facts.set(name, text.trim());
      path.pop();
      text = '';
    },
  });
  reader.push(bytes);
  reader.end();
  return { facts, rows };
}
