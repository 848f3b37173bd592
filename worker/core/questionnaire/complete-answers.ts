import type { Answer, Answers } from './answer.ts';
import type { MemberFacts } from './condition.ts';
import { countedAnswers, isQuestion, itemsOf } from './counted-answers.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * The answers that count: one for every question of the instrument. What was not entered is skipped, what the
 * conditions hide is not shown, whatever the draft holds for it.
 * @param draft answers by item code, as far as given; unknown codes are left out
 */
export function completeAnswers(questionnaire: Questionnaire, draft: Answers, facts: MemberFacts): Answers {
  const { visible, answers } = countedAnswers(questionnaire, draft, facts);
  const complete = itemsOf(questionnaire)
    .filter(isQuestion)
    .map(({ code }): [string, Answer] => {
      if (!visible.has(code)) return [code, { state: 'notShown' }];
      const answer = answers[code];
      return [code, answer === undefined || answer.state === 'notShown' ? { state: 'skipped' } : answer];
    });
  return Object.fromEntries(complete);
}

/**
 * Answers of the draft that a later change of mind has hidden, wholly or in part: what is hidden does not count, and
 * it comes back with its question.
 */
export function setAsideAnswers(questionnaire: Questionnaire, draft: Answers, facts: MemberFacts): Answers {
  const { answers } = countedAnswers(questionnaire, draft, facts);
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([code, answer]) =>
        answers[code] !== answer && answer.state !== 'skipped' && answer.state !== 'notShown',
    ),
  );
}
