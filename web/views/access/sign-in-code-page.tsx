import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { controlAttributes, FieldFrame } from '../../components/field-frame.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';

export interface SignInCodePageProps extends PageContext {
  readonly form: FormState;
  /** The address as it was typed. The page is the same whether it is known or not. */
  readonly email: string;
  readonly validMinutes: number;
  /** Where the code is posted. */
  readonly action: string;
}

/** Second step: the six digits. Field `code`, hidden `email`. */
export function SignInCodePage({ t, locale, path, form, email, validMinutes, action }: SignInCodePageProps) {
  const code = {
    t,
    form,
    name: 'code',
    label: t('access.code.label'),
    hint: t('access.code.hint', { minutes: validMinutes }),
  };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('access.code.title')}
      variant="public"
      invented={false}
      hasErrors={form.errors.length > 0}
    >
      <PageHead title={t('access.code.title')} lead={t('access.code.lead', { email })} />
      <ErrorSummary t={t} form={form} />
      <form class="v-form v-fig__notes" method="post" action={action} novalidate>
        <input type="hidden" name="email" value={email} />
        <FieldFrame {...code}>
          <input
            {...controlAttributes(code)}
            class="v-input v-input--code"
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={7}
            spellcheck={false}
          />
        </FieldFrame>
        <Button>{t('access.code.submit')}</Button>
      </form>
      <p class="v-note v-fig__notes">
        {t('access.code.nothingArrived')} <a href={sitePaths.signIn}>{t('access.code.again')}</a>
      </p>
    </PageFrame>
  );
}
