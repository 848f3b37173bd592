import type { Journey } from '../../../worker/core/questionnaire/journey.ts';
import type { AnswerSummary } from '../../../worker/core/questionnaire/summarise-answers.ts';
import { FactList, type Fact } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatFor } from '../../i18n/format.ts';
import { kindWords } from '../../i18n/kind-words.ts';
import { AllAnswers } from './all-answers.tsx';
import type { SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

export interface ReceiptPageProps {
  readonly context: SurveyContext;
  /** Day of receipt; the pseudonymous mode stores no time. */
  readonly receivedOn: string;
  readonly receiptNumber: string;
  /** SHA-256 of the canonical answers, 64 hex digits. */
  readonly contentHash: string;
  /** 1 for what was sent first; a higher one replaced all before it. */
  readonly revision: number;
  /** The numbered questions. */
  readonly summary: AnswerSummary;
  /** The follow-ups, which have no number. */
  readonly followUps: AnswerSummary;
  /** Instant at which the wave closes. */
  readonly deadline: string;
  readonly resultsOn: string;
  readonly resumeCode: string | null;
  /** Where the answers are viewed and changed; null once that is over. */
  readonly changePath: string | null;
  /** Changes are saved and not sent yet. */
  readonly changeWaits: boolean;
  /** Where the answers are erased. */
  readonly erasePath: string;
  /** All answers, for the copy that is printed; null where this device may not read them. */
  readonly answers: Journey | null;
}

/** The answers have arrived: when, under which number, how many, and what happens next. Printed, it is the copy. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { context, deadline, resultsOn, answers } = props;
  const { t, locale } = context;
  const format = formatFor(locale);
  return (
    <SurveyShell context={context} title={t('survey.receipt.title')}>
      <div class="v-receipt">
        <svg class="c" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
          <circle cx="20" cy="20" r="18" class="s-acc" />
          <path d="M12 20.5l5.6 5.7L28.5 14" class="s-acc" />
        </svg>
        <div>
          <h1>{t('survey.receipt.title')}</h1>
          <p class="v-fig__notes">{t('survey.receipt.text', { datum: format.day(props.receivedOn) })}</p>
        </div>
      </div>
      {props.changeWaits && props.changePath !== null && (
        <Notice>
          <p>{t('survey.receipt.changeWaits')}</p>
          <p class="v-noprint">
            <a href={props.changePath}>{t('survey.receipt.toChange')}</a>
          </p>
        </Notice>
      )}
      <FactList facts={receiptFacts(props)} />
      <div class="v-prose">
        <h2>{t('survey.receipt.nextTitle')}</h2>
      </div>
      <ul class="v-dates v-fig__notes">
        <li>
          <time datetime={deadline}>{format.day(deadline)}</time>
          <span>{t('survey.receipt.ends', { frist_uhrzeit: format.time(deadline) })}</span>
        </li>
        <li>
          <time datetime={resultsOn}>{format.day(resultsOn)}</time>
          <span>{t('survey.receipt.result', { mgmt: kindWords(context.cluster.kind, locale).mgmt })}</span>
        </li>
      </ul>
      <p class="v-note v-fig__notes v-noprint">
        <a href={props.erasePath}>{t('survey.erase.link')}</a>
      </p>
      {answers !== null && (
        <section class="v-copy">
          <div class="v-prose">
            <h2>{t('survey.receipt.answersTitle')}</h2>
            <p class="v-note v-noprint">{t('survey.receipt.copyNote')}</p>
          </div>
          <AllAnswers context={context} journey={answers} />
        </section>
      )}
    </SurveyShell>
  );
}

function receiptFacts(props: ReceiptPageProps): readonly Fact[] {
  const { t, locale } = props.context;
  const format = formatFor(locale);
  const { followUps, revision } = props;
  const { asked, answered, dontKnow, notApplicable, leftOpen } = props.summary;
  const extent = [
    t('survey.receipt.extentText', { beantwortet: answered, gestellt: asked }),
    ...(followUps.asked > 0
      ? [
          t('survey.receipt.followUps', {
            beantwortet: followUps.answered,
            gestellt: followUps.asked,
          }),
        ]
      : []),
    ...(dontKnow > 0 ? [t('survey.receipt.dontKnow', { anzahl: dontKnow })] : []),
    ...(notApplicable > 0 ? [t('survey.receipt.notApplicable', { anzahl: notApplicable })] : []),
    ...(leftOpen > 0 ? [t('survey.receipt.leftOpen', { anzahl: leftOpen })] : []),
  ];
  const change: Fact[] = [
    [
      t('survey.receipt.change'),
      <>
        {t('survey.receipt.changeText', { frist_datum: format.day(props.deadline) })}{' '}
        {props.changePath !== null && (
          <a class="v-noprint" href={props.changePath}>
            {t('survey.receipt.showAnswers')}
          </a>
        )}
      </>,
    ],
  ];
  const code: Fact[] =
    props.resumeCode === null
      ? []
      : [
          [
            t('survey.receipt.code'),
            <>
              <span class="v-code">{props.resumeCode}</span>{' '}
              <small class="v-note">{t('survey.receipt.codeNote')}</small>
            </>,
          ],
        ];
  return [
    [t('survey.receipt.receivedOn'), format.day(props.receivedOn)],
    ...(revision > 1
      ? [[t('survey.receipt.version'), t('survey.receipt.versionText', { nummer: revision })] as const]
      : []),
    [t('survey.receipt.number'), <span class="v-code">{props.receiptNumber}</span>],
    [t('survey.receipt.extent'), extent.join(' · ')],
    ...(props.changePath === null ? [] : change),
    ...code,
    [
      t('survey.receipt.hash'),
      <>
        <span class="v-code v-hash">{props.contentHash}</span>
        <small class="v-note">{t('survey.receipt.hashNote')}</small>
      </>,
    ],
  ];
}
