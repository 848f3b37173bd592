/** D1 takes two million bytes a row; the rest is for the other parameters of the statement. */
const bytesOfAParameter = 1_800_000;
/** A UTF-16 unit takes at most three bytes in UTF-8. */
const bytesOfAUnit = 3;

/**
 * Cuts rows into portions, each of which fits into one JSON parameter of a statement, in their order.
 * @param maxBytes more than the longest row takes
 */
export function jsonPortions<T>(
  rows: readonly T[],
  maxBytes: number = bytesOfAParameter,
): readonly (readonly T[])[] {
  const portions: T[][] = [];
  let room = 0;
  for (const row of rows) {
    const bytes = bytesOfAUnit * (JSON.stringify(row).length + 1);
    if (bytes > room || portions.length === 0) {
      portions.push([]);
      room = maxBytes;
    }
    portions.at(-1)?.push(row);
    room -= bytes;
  }
  return portions;
}
