import type { Answers } from './answer.ts';
import type { MemberFacts } from './condition.ts';
import { countedAnswers } from './counted-answers.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import { residualCondition } from './residual-condition.ts';

/**
 * The items a member is asked, given the draft so far.
 * @returns codes, in the order of the instrument
 */
export function visibleItems(
  questionnaire: Questionnaire,
  draft: Answers,
  facts: MemberFacts,
): ReadonlySet<string> {
  return countedAnswers(questionnaire, draft, facts).visible;
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
