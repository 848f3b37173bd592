import { columnAt } from './column-at.ts';
import { countTexts, type CountedText } from './count-texts.ts';
import { cellText, type RoundRow } from './read-item-cells.ts';
import type { RoundMapping } from './round-mapping.ts';

/** Every company that a file names, and in how many rows; none where no column is said to hold them. */
export function companyTexts(
  rows: readonly RoundRow[],
  { firstRow, company }: Pick<RoundMapping, 'firstRow' | 'company'>,
): readonly CountedText[] {
  if (company === undefined) return [];
  const at = columnAt(company.column);
  return countTexts(rows.slice(firstRow - 1).flatMap((row) => cellText(row, at) || []));
}
