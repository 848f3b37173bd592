import type { Answers } from '../../../worker/core/questionnaire/answer.ts';
import { answerFields } from '../../../worker/core/questionnaire/answer-fields.ts';
import type { FormFields } from '../../../worker/core/questionnaire/form-fields.ts';
import type { JourneyPage } from '../../../worker/core/questionnaire/journey.ts';

/** The form fields of a page as the draft fills them in, hidden items included. */
export function pageFields(page: Pick<JourneyPage, 'items'>, draft: Answers): FormFields {
  return new Map(page.items.flatMap((item) => [...answerFields(item, draft[item.code])]));
}
