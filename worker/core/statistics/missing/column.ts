/** The answers to one question, one place per respondent in the order of all columns; null where one is missing. */
export type Column = readonly (number | null)[];

/** @throws RangeError unless all columns speak of the same respondents */
export function requireSameLength(columns: readonly Column[]): void {
  if (columns.some(({ length }) => length !== columns[0]?.length))
    throw new RangeError('columns must be of the same length');
}
