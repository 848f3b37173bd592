import { requireSameLength } from '../missing/column.ts';
import type { Column } from '../missing/column.ts';
import { shareOf } from './share-of.ts';

interface StraightLining {
  /** Respondents who answered enough items of the battery. */
  readonly assessed: number;
  /** Those of them who gave every item the same answer. */
  readonly alike: number;
  /** 0…1; null where nobody could be assessed. */
  readonly share: number | null;
}

/**
 * How many gave the same answer to all items of a battery: they may mean it, or they ticked one column down.
 * Only with items that point both ways is it a contradiction, so it says something of the wave and excludes nobody.
 * @param columns the answers as they were given, not reversed, one column per item
 * @param fewestItems answered that make agreement telling, ≥ 2
 * @throws RangeError for columns of different length, and below two items
 * @source non-differentiation: Krosnick 1991, Applied Cognitive Psychology 5, 213–236; METHODS 4.8
 * @verified hand counts in the test
 */
export function straightLining(columns: readonly Column[], fewestItems: number): StraightLining {
  requireSameLength(columns);
  if (!(fewestItems >= 2)) throw new RangeError('at least two items are needed');
  const rows = (columns[0] ?? []).map((_, row) =>
    columns.map((column) => column[row] ?? null).filter((answer) => answer !== null),
  );
  const assessed = rows.filter(({ length }) => length >= fewestItems);
  const alike = assessed.filter((answers) => answers.every((answer) => answer === answers[0])).length;
  return { assessed: assessed.length, alike, share: shareOf(alike, assessed.length) };
}
