import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { emptyForm, type FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import type { DraftPageContext } from './draft-context.ts';

interface DraftFrameProps extends DraftPageContext {
  readonly title: string;
  readonly lead?: Child;
  readonly scripts?: readonly string[] | undefined;
  readonly form?: FormState | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly children?: Child;
}

/** One step of editing a questionnaire: it leads back to the draft. */
export function DraftFrame(props: DraftFrameProps) {
  const { t, locale, path, cluster, draft, title, lead, scripts, form = emptyForm, labels, children } = props;
  const name = draft.questionnaire.title[locale];
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={`${title} · ${name}`}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      scripts={scripts}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={
          <a href={clusterPaths(cluster.slug).draft(draft.id)}>{t('questionnaires.backToDraft', { name })}</a>
        }
        title={title}
        lead={lead}
      />
      <ErrorSummary t={t} form={form} labels={labels} />
      {children}
    </PageFrame>
  );
}
