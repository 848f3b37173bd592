import type { MessageKey } from '../../i18n/translate.ts';
import { PageHead } from '../../components/page-head.tsx';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';

/** Every problem that has texts. */
export type ShownProblem = MessageKey extends infer K
  ? K extends `problem.${infer C}.title`
    ? C
    : never
  : never;

export interface ProblemPageProps extends PageContext {
  readonly code: ShownProblem;
}

/** Something was refused or failed: what happened, and what the reader can do. Never the error's own text. */
export function ProblemPage({ t, locale, path, code }: ProblemPageProps) {
  const title = t(`problem.${code}.title`);
  const next = code === 'signInNeeded' ? sitePaths.signIn : sitePaths.home;
  return (
    <PageFrame t={t} locale={locale} path={path} title={title} variant="public" invented={false}>
      <PageHead title={title} lead={t(`problem.${code}.advice`)} />
      <p class="v-fig__notes">
        <a href={next}>{t(code === 'signInNeeded' ? 'problem.signIn' : 'problem.home')}</a>
      </p>
    </PageFrame>
  );
}
