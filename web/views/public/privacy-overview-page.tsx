import type { PageContext } from '../../layout/page-context.ts';
import { TextPage } from './text-page.tsx';

/** What the platform stores about whom. Each wave has its own notice, named to respondents before the first question. */
export function PrivacyOverviewPage(context: PageContext) {
  const { t } = context;
  return (
    <TextPage
      {...context}
      title={t('public.privacy.title')}
      lead={t('public.privacy.lead')}
      sections={[
        {
          title: t('public.privacy.answersTitle'),
          paragraphs: [t('public.privacy.answers'), t('public.privacy.answersLimit')],
        },
        { title: t('public.privacy.linkTitle'), paragraphs: [t('public.privacy.link')] },
        { title: t('public.privacy.contactsTitle'), paragraphs: [t('public.privacy.contacts')] },
        { title: t('public.privacy.officeTitle'), paragraphs: [t('public.privacy.office')] },
        { title: t('public.privacy.cookiesTitle'), paragraphs: [t('public.privacy.cookies')] },
        { title: t('public.privacy.rightsTitle'), paragraphs: [t('public.privacy.rights')] },
      ]}
    />
  );
}
