/**
 * A small reader written from the grammar of RFC 4180, section 2, and independent of our encoder. Strict: a quote
 * inside a bare field, a lone CR or LF, or a missing line end is an error.
 */
export function readCsv(text: string, separator: ',' | ';' = ','): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        at += 1;
        while (text[at] !== '"' || text[at + 1] === '"') {
          if (at >= text.length) throw new Error('A quoted field does not end.');
          field += text[at];
          at += text[at] === '"' ? 2 : 1;
        }
        at += 1;
      } else {
        while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') {
          if (text[at] === '"') throw new Error('A bare field holds a quote.');
          field += text[at];
          at += 1;
        }
      }
      row.push(field);
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error('A record does not end with CRLF.');
    at += 2;
    rows.push(row);
  }
  return rows;
}
