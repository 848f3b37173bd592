import { isQuestion } from '../../../worker/core/questionnaire/counted-answers.ts';
import type { Journey } from '../../../worker/core/questionnaire/journey.ts';
import { AnswerList } from './answer-list.tsx';
import { journeyContext } from './journey-context.ts';
import { itemText, type SurveyContext } from './survey-context.ts';

/** Every question with its answer, section by section, to keep. */
export function AllAnswers(props: { readonly context: SurveyContext; readonly journey: Journey }) {
  const { journey } = props;
  const context = journeyContext(props.context, journey);
  return (
    <>
      {journey.pages
        .filter(({ visible }) => visible.some(isQuestion))
        .map((page) => (
          <>
            <h3>{itemText(context, page.section.title)}</h3>
            <AnswerList context={context} items={page.visible} answers={journey.answers} />
          </>
        ))}
    </>
  );
}
