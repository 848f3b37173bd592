declare const rowType: unique symbol;

/** A JSON list of rows, as one parameter of a statement. */
export type JsonRows<T> = string & { readonly [rowType]: T };

/** D1 takes two million bytes a row; the rest is for the other parameters of the statement. */
const bytesOfAParameter = 1_800_000;
/** A UTF-16 unit takes at most three bytes in UTF-8. */
const bytesOfAUnit = 3;

/**
 * Rows as JSON lists, each of which fits into one parameter of a statement, in their order. Rows are asked for one by
 * one and written at once, so that thousands of them are never there both as objects and as text.
 * @param maxBytes more than the longest row takes
 */
export function jsonPortions<T>(
  rows: Iterable<T>,
  maxBytes: number = bytesOfAParameter,
): readonly JsonRows<T>[] {
  const portions: JsonRows<T>[] = [];
  let texts: string[] = [];
  let room = maxBytes;
  const close = () => {
    // The type says what the text was made of.
    if (texts.length > 0) portions.push(`[${texts.join(',')}]` as JsonRows<T>);
    texts = [];
    room = maxBytes;
  };
  for (const row of rows) {
    const text = JSON.stringify(row);
    const bytes = bytesOfAUnit * (text.length + 1);
    if (bytes > room) close();
    texts.push(text);
    room -= bytes;
  }
  close();
  return portions;
}
