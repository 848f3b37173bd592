import type { MemberFacts } from '../../../worker/core/questionnaire/condition.ts';
import type { FormFields } from '../../../worker/core/questionnaire/form-fields.ts';
import type { Journey, JourneyPage } from '../../../worker/core/questionnaire/journey.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import type { ParsedPage } from '../../../worker/core/questionnaire/parse-page.ts';
import { evaluateCondition } from '../../../worker/core/questionnaire/evaluate-condition.ts';
import { residualCondition } from '../../../worker/core/questionnaire/residual-condition.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ItemField } from './item-field.tsx';
import { itemFormState } from './item-form-state.ts';
import { itemPositions } from './item-positions.ts';
import { journeyContext } from './journey-context.ts';
import { ProgressSteps } from './progress-steps.tsx';
import { ResumeCodeNote } from './resume-code-note.tsx';
import { SavedLine } from './saved-line.tsx';
import { SoftPrompt } from './soft-prompt.tsx';
import { itemText, type SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

export interface SectionPageProps {
  readonly context: SurveyContext;
  readonly journey: Journey;
  readonly page: JourneyPage;
  readonly facts: MemberFacts;
  /** What the form shows: `pageFields(page, draft)`, or what was sent when something is wrong. */
  readonly fields: FormFields;
  readonly errors?: ParsedPage['errors'] | undefined;
  /** The form posts here; autosaves go to the same address with `?autosave`. */
  readonly action: string;
  readonly submissionId: string;
  /** Sequence number of this page's last save, 0 before the first: what is sent counts as the next one. */
  readonly seq: number;
  /** Instant of the last save this device knows of, or null. */
  readonly savedAt: string | null;
  /** Shown from the first save on. */
  readonly resumeCode: string | null;
  /** Answers that were sent are being changed. */
  readonly changing?: boolean | undefined;
  /** The soft prompt, once per page. */
  readonly openCount?: number | undefined;
  /** Item to open the page at. */
  readonly focus?: string | null | undefined;
  /** The member came from the review and goes back there. */
  readonly fromReview?: boolean | undefined;
  /** Smallest group of companies that is ever shown. */
  readonly threshold: number;
}

/** One part of the survey: its questions one below the other, each with its answers over the whole width. */
export function SectionPage(props: SectionPageProps) {
  const { journey, page, facts, fields, errors = [], focus = null, openCount = 0, fromReview } = props;
  const context = journeyContext(props.context, journey);
  const { t } = context;
  const titel = itemText(context, page.section.title);
  const form = itemFormState(context, errors);
  const positions = itemPositions(journey, facts, t);
  const part = { nummer: page.number, anzahl: journey.parts };
  const last = journey.next(page.code) === 'review';
  return (
    <SurveyShell
      context={context}
      title={t('survey.partTitle', { ...part, titel })}
      hasErrors={errors.length > 0}
      autosaves
    >
      <div class="v-stepline">
        <b>{t('survey.part', part)}</b>
        <SavedLine context={context} savedAt={props.savedAt} />
      </div>
      <ProgressSteps current={page.number} parts={journey.parts} />
      <p class="v-notice" role="status" data-notice="" hidden></p>
      <ErrorSummary t={t} form={form} labels={Object.fromEntries(positions)} />
      <p class="v-kicker v-crumb">{t('survey.name', { jahr: context.year })}</p>
      <h1>{titel}</h1>
      <form method="post" action={props.action} novalidate data-survey="" {...statusTexts(context)}>
        <input type="hidden" name="submissionId" value={props.submissionId} />
        <input type="hidden" name="page" value={page.code} />
        <input type="hidden" name="seq" value={String(props.seq)} />
        {fromReview === true && <input type="hidden" name="from" value="review" />}
        {(openCount > 0 || focus !== null) && <input type="hidden" name="prompted" value="1" />}
        {openCount > 0 && <SoftPrompt context={context} openCount={openCount} first={firstOpen(page)} />}
        {page.items.map((item) => (
          <ItemField
            context={context}
            item={item}
            fields={fields}
            focus={focus === item.code}
            position={positions.get(item.code) ?? ''}
            form={form}
            visible={page.visible.includes(item)}
            condition={watchedCondition(props, item)}
            isOffered={({ showIf }) =>
              showIf === undefined || evaluateCondition(showIf, journey.answers, facts)
            }
          />
        ))}
        <div class="v-go">
          <Button name="go" value="next">
            {fromReview === true ? t('survey.backToReview') : last ? t('survey.toReview') : t('survey.next')}
          </Button>
          {journey.previous(page.code) !== null && (
            <Button kind="secondary" name="go" value="back">
              {t('survey.back')}
            </Button>
          )}
        </div>
      </form>
      {props.resumeCode !== null && (
        <ResumeCodeNote context={context} code={props.resumeCode} changing={props.changing === true} />
      )}
      <p class="v-note v-fig__notes">
        {page.items.some(({ required }) => required)
          ? t('survey.noteRequired', { k: props.threshold })
          : t('survey.note', { k: props.threshold })}
      </p>
    </SurveyShell>
  );
}

function firstOpen(page: JourneyPage): string {
  return (page.open[0] ?? page.items[0])?.code ?? '';
}

/** What on this page decides whether an item is shown; earlier answers and facts stay on the server. */
function watchedCondition({ page, journey, facts }: SectionPageProps, item: Item) {
  if (item.showIf === undefined) return null;
  const onThisPage = new Set(page.items.map(({ code }) => code));
  const rest = residualCondition(item.showIf, journey.answers, facts, (code) => onThisPage.has(code));
  return typeof rest === 'boolean' ? null : rest;
}

/** Sentences for the script, which has no catalogue of its own; it fills in time and seconds. */
function statusTexts({ t }: SurveyContext) {
  return {
    'data-text-saved': t('survey.saved', { uhrzeit: '{uhrzeit}' }),
    'data-text-on-device': t('survey.savedOnDevice', { uhrzeit: '{uhrzeit}' }),
    'data-text-lost': t('survey.connectionLost'),
    'data-text-not-kept': t('survey.notKept'),
    'data-text-busy': t('survey.busy', { sekunden: '{sekunden}' }),
    'data-text-elsewhere': t('survey.changedElsewhere'),
    'data-text-closed': t('survey.closedMeanwhile'),
    'data-text-refused': t('survey.saveRefused'),
    'data-text-restored': t('survey.restored'),
  };
}
