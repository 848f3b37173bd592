import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';
import { ProfileFields, profileLabels } from './profile-fields.tsx';

/** Sets up a cluster; who does becomes its owner. */
export function NewClusterPage({ t, locale, path, form }: PageContext & { readonly form: FormState }) {
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('clusters.new.title')}
      variant="funder"
      invented={false}
      hasErrors={form.errors.length > 0}
    >
      <PageHead title={t('clusters.new.title')} lead={t('clusters.new.lead')} />
      <ErrorSummary t={t} form={form} labels={profileLabels(t)} />
      <form class="v-form v-fig__notes" method="post" action={sitePaths.newCluster} novalidate>
        <ProfileFields t={t} form={form} />
        <div class="v-go">
          <Button>{t('clusters.new.submit')}</Button>
          <a class="v-go__back" href={sitePaths.clusters}>
            {t('common.cancel')}
          </a>
        </div>
      </form>
    </PageFrame>
  );
}
