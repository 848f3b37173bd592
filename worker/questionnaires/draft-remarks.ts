import { remarksOf, type Remark } from '../../web/views/questionnaires/remarks.ts';
import type { Translate } from '../../web/i18n/translate.ts';
import { checkQuestionnaire } from '../core/questionnaire/check/check-questionnaire.ts';
import { lintQuestionnaire } from '../core/questionnaire/lint/lint-questionnaire.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';

/**
 * What the checks say about a draft in words.
 * @param base the version it was made from
 */
export function draftRemarks(
  questionnaire: Questionnaire,
  base: Questionnaire | undefined,
  t: Translate,
): readonly Remark[] {
  return remarksOf(checkQuestionnaire(questionnaire), lintQuestionnaire(questionnaire, base), t);
}
