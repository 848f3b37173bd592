import type { Answer, Answers } from './answer.ts';
import type { MemberFacts } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import { residualCondition } from './residual-condition.ts';

/** Every item of an instrument, in the order it is asked. */
export function itemsOf(questionnaire: Questionnaire): readonly Item[] {
  return questionnaire.sections.flatMap((section) => section.items);
}

/**
 * The items a member is asked, given the draft so far. Conditions look back only; an answer of an item that is
 * itself hidden satisfies none.
 * @returns codes, in the order of the instrument
 */
export function visibleItems(
  questionnaire: Questionnaire,
  draft: Answers,
  facts: MemberFacts,
): ReadonlySet<string> {
  const counted: Record<string, Answer> = {};
  const visible = new Set<string>();
  for (const item of itemsOf(questionnaire)) {
    if (item.showIf && !evaluateCondition(item.showIf, counted, facts)) continue;
    visible.add(item.code);
    const answer = draft[item.code];
    if (answer) counted[item.code] = answer;
  }
  return visible;
}

/** Whether an item can ever be asked of this member, or the frame's facts rule it out whatever is answered. */
export function canBeAsked(item: Item, facts: MemberFacts): boolean {
  return item.showIf === undefined || residualCondition(item.showIf, {}, facts, () => true) !== false;
}

/** Whether an item is asked only after certain answers to others. */
export function isFollowUp(item: Item, facts: MemberFacts): boolean {
  return (
    item.showIf !== undefined && typeof residualCondition(item.showIf, {}, facts, () => true) !== 'boolean'
  );
}
