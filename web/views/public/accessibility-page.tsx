import type { PageContext } from '../../layout/page-context.ts';
import { TextPage } from './text-page.tsx';

export function AccessibilityPage(context: PageContext) {
  const { t } = context;
  return (
    <TextPage
      {...context}
      title={t('public.accessibility.title')}
      lead={t('public.accessibility.lead')}
      sections={[
        { title: t('public.accessibility.aimTitle'), paragraphs: [t('public.accessibility.aim')] },
        { title: t('public.accessibility.chartsTitle'), paragraphs: [t('public.accessibility.charts')] },
        { title: t('public.accessibility.checkedTitle'), paragraphs: [t('public.accessibility.checked')] },
        { title: t('public.accessibility.contactTitle'), paragraphs: [t('public.accessibility.contact')] },
      ]}
    />
  );
}
