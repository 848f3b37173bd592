/** Name of a column in a spreadsheet: 1 → A, 26 → Z, 27 → AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetter(Math.floor((column - 1) / 26)) + last;
}
