import type { Answers } from '../../../worker/core/questionnaire/answer.ts';
import { evaluateCondition } from '../../../worker/core/questionnaire/evaluate-condition.ts';
import type { MemberFacts } from '../../../worker/core/questionnaire/condition.ts';
import type { FormFields } from '../../../worker/core/questionnaire/form-fields.ts';
import type { Journey, JourneyPage } from '../../../worker/core/questionnaire/journey.ts';
import type { ParsedPage } from '../../../worker/core/questionnaire/parse-page.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { AnswerList } from '../answers/answer-list.tsx';
import { ItemField } from '../answers/item-field.tsx';
import { itemFormState } from '../answers/item-form-state.ts';
import { itemPositions } from '../answers/item-positions.ts';
import { journeyContext } from '../answers/journey-context.ts';
import { ProgressSteps } from '../answers/progress-steps.tsx';
import { itemText, type SurveyContext } from '../answers/survey-context.ts';
import { SurveyShell } from '../answers/survey-shell.tsx';

export interface TryOutPageProps {
  readonly context: SurveyContext;
  readonly journey: Journey;
  /** The page to show; null for the end, where the answers are listed. */
  readonly page: JourneyPage | null;
  readonly facts: MemberFacts;
  readonly fields: FormFields;
  readonly errors: ParsedPage['errors'];
  /** What was answered on the way; it goes from page to page in the form and is stored nowhere. */
  readonly answers: Answers;
  readonly action: string;
  readonly draftPath: string;
  /** Kinds of member that the questionnaire can be tried as. */
  readonly kinds: readonly { readonly kind: string; readonly label: string; readonly href: string }[];
}

/** A questionnaire as a member sees it, to try out: answers go from page to page and are stored nowhere. */
export function TryOutPage(props: TryOutPageProps) {
  const { journey, page, facts, answers, action, draftPath, kinds } = props;
  const context = journeyContext(props.context, journey);
  const { t } = context;
  const title = page === null ? t('survey.review.title') : itemText(context, page.section.title);
  return (
    <SurveyShell
      context={context}
      title={t('questionnaires.tryOut.title')}
      hasErrors={props.errors.length > 0}
    >
      <Notice>
        <p>{t('questionnaires.tryOut.notice')}</p>
        <p>
          {t('questionnaires.tryOut.as')}{' '}
          {kinds.map(({ kind, label, href }, at) => (
            <>
              {at > 0 && ' · '}
              {kind === facts.memberKind ? <b>{label}</b> : <a href={href}>{label}</a>}
            </>
          ))}
        </p>
        <p>
          <a href={draftPath}>{t('questionnaires.tryOut.back')}</a>
        </p>
      </Notice>
      <div class="v-stepline">
        <b>{t('survey.part', { nummer: page?.number ?? journey.parts, anzahl: journey.parts })}</b>
      </div>
      <ProgressSteps current={page?.number ?? journey.parts} parts={journey.parts} />
      <ErrorSummary
        t={t}
        form={itemFormState(context, props.errors)}
        labels={Object.fromEntries(itemPositions(journey, facts, t))}
      />
      <h1>{title}</h1>
      {page === null ? (
        journey.pages.map(({ section, visible }) => (
          <section class="v-review">
            <h2>{itemText(context, section.title)}</h2>
            <AnswerList context={context} items={visible} answers={journey.answers} />
          </section>
        ))
      ) : (
        <form method="post" action={action} novalidate>
          <input type="hidden" name="tryOutPage" value={page.code} />
          <input type="hidden" name="tryOutAnswers" value={JSON.stringify(answers)} />
          <PageItems {...props} context={context} page={page} />
          <div class="v-go">
            <Button name="go" value="next">
              {t('survey.next')}
            </Button>
            {journey.previous(page.code) !== null && (
              <Button kind="secondary" name="go" value="back">
                {t('survey.back')}
              </Button>
            )}
          </div>
        </form>
      )}
    </SurveyShell>
  );
}

function PageItems(props: TryOutPageProps & { readonly page: JourneyPage }) {
  const { context, journey, page, facts, fields, errors } = props;
  const form = itemFormState(context, errors);
  const positions = itemPositions(journey, facts, context.t);
  return (
    <>
      {page.items.map((item) => (
        <ItemField
          context={context}
          item={item}
          fields={fields}
          focus={false}
          position={positions.get(item.code) ?? ''}
          form={form}
          visible={page.visible.includes(item)}
          condition={null}
          isOffered={({ showIf }) =>
            showIf === undefined || evaluateCondition(showIf, journey.answers, facts)
          }
        />
      ))}
    </>
  );
}
