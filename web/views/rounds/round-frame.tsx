import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface RoundStepProps extends ClusterPageContext {
  readonly round: { readonly id: string; readonly year: number };
}

interface RoundFrameProps extends RoundStepProps {
  readonly title: string;
  readonly lead: string;
  readonly form: FormState;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly children?: Child;
}

/** One step of bringing in a past round: it leads back to the round. */
export function RoundFrame(props: RoundFrameProps) {
  const { t, locale, path, cluster, round, title, lead, form, labels, children } = props;
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={`${title} · ${t('rounds.round.title', { year: round.year })}`}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={
          <a href={clusterPaths(cluster.slug).pastRound(round.id)}>
            {t('rounds.back', { year: round.year })}
          </a>
        }
        title={title}
        lead={lead}
      />
      <ErrorSummary t={t} form={form} labels={labels ?? {}} />
      {children}
    </PageFrame>
  );
}
