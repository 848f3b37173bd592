import { requireSameLength } from './column.ts';
import type { Column } from './column.ts';

/**
 * Rows in which nothing is missing, for listwise deletion.
 * @returns one row per respondent with an answer everywhere, its values in the order of the columns
 * @throws RangeError for columns of different length
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function completeRows(columns: readonly Column[]): readonly (readonly number[])[] {
  requireSameLength(columns);
  const respondents = columns[0]?.length ?? 0;
  return Array.from({ length: respondents }, (_, row) => columns.map((column) => column[row] ?? null)).filter(
    (row): row is number[] => !row.includes(null),
  );
}
