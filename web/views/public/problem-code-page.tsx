import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';
import type { ShownProblemCode } from './api-reference-page.tsx';

export interface ProblemCodePageProps extends PageContext, ShownProblemCode {}

/** What a problem's code means, for who writes a program and for who saw the page. */
export function ProblemCodePage({ t, locale, path, code, status }: ProblemCodePageProps) {
  const title = t('api.page.problemTitle', { code });
  return (
    <PageFrame t={t} locale={locale} path={path} title={title} variant="public" invented={false}>
      <PageHead
        kicker={<a href={`${sitePaths.reference}#problems`}>{t('api.page.problemBack')}</a>}
        title={title}
        lead={`${t('api.page.problemsStatus')} ${status}`}
      />
      <Section title={t('api.page.problemPrograms')}>
        <div class="v-prose">
          <p>{t(`api.problem.${code}`)}</p>
        </div>
      </Section>
      <Section title={t('api.page.problemPeople')}>
        <div class="v-prose">
          <p>
            <b>{t(`problem.${code}.title`)}</b>
          </p>
          <p>{t(`problem.${code}.advice`)}</p>
        </div>
      </Section>
    </PageFrame>
  );
}
