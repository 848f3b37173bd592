import type { Answers } from './answer.ts';
import type { AnswerError } from './answer-error.ts';
import type { MemberFacts } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { Item } from './questionnaire.ts';
import { itemsOfCondition } from './references.ts';

/**
 * The first check of an item that its answer does not pass, as an error with the instrument's own words. A check
 * applies to a valid answer, once everything else that it names has one too.
 * @param answers answers that count, this one among them
 */
export function failingCheck(item: Item, answers: Answers, facts: MemberFacts): AnswerError | null {
  const isValid = (code: string) => answers[code]?.state === 'valid';
  if (!isValid(item.code)) return null;
  const failing = item.checks?.find(
    ({ holds }) => [...itemsOfCondition(holds)].every(isValid) && !evaluateCondition(holds, answers, facts),
  );
  return failing === undefined ? null : { error: 'errorCheck', message: failing.message };
}
