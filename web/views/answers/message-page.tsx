import type { FormFields } from '../../../worker/core/questionnaire/form-fields.ts';
import type { Journey } from '../../../worker/core/questionnaire/journey.ts';
import { Button } from '../../components/button.tsx';
import type { FormState } from '../../components/form-state.ts';
import { formatFor } from '../../i18n/format.ts';
import { kindWords } from '../../i18n/kind-words.ts';
import type { MessageKey } from '../../i18n/translate.ts';
import { AllAnswers } from './all-answers.tsx';
import { CodeForm } from './code-form.tsx';
import { HiddenFields } from './hidden-fields.tsx';
import type { SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

/** Why there is no question to answer now. Days and instants are ISO. */
export type SurveyMessage =
  /** The same for unknown, expired and revoked links; contact null where the cluster is unknown. */
  | {
      readonly kind: 'linkUnknown';
      readonly contact: { readonly name: string; readonly phone: string } | null;
    }
  | { readonly kind: 'waveNotOpen'; readonly startsOn: string }
  /** With the code, what was sent can still be read and erased. */
  | {
      readonly kind: 'waveClosed';
      readonly deadline: string;
      readonly resultsOn: string;
      readonly code: { readonly action: string; readonly form: FormState } | null;
    }
  /** The answers stay on the screen, although they do not count. */
  | {
      readonly kind: 'waveClosedDraft';
      readonly deletedOn: string;
      readonly journey: Journey;
    }
  /** Somebody else sent answers for the company first. */
  | {
      readonly kind: 'sentElsewhere';
      readonly sentOn: string;
      readonly deadline: string;
      readonly journey: Journey;
      readonly startPath: string;
    }
  /** What was sent is in the form again; without it the browser's way back keeps it. */
  | { readonly kind: 'busy'; readonly again: { readonly action: string; readonly fields: FormFields } | null }
  | { readonly kind: 'tooManyAttempts'; readonly waitMinutes: number };

export interface MessagePageProps {
  readonly context: SurveyContext;
  readonly message: SurveyMessage;
}

/** One sentence that says what is the case and what to do. */
export function MessagePage({ context, message }: MessagePageProps) {
  const { t } = context;
  const title = t(`survey.message.${message.kind}.title` satisfies MessageKey);
  return (
    <SurveyShell context={context} title={title}>
      <p class="v-kicker v-crumb">{context.cluster.name}</p>
      <h1>{title}</h1>
      <div class="v-prose v-fig__notes">
        <p>{messageText(context, message)}</p>
      </div>
      {message.kind === 'sentElsewhere' && (
        <p class="v-fig__notes">
          <a href={message.startPath}>{t('survey.message.toStart')}</a>
        </p>
      )}
      {message.kind === 'waveClosed' && message.code !== null && (
        <>
          <div class="v-prose v-fig__notes">
            <p>{t('survey.message.readBack')}</p>
          </div>
          <CodeForm context={context} action={message.code.action} form={message.code.form} />
        </>
      )}
      {message.kind === 'busy' && message.again !== null && (
        <form class="v-go" method="post" action={message.again.action}>
          <HiddenFields fields={message.again.fields} />
          <Button>{t('survey.message.resend')}</Button>
        </form>
      )}
      {'journey' in message && (
        <section class="v-copy">
          <div class="v-prose">
            <h2>{t('survey.message.yourAnswers')}</h2>
          </div>
          <AllAnswers context={context} journey={message.journey} />
        </section>
      )}
    </SurveyShell>
  );
}

function messageText({ t, locale, cluster }: SurveyContext, message: SurveyMessage): string {
  const format = formatFor(locale);
  switch (message.kind) {
    case 'linkUnknown':
      return message.contact === null
        ? t('survey.message.linkUnknownNoContact')
        : t('survey.message.linkUnknown', {
            kontakt_name: message.contact.name,
            kontakt_tel: message.contact.phone,
          });
    case 'waveNotOpen':
      return t('survey.message.waveNotOpen', { start_datum: format.day(message.startsOn) });
    case 'waveClosed':
      return t('survey.message.waveClosed', {
        frist_datum: format.day(message.deadline),
        frist_uhrzeit: format.time(message.deadline),
        ergebnis_datum: format.day(message.resultsOn),
        mgmt: kindWords(cluster.kind, locale).mgmt,
      });
    case 'waveClosedDraft':
      return t('survey.message.waveClosedDraft', { loesch_datum: format.day(message.deletedOn) });
    case 'sentElsewhere':
      return t('survey.message.sentElsewhere', {
        datum: format.day(message.sentOn),
        frist_datum: format.day(message.deadline),
      });
    case 'busy':
      return t(message.again === null ? 'survey.message.busyBack' : 'survey.message.busy');
    case 'tooManyAttempts':
      return t('survey.message.tooManyAttempts', { minuten_warten: message.waitMinutes });
  }
}
