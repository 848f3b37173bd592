import type { Answers } from '../../../worker/core/questionnaire/answer.ts';
import { isQuestion } from '../../../worker/core/questionnaire/counted-answers.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { answerText } from './answer-text.ts';
import { questionText, type SurveyContext } from './survey-context.ts';

export interface AnswerListProps {
  readonly context: SurveyContext;
  readonly items: readonly Item[];
  readonly answers: Answers;
}

/** Questions with their answers in words, to check or to keep. */
export function AnswerList({ context, items, answers }: AnswerListProps) {
  return (
    <dl class="v-answers">
      {items.filter(isQuestion).map((item) => {
        const answer = answerText(context, item, answers[item.code]);
        return (
          <div>
            <dt>{questionText(context, item)}</dt>
            <dd class={answer === null ? 'is-open' : undefined}>
              {answer ?? context.t('survey.review.noAnswer')}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
