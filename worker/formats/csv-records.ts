import { TableProblem } from './table.ts';

export type CsvDelimiter = ';' | ',' | '\t' | '|';

/** A bare field: everything up to the next delimiter or line end. */
const bareField: Readonly<Record<CsvDelimiter, RegExp>> = {
  ';': /[^;\r\n]*/y,
  ',': /[^,\r\n]*/y,
  '\t': /[^\t\r\n]*/y,
  '|': /[^|\r\n]*/y,
};

/** What a spreadsheet can hold; beyond it even empty fields and records are refused. */
const most = { columns: 16_384, rows: 1_048_576 } as const;

/**
 * The records of a CSV text, one pass, linear in its length. Tolerant as spreadsheets are: any line end, a quote
 * inside a bare field is a quote, text after a closing quote belongs to the field.
 * @param maxFieldLength a quoted field that is longer is refused before it is collected
 * @throws TableProblem `openQuote` at the row of the field, `cellTooLong`, `tooManyColumns`, `tooManyRows`
 * @source RFC 4180, section 2
 */
export function* csvRecords(
  text: string,
  delimiter: CsvDelimiter,
  maxFieldLength: number,
): Generator<readonly string[]> {
  const bare = bareField[delimiter];
  let at = 0;
  let row = 0;

  const takeBare = (): string => {
    bare.lastIndex = at;
    const [field = ''] = bare.exec(text) ?? [];
    at += field.length;
    return field;
  };

  const takeQuoted = (column: number): string => {
    const parts: string[] = [];
    let length = 0;
    at += 1;
    for (;;) {
      const end = text.indexOf('"', at);
      if (end === -1) throw new TableProblem('openQuote', { row, column });
      const doubled = text[end + 1] === '"';
      parts.push(text.slice(at, doubled ? end + 1 : end));
      length += end - at;
      if (length > maxFieldLength)
        throw new TableProblem('cellTooLong', { row, column, limit: maxFieldLength });
      at = end + (doubled ? 2 : 1);
      if (!doubled) return parts.join('') + takeBare();
    }
  };

  while (at < text.length) {
    row += 1;
    if (row > most.rows) throw new TableProblem('tooManyRows', { row, limit: most.rows });
    const record: string[] = [];
    for (;;) {
      record.push(text[at] === '"' ? takeQuoted(record.length + 1) : takeBare());
      if (text[at] !== delimiter) break;
      if (record.length >= most.columns)
        throw new TableProblem('tooManyColumns', { row, limit: most.columns });
      at += 1;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    yield record;
  }
}
