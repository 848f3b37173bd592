import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { ProfileFields, profileLabels } from './profile-fields.tsx';

export interface ProfileFormPageProps extends ClusterPageContext {
  readonly form: FormState;
  readonly saved: boolean;
}

/** The facts of a cluster, and who signs its mails. */
export function ProfileFormPage({ t, locale, path, cluster, form, saved }: ProfileFormPageProps) {
  const labels = profileLabels(t);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('clusters.profile.title')}
      cluster={cluster}
      active="profile"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead title={t('clusters.profile.title')} />
      <p class="v-acts">
        <a href={clusterPaths(cluster.slug).people}>{t('clusters.people.title')}</a>{' '}
        <a href={clusterPaths(cluster.slug).keys}>{t('api.keys.title')}</a>
      </p>
      {saved && (
        <Notice live>
          <p>{t('clusters.profile.saved')}</p>
        </Notice>
      )}
      <ErrorSummary t={t} form={form} labels={labels} />
      <form class="v-form v-fig__notes" method="post" action={clusterPaths(cluster.slug).profile} novalidate>
        <ProfileFields t={t} form={form} />
        <div class="v-go">
          <Button>{t('common.save')}</Button>
        </div>
      </form>
    </PageFrame>
  );
}
