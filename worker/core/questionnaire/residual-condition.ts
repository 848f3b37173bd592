import type { Answers } from './answer.ts';
import type { Condition, MemberFacts } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';

/**
 * What is left of a condition once everything but some items is known: `true` or `false` where it is decided,
 * otherwise the part that still depends on those items (partial evaluation).
 * The page sends this rest to the browser, so that no fact of the frame and no earlier answer goes with it.
 * @param depends whether an item is still to be answered
 */
export function residualCondition(
  condition: Condition,
  answers: Answers,
  facts: MemberFacts,
  depends: (item: string) => boolean,
): Condition | boolean {
  const rest = (part: Condition) => residualCondition(part, answers, facts, depends);
  if ('all' in condition) {
    const parts = condition.all.map(rest);
    if (parts.includes(false)) return false;
    const open = parts.filter((part) => typeof part !== 'boolean');
    return open.length === 0 ? true : { all: open };
  }
  if ('any' in condition) {
    const parts = condition.any.map(rest);
    if (parts.includes(true)) return true;
    const open = parts.filter((part) => typeof part !== 'boolean');
    return open.length === 0 ? false : { any: open };
  }
  if ('not' in condition) {
    const part = rest(condition.not);
    return typeof part === 'boolean' ? !part : { not: part };
  }
  const item = 'answered' in condition ? condition.answered : 'item' in condition ? condition.item : null;
  return item !== null && depends(item) ? condition : evaluateCondition(condition, answers, facts);
}
