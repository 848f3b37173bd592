import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FactList, type Fact } from '../../components/facts.tsx';
import { emptyForm, type FormState } from '../../components/form-state.ts';
import { formatFor } from '../../i18n/format.ts';
import { kindWords } from '../../i18n/kind-words.ts';
import { CodeForm } from './code-form.tsx';
import { conjoined } from './conjoined.ts';
import { Emphasised } from './emphasised.tsx';
import type { SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

/** How far this invitation has come, seen from this device. */
export type StartState =
  | { readonly kind: 'fresh' | 'startedHere' | 'startedElsewhere' }
  /** Answers were sent, from this device or from another. */
  | { readonly kind: 'submittedHere' | 'submitted'; readonly submittedOn: string };

export interface StartPageProps {
  readonly context: SurveyContext;
  readonly state: StartState;
  /** POST: begin, continue, or begin anew here (then with `restart=1`). Opening the page changes nothing. */
  readonly action: string;
  /** POST: field `code`. */
  readonly codeAction: string;
  readonly optOutPath: string;
  readonly company: string;
  readonly announcedMinutes: number;
  /** Instant at which the wave closes. */
  readonly deadline: string;
  readonly sender: { readonly name: string; readonly function: string };
  readonly contact: { readonly name: string; readonly phone: string; readonly mail: string };
  /** Who gets the results beside the members, in the accusative, with article: board, funder. */
  readonly resultsTo: readonly string[];
  /** Who holds the cluster's key; null where nobody but the application does. */
  readonly keyHolder: string | null;
  readonly thresholds: { readonly companies: number; readonly texts: number };
  readonly form?: FormState | undefined;
}

/** Who asks, why, how long, until when, who sees what. */
export function StartPage(props: StartPageProps) {
  const { context, state, form = emptyForm } = props;
  const { t, locale, year, cluster } = context;
  const title = t('survey.start.title', { jahr: year, cluster_name: cluster.name });
  const otherDevice = state.kind === 'startedElsewhere' || state.kind === 'submitted';
  const submittedOn = 'submittedOn' in state ? state.submittedOn : null;
  return (
    <SurveyShell
      context={context}
      title={t(submittedOn === null ? beginLabel(state) : 'survey.message.sentElsewhere.title')}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} form={form} labels={{ code: t('survey.start.code') }} />
      <h1 class="v-start">{title}</h1>
      {(otherDevice || submittedOn !== null) && (
        <div class="v-prose v-fig__notes">
          <p>
            {submittedOn !== null
              ? t('survey.message.alreadySubmitted', {
                  datum: formatFor(locale).day(submittedOn),
                  frist_datum: formatFor(locale).day(props.deadline),
                })
              : t('survey.start.elsewhere')}
          </p>
        </div>
      )}
      {otherDevice && <CodeForm context={context} action={props.codeAction} form={form} />}
      <div class="v-wordy">
        <FactList facts={startFacts(props)} />
      </div>
      <WhoSeesWhat {...props} />
      {state.kind !== 'submitted' && (
        <form class="v-go" method="post" action={props.action}>
          {state.kind === 'startedElsewhere' && <input type="hidden" name="restart" value="1" />}
          <Button kind={otherDevice ? 'secondary' : 'primary'}>{t(beginLabel(state))}</Button>
        </form>
      )}
      <div class="v-prose v-fig__notes">
        <p class="v-note">{t('survey.start.contact', { kontakt: contactLine(props) })}</p>
        <p class="v-note">
          <a href={context.privacyPath}>{t('survey.start.privacyLink')}</a>
        </p>
        <p class="v-note">
          <a href={props.optOutPath}>{t('survey.start.optOutLink')}</a>
        </p>
      </div>
    </SurveyShell>
  );
}

function beginLabel({ kind }: StartState) {
  if (kind === 'submittedHere') return 'survey.receipt.showAnswers' as const;
  if (kind === 'startedElsewhere') return 'survey.start.restart' as const;
  return kind === 'startedHere' ? ('survey.start.continue' as const) : ('survey.start.begin' as const);
}

function startFacts(props: StartPageProps): readonly Fact[] {
  const { context, sender, deadline } = props;
  const { t, locale } = context;
  const format = formatFor(locale);
  return [
    [
      t('survey.start.who'),
      t('survey.start.whoText', { absender_name: sender.name, absender_funktion: sender.function }),
    ],
    [
      t('survey.start.why'),
      t('survey.start.whyText', {
        empfaenger: conjoined(locale, [t('survey.start.members'), ...props.resultsTo]),
      }),
    ],
    [t('survey.start.time'), t('survey.start.timeText', { minuten: props.announcedMinutes })],
    [
      t('survey.start.deadline'),
      t('survey.start.deadlineText', {
        frist_datum: format.weekday(deadline),
        frist_uhrzeit: format.time(deadline),
      }),
    ],
    [t('survey.start.voluntary'), t('survey.start.voluntaryText')],
    [
      t('survey.start.behalf'),
      <>
        <b>{props.company}</b>
        <br />
        {t('survey.start.behalfText')}
      </>,
    ],
  ];
}

/** The pseudonymous mode in words: what is stored, who sees what, and what the application itself can do. */
function WhoSeesWhat({ context, keyHolder, thresholds }: StartPageProps) {
  const { t, locale, cluster } = context;
  const { mgmt } = kindWords(cluster.kind, locale);
  const held = keyHolder === null ? '' : ` ${t('survey.whoSees.holder', { schluesselstelle: keyHolder })}`;
  return (
    <section class="v-prose">
      <h2>{t('survey.whoSees')}</h2>
      <p>
        <Emphasised text={t('survey.whoSees.key')} />
        {held}
      </p>
      <p>{t('survey.whoSees.office', { mgmt, k: thresholds.companies, k_text: thresholds.texts })}</p>
      <p>{t('survey.whoSees.rights')}</p>
      <p>{t('survey.whoSees.application')}</p>
    </section>
  );
}

function contactLine({ context: { t }, contact }: StartPageProps): string {
  const phone = contact.phone === '' ? '' : t('survey.start.phone', { kontakt_tel: contact.phone });
  return [contact.name, phone, contact.mail].filter((part) => part !== '').join(', ');
}
