import { isQuestion } from '../../../worker/core/questionnaire/counted-answers.ts';
import type { MemberFacts } from '../../../worker/core/questionnaire/condition.ts';
import type { Journey } from '../../../worker/core/questionnaire/journey.ts';
import { isFollowUp } from '../../../worker/core/questionnaire/visible-items.ts';
import type { Translate } from '../../i18n/translate.ts';

/** „Frage 4 von 17“ by item code. Follow-ups have no number, so that none changes when one appears. */
export function itemPositions(
  journey: Journey,
  facts: MemberFacts,
  t: Translate,
): ReadonlyMap<string, string> {
  const items = journey.pages.flatMap((page) => page.items).filter(isQuestion);
  const numbered = items.filter((item) => !isFollowUp(item, facts)).map((item) => item.code);
  return new Map(
    items.map(({ code }) => {
      const nummer = numbered.indexOf(code) + 1;
      return [
        code,
        nummer === 0 ? t('survey.followUp') : t('survey.question', { nummer, anzahl: numbered.length }),
      ];
    }),
  );
}
