import { memberKinds } from '../../organisation.ts';
import type { Condition, FactName } from '../condition.ts';
import { itemsOfTerm } from '../references.ts';
import type { Item } from '../questionnaire.ts';

/** The values that a fact can have; a fact without a closed list can have any. */
const factValues: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  memberKind: memberKinds,
  hasOffice: ['yes', 'no'],
};

/**
 * Whether a condition can hold for anybody, as far as its parts can be judged one by one: it cannot where it asks for
 * a question that does not stand before it, an answer that is not offered, or a fact that nobody has.
 * @param before the questions that stand before, by code
 */
export function canHold(condition: Condition, before: ReadonlyMap<string, Item>): boolean {
  if ('all' in condition) return condition.all.every((part) => canHold(part, before));
  if ('any' in condition) return condition.any.some((part) => canHold(part, before));
  if ('not' in condition) return true;
  if ('answered' in condition) return before.has(condition.answered);
  if ('fact' in condition)
    return condition.op === '!=' || (factValues[condition.fact]?.includes(condition.value) ?? true);
  if ('compare' in condition)
    return [...itemsOfTerm(condition.compare), ...itemsOfTerm(condition.to)].every((code) =>
      before.has(code),
    );
  const item = before.get(condition.item);
  if (item === undefined) return false;
  return (
    !(condition.op === '==' && 'options' in item) || item.options.some(({ code }) => code === condition.value)
  );
}
