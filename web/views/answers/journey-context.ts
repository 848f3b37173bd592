import { isQuestion } from '../../../worker/core/questionnaire/counted-answers.ts';
import type { Journey } from '../../../worker/core/questionnaire/journey.ts';
import { answerText } from './answer-text.ts';
import type { SurveyContext } from './survey-context.ts';

/**
 * The context with what the texts of this journey need: answers so far in words, for texts that take them up
 * (`{RO1}`, a gap where there is none), and the questions that only the sentence above them tells apart.
 */
export function journeyContext(context: SurveyContext, { pages, answers }: Journey): SurveyContext {
  const items = pages.flatMap((page) => page.items).filter(isQuestion);
  const texts = items.map(({ text }) => text.de);
  return {
    ...context,
    piped: Object.fromEntries(
      items.map((item) => [item.code, answerText(context, item, answers[item.code]) ?? '…']),
    ),
    needsLead: new Set(
      items
        .filter(({ text }) => texts.indexOf(text.de) !== texts.lastIndexOf(text.de))
        .map(({ code }) => code),
    ),
  };
}
