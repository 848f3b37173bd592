import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { kindWords } from '../../i18n/kind-words.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

export const optOutChoices = ['thisWave', 'allWaves', 'successor', 'left'] as const;
export type OptOutChoice = (typeof optOutChoices)[number];

export interface OptOutPageProps {
  readonly context: SurveyContext;
  /** POST: `choice`, and with `successor` also `successorName`, `successorMail`. */
  readonly action: string;
  readonly company: string;
  readonly contactMail: string;
  readonly form: FormState;
  /** A choice was stored. */
  readonly saved: boolean;
}

/** Opening this page changes nothing; every choice is a POST. */
export function OptOutPage({ context, action, company, contactMail, form, saved }: OptOutPageProps) {
  const { t, locale, year, cluster } = context;
  const labels = {
    thisWave: t('survey.optOut.thisWave', { jahr: year }),
    allWaves: t('survey.optOut.allWaves', { cluster_name: cluster.name }),
    successor: t('survey.optOut.successor'),
    left: t('survey.optOut.left', { unternehmen: company }),
  } satisfies Record<OptOutChoice, string>;
  return (
    <SurveyShell context={context} title={t('survey.optOut.title')} hasErrors={form.errors.length > 0}>
      <ErrorSummary
        t={t}
        form={form}
        labels={{
          successorName: t('survey.optOut.successorName'),
          successorMail: t('survey.optOut.successorMail'),
        }}
      />
      <p class="v-kicker v-crumb">{t('survey.name', { jahr: year })}</p>
      <h1>{t('survey.optOut.title')}</h1>
      {saved && (
        <Notice live>
          <p>{t('survey.optOut.saved', { kontakt_mail: contactMail })}</p>
        </Notice>
      )}
      {!saved && (
        <form class="v-form v-fig__notes" method="post" action={action} novalidate>
          <RadioGroup
            t={t}
            form={form}
            name="choice"
            label={t('survey.optOut.question')}
            options={optOutChoices.map((value) => ({
              value,
              label: labels[value],
              below: value === 'successor' ? <SuccessorFields t={t} form={form} /> : undefined,
            }))}
          />
          <p class="v-note v-fig__notes">
            {t('survey.optOut.consequence', { mgmt: kindWords(cluster.kind, locale).mgmt })}
          </p>
          <div class="v-go">
            <Button>{t('survey.optOut.save')}</Button>
          </div>
        </form>
      )}
    </SurveyShell>
  );
}

function SuccessorFields({ t, form }: { readonly t: Translate; readonly form: FormState }) {
  return (
    <>
      <Field t={t} form={form} name="successorName" label={t('survey.optOut.successorName')} />
      <Field t={t} form={form} name="successorMail" type="email" label={t('survey.optOut.successorMail')} />
    </>
  );
}
