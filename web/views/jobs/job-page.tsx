import { Button, ButtonLink } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export const jobStates = ['queued', 'running', 'done', 'failed'] as const;
export const jobKinds = ['publishWave', 'sendMails', 'importRound', 'measureOwn', 'checkEdition'] as const;

export interface JobPageProps extends ClusterPageContext {
  readonly job: {
    readonly kind: (typeof jobKinds)[number];
    readonly state: (typeof jobStates)[number];
    /** Steps done, of how many. */
    readonly step: number;
    readonly steps: number;
    readonly createdAt: number;
    readonly finishedAt: number | null;
  };
  /** POST puts a failed job back into the queue. */
  readonly retryPath: string;
  /** Where its result stands. */
  readonly resultPath: string;
}

const refreshSeconds = 2;

/** Progress of work in the background; safe to leave, and it reloads by itself without script. */
export function JobPage({ t, locale, path, cluster, job, retryPath, resultPath }: JobPageProps) {
  const format = formatFor(locale);
  const running = job.state === 'queued' || job.state === 'running';
  const title = t(`jobs.kind.${job.kind}`);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      refreshSeconds={running ? refreshSeconds : undefined}
    >
      <PageHead kicker={t('jobs.begun', { time: format.dayTime(job.createdAt) })} title={title} />
      <Notice kind={job.state === 'failed' ? 'attention' : 'plain'} live>
        <p>{t(`jobs.state.${job.state}`)}</p>
        {running && job.steps > 1 && (
          <p>{t('jobs.step', { step: Math.min(job.step + 1, job.steps), steps: job.steps })}</p>
        )}
        {job.finishedAt !== null && <p>{t('jobs.finished', { time: format.dayTime(job.finishedAt) })}</p>}
      </Notice>
      {running && <p class="v-note">{t('jobs.leave')}</p>}
      <div class="v-go v-go--tight">
        {job.state === 'done' && <ButtonLink href={resultPath}>{t('jobs.result')}</ButtonLink>}
        {job.state === 'failed' && (
          <form method="post" action={retryPath}>
            <Button>{t('jobs.retry')}</Button>
          </form>
        )}
      </div>
    </PageFrame>
  );
}
