import { isQuestion } from '../../../worker/core/questionnaire/counted-answers.ts';
import type { Journey } from '../../../worker/core/questionnaire/journey.ts';
import { Button } from '../../components/button.tsx';
import { fieldId } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { formatFor } from '../../i18n/format.ts';
import { AnswerList } from './answer-list.tsx';
import { journeyContext } from './journey-context.ts';
import { ProgressSteps } from './progress-steps.tsx';
import { ResumeCodeNote } from './resume-code-note.tsx';
import { SavedLine } from './saved-line.tsx';
import { itemText, questionText, type SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

export interface ReviewPageProps {
  readonly context: SurveyContext;
  readonly journey: Journey;
  /** The form posts here to send the answers. */
  readonly action: string;
  /** Address of a part's page that leads back here. */
  readonly editPath: (page: string) => string;
  readonly submissionId: string;
  /** SHA-256 of the canonical answers shown: what is sent is what was seen. */
  readonly contentHash: string;
  readonly savedAt: string | null;
  readonly resumeCode: string | null;
  /** Day of the answers that count until these are sent; null where none were sent yet. */
  readonly replacedOn: string | null;
}

/** Everything on one page, to check and to change, before it is sent. */
export function ReviewPage({ journey, editPath, replacedOn, ...props }: ReviewPageProps) {
  const context = journeyContext(props.context, journey);
  const { t, locale } = context;
  const open = journey.pages.flatMap((page) => page.open.map((item) => ({ page, item })));
  return (
    <SurveyShell context={context} title={t('survey.review.title')}>
      <div class="v-stepline">
        <b>{t('survey.part', { nummer: journey.parts, anzahl: journey.parts })}</b>
        <SavedLine context={context} savedAt={props.savedAt} />
      </div>
      <ProgressSteps current={journey.parts} parts={journey.parts} />
      <p class="v-kicker v-crumb">{t('survey.name', { jahr: context.year })}</p>
      <h1>{t('survey.review.title')}</h1>
      <div class="v-prose v-fig__notes">
        <p>
          {replacedOn === null
            ? t('survey.review.intro')
            : t('survey.review.introChange', { datum: formatFor(locale).day(replacedOn) })}
        </p>
      </div>
      {open.length > 0 && (
        <Notice>
          <p>
            {open.length === 1
              ? t('survey.review.openOne')
              : t('survey.review.openMany', { anzahl: open.length })}
          </p>
          <ul class="v-open">
            {open.map(({ page, item }) => (
              <li>
                <a href={`${editPath(page.code)}#${fieldId(item.code)}`}>{questionText(context, item)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {journey.pages
        .filter(({ visible }) => visible.some(isQuestion))
        .map((page) => {
          const titel = itemText(context, page.section.title);
          return (
            <section class="v-review">
              <h2>{titel}</h2>
              <a href={editPath(page.code)} aria-label={t('survey.review.changeWhat', { titel })}>
                {t('survey.review.change')}
              </a>
              <AnswerList context={context} items={page.visible} answers={journey.answers} />
            </section>
          );
        })}
      <form method="post" action={props.action}>
        <input type="hidden" name="submissionId" value={props.submissionId} />
        <input type="hidden" name="contentHash" value={props.contentHash} />
        <div class="v-go">
          <Button>{t(replacedOn === null ? 'survey.review.submit' : 'survey.review.submitChange')}</Button>
        </div>
      </form>
      {props.resumeCode !== null && (
        <ResumeCodeNote context={context} code={props.resumeCode} changing={replacedOn !== null} />
      )}
    </SurveyShell>
  );
}
