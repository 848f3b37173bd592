import { ButtonLink } from '../../components/button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';

/** The door: what Vorlauf is, where to sign in, where to check a report. */
export function LandingPage({ t, locale, path, signedIn }: PageContext & { readonly signedIn: boolean }) {
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('public.landing.title')}
      variant="public"
      signedIn={signedIn}
      invented={false}
    >
      <PageHead title={t('public.landing.headline')} lead={t('public.landing.lead')} />
      <div class="v-go v-go--tight">
        <ButtonLink href={signedIn ? sitePaths.clusters : sitePaths.signIn}>
          {t(signedIn ? 'public.landing.toClusters' : 'public.landing.signIn')}
        </ButtonLink>
      </div>
      <Section title={t('public.landing.officeTitle')}>
        <div class="v-prose">
          <p>{t('public.landing.office')}</p>
        </div>
      </Section>
      <Section title={t('public.landing.memberTitle')}>
        <div class="v-prose">
          <p>{t('public.landing.member')}</p>
        </div>
      </Section>
      <Section title={t('public.landing.funderTitle')}>
        <div class="v-prose">
          <p>{t('public.landing.funder')}</p>
          <p>
            <a href={sitePaths.verify}>{t('public.landing.verify')}</a>
          </p>
        </div>
      </Section>
    </PageFrame>
  );
}
