import { itemsOf } from '../counted-answers.ts';
import type { Check, Item, Questionnaire } from '../questionnaire.ts';
import { replaceItem } from './edit-items.ts';

/**
 * The questionnaire with a check of an item changed, added (`before` absent) or removed (`after` absent). A check that
 * is no longer there is added.
 */
export function withCheck(
  questionnaire: Questionnaire,
  code: string,
  before: Check | undefined,
  after: Check | undefined,
): Questionnaire {
  const item = itemsOf(questionnaire).find((each) => each.code === code);
  if (item === undefined) return questionnaire;
  const known = item.checks ?? [];
  const text = JSON.stringify(before);
  const at = known.findIndex((check) => JSON.stringify(check) === text);
  const added = after === undefined ? [] : [after];
  const checks = at < 0 ? [...known, ...added] : known.toSpliced(at, 1, ...added);
  const { checks: _, ...rest } = item;
  // Without its checks it is the same item.
  return replaceItem(questionnaire, (checks.length === 0 ? rest : { ...rest, checks }) as Item);
}
