import type { Answer, Answers } from './answer.ts';
import type { MemberFacts } from './condition.ts';
import type { Questionnaire } from './questionnaire.ts';
import { itemsOf, visibleItems } from './visible-items.ts';

/**
 * The answers that count: one for every item of the instrument. What was not entered is skipped, what the
 * conditions hide is not shown, whatever the draft holds for it.
 * @param draft answers by item code, as far as given; unknown codes are left out
 */
export function completeAnswers(questionnaire: Questionnaire, draft: Answers, facts: MemberFacts): Answers {
  const visible = visibleItems(questionnaire, draft, facts);
  const complete = itemsOf(questionnaire).map(({ code }): [string, Answer] => {
    if (!visible.has(code)) return [code, { state: 'notShown' }];
    const answer = draft[code];
    return [code, answer === undefined || answer.state === 'notShown' ? { state: 'skipped' } : answer];
  });
  return Object.fromEntries(complete);
}

/**
 * Answers of the draft that a later change of mind has hidden: they do not count, and they come back with their
 * question.
 */
export function setAsideAnswers(questionnaire: Questionnaire, draft: Answers, facts: MemberFacts): Answers {
  const visible = visibleItems(questionnaire, draft, facts);
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([code, { state }]) => !visible.has(code) && state !== 'skipped' && state !== 'notShown',
    ),
  );
}
