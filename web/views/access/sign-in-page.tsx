import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';

/** First step: the address. Field `email`. */
export function SignInPage({ t, locale, path, form }: PageContext & { readonly form: FormState }) {
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('access.signIn.title')}
      variant="public"
      invented={false}
      hasErrors={form.errors.length > 0}
    >
      <PageHead title={t('access.signIn.title')} lead={t('access.signIn.lead')} />
      <ErrorSummary t={t} form={form} />
      <form class="v-form v-fig__notes" method="post" action={sitePaths.signIn} novalidate>
        <Field
          t={t}
          form={form}
          name="email"
          type="email"
          label={t('access.signIn.email')}
          autocomplete="email"
          width="medium"
          spellcheck={false}
        />
        <Button>{t('access.signIn.send')}</Button>
      </form>
    </PageFrame>
  );
}
