import type { LossReport } from '../../../worker/core/past-rounds/loss-report.ts';
import type { MappedItem } from '../../../worker/core/past-rounds/round-mapping.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { MetaFacts, type Fact } from '../../components/facts.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { LossSections } from './loss-sections.tsx';
import { RoundSteps, type RoundStepStates } from './round-steps.tsx';
import type { RoundState } from './rounds-page.tsx';

export interface RoundPageProps extends ClusterPageContext {
  readonly round: {
    readonly id: string;
    readonly year: number;
    readonly fileName: string;
    readonly state: RoundState;
    readonly referenceOn: string;
    /** How many were asked, where the office knows it. */
    readonly invited: number | null;
  };
  readonly loss: LossReport;
  readonly items: readonly MappedItem[];
  /** Null once the round is decided. */
  readonly steps: RoundStepStates | null;
  /** A refusal of the commit stands at the field `commit`. */
  readonly form: FormState;
  /** The job that imports it, while it is known. */
  readonly job:
    | { readonly path: string; readonly step: number; readonly steps: number; readonly failed: boolean }
    | undefined;
}

const refreshSeconds = 2;

/** One past round: its steps, what reading it keeps and loses, and what can be done with it. */
export function RoundPage(props: RoundPageProps) {
  const { t, locale, path, cluster, round, loss, form, job, steps, items } = props;
  const paths = clusterPaths(cluster.slug);
  const title = t('rounds.round.title', { year: round.year });
  const isOver = round.state === 'undone' || round.state === 'discarded';
  const isRunning = round.state === 'committing' && job?.failed !== true;
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
      refreshSeconds={isRunning ? refreshSeconds : undefined}
    >
      <PageHead
        kicker={
          <>
            <a href={paths.pastRounds}>{t('rounds.title')}</a> · {t(`rounds.state.${round.state}`)}
          </>
        }
        title={title}
        lead={t(`rounds.round.lead.${round.state}`)}
      />
      <ErrorSummary t={t} form={form} labels={{ commit: t('rounds.round.commit') }} />
      {round.state === 'committing' && job !== undefined && (
        <Notice kind={job.failed ? 'attention' : 'plain'} live>
          <p>{t(job.failed ? 'jobs.state.failed' : 'jobs.state.running')}</p>
          <p>{t('jobs.step', { step: Math.min(job.step + 1, job.steps), steps: job.steps })}</p>
          <p>
            <a href={job.path}>{t('rounds.round.progress')}</a>
          </p>
        </Notice>
      )}
      {!isOver && loss.frame === null && (
        <Notice>
          <p>{t('indicators.own.frameUnknown')}</p>
        </Notice>
      )}
      {steps !== null && <RoundSteps {...{ t, locale, cluster }} roundId={round.id} states={steps} />}
      <Actions {...props} />
      {!isOver && (
        <Section title={t('rounds.loss.title')}>
          <MetaFacts facts={lossFacts(props)} />
        </Section>
      )}
      {!isOver && <LossSections {...{ t, locale, loss, items }} />}
    </PageFrame>
  );
}

function Actions({ t, locale, cluster, round, loss }: RoundPageProps) {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  return (
    <Section title={t('rounds.round.next')}>
      <div class="v-tasks" id="f-commit">
        {round.state === 'uploaded' && (
          <>
            <form method="post" action={paths.pastRoundCommit(round.id)}>
              <p>{t('rounds.round.commitNote', { count: format.integer(loss.used), year: round.year })}</p>
              <Button>{t('rounds.round.commit')}</Button>
            </form>
            <form method="post" action={paths.pastRoundDiscard(round.id)}>
              <p>{t('rounds.round.discardNote')}</p>
              <Button kind="secondary">{t('rounds.round.discard')}</Button>
            </form>
          </>
        )}
        {round.state === 'committed' && (
          <div>
            <p>{t('rounds.round.ownNote')}</p>
            <ButtonLink href={paths.ownIndicators}>{t('rounds.own.title')}</ButtonLink>
          </div>
        )}
        {(round.state === 'committed' || round.state === 'committing') && (
          <form method="post" action={paths.pastRoundUndo(round.id)}>
            <p>{t('rounds.round.undoNote')}</p>
            <Button kind="secondary">{t('rounds.round.undo')}</Button>
          </form>
        )}
        {(round.state === 'undone' || round.state === 'discarded') && (
          <p>
            <a href={paths.pastRounds}>{t('rounds.round.again')}</a>
          </p>
        )}
      </div>
      {(round.state === 'uploaded' || round.state === 'committed') && (
        <p class="v-acts">
          <a href={paths.pastRoundMapping(round.id)}>{t('rounds.round.download')}</a>
        </p>
      )}
    </Section>
  );
}

function lossFacts({ t, locale, round, loss }: RoundPageProps): readonly Fact[] {
  const format = formatFor(locale);
  const { severalPerCompany: several, frame } = loss;
  const asked = frame?.population ?? round.invited;
  return [
    [t('rounds.loss.file'), round.fileName],
    [t('rounds.loss.referenceOn'), format.day(round.referenceOn)],
    [t('rounds.loss.rows'), format.integer(loss.rows)],
    [t('rounds.loss.notIncluded'), format.integer(loss.notIncluded)],
    [t('rounds.loss.excluded'), format.integer(loss.excluded)],
    [
      t('rounds.loss.frame'),
      frame === null
        ? t('rounds.loss.frameUnknown')
        : t('rounds.loss.frameKnown', {
            population: format.integer(frame.population),
            outside: format.integer(frame.outside),
            open: format.integer(frame.open),
          }),
    ],
    [
      t('rounds.loss.several'),
      several.rule === null
        ? t('rounds.loss.noRule')
        : t('rounds.loss.severalText', {
            rule: t(`rounds.rule.${several.rule}`),
            companies: format.integer(several.companies),
            dropped: format.integer(several.dropped),
            withoutKey: format.integer(several.withoutKey),
          }),
    ],
    [t('rounds.loss.withoutAnswer'), format.integer(loss.withoutAnswer)],
    [t('rounds.loss.used'), format.integer(loss.used)],
    [
      t('rounds.loss.response'),
      asked === null || asked === 0
        ? t('rounds.loss.responseUnknown')
        : t('rounds.loss.responseRate', {
            rate: format.percent((100 * loss.used) / asked),
            used: format.integer(loss.used),
            asked: format.integer(asked),
          }),
    ],
  ];
}
