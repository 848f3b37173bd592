import { PageHead } from '../../components/page-head.tsx';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';

export function SignedOutPage({ t, locale, path }: PageContext) {
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('access.signedOut.title')}
      variant="public"
      invented={false}
    >
      <PageHead title={t('access.signedOut.title')} lead={t('access.signedOut.lead')} />
      <p class="v-fig__notes">
        <a href={sitePaths.signIn}>{t('access.signedOut.again')}</a>
      </p>
    </PageFrame>
  );
}
