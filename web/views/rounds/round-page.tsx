import type { LossReport } from '../../../worker/core/past-rounds/loss-report.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
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
import type { RoundState } from './rounds-page.tsx';

export interface RoundPageProps extends ClusterPageContext {
  readonly round: {
    readonly id: string;
    readonly year: number;
    readonly fileName: string;
    readonly state: RoundState;
    readonly referenceOn: string;
  };
  readonly loss: LossReport;
  /** A refusal of the commit stands at the field `commit`. */
  readonly form: FormState;
  /** The job that imports it, while it is known. */
  readonly jobPath: string | undefined;
}

/** One past round: what reading it keeps and loses, and what can be done with it. */
export function RoundPage(props: RoundPageProps) {
  const { t, locale, path, cluster, round, loss, form, jobPath } = props;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const title = t('rounds.round.title', { year: round.year });
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
      <Notice>
        <p>{t('indicators.own.frameUnknown')}</p>
      </Notice>
      <MetaFacts facts={lossFacts(props)} />
      <Section title={t('rounds.round.next')}>
        <div class="v-tasks" id="commit">
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
          {round.state === 'committing' && jobPath !== undefined && (
            <p>
              <a href={jobPath}>{t('rounds.round.progress')}</a>
            </p>
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
      </Section>
      <Section title={t('rounds.loss.items')} note={t('rounds.loss.itemsNote')} wide>
        <DataTable
          caption={t('rounds.loss.itemsCaption')}
          rows={loss.items}
          columns={[
            { head: t('rounds.loss.item'), cell: ({ item }) => <span class="v-code">{item}</span> },
            { head: t('rounds.loss.valid'), numeric: true, cell: ({ valid }) => format.integer(valid) },
            {
              head: t('rounds.loss.dontKnow'),
              numeric: true,
              cell: ({ dontKnow }) => format.integer(dontKnow),
            },
            { head: t('rounds.loss.empty'), numeric: true, cell: ({ empty }) => format.integer(empty) },
            { head: t('rounds.loss.unknown'), numeric: true, cell: ({ unknown }) => format.integer(unknown) },
          ]}
        />
      </Section>
      <Section
        title={t('rounds.loss.unknownTexts')}
        note={t('rounds.loss.unknownTextsNote', { count: format.integer(loss.unknownTextKinds) })}
        wide
      >
        {loss.unknownTexts.length === 0 ? (
          <p>{t('rounds.loss.noUnknownTexts')}</p>
        ) : (
          <DataTable
            caption={t('rounds.loss.unknownTexts')}
            rows={loss.unknownTexts}
            columns={[
              { head: t('rounds.loss.text'), full: true, cell: ({ text }) => text },
              { head: t('rounds.loss.item'), cell: ({ item }) => <span class="v-code">{item}</span> },
              { head: t('rounds.loss.column'), cell: ({ column }) => column },
              { head: t('rounds.loss.count'), numeric: true, cell: ({ count }) => format.integer(count) },
            ]}
          />
        )}
      </Section>
      <Section
        title={t('rounds.loss.unmapped')}
        note={t('rounds.loss.unmappedNote', {
          count: format.integer(loss.unmappedColumns.length),
          columns: format.integer(loss.columns),
        })}
        wide
      >
        <details>
          <summary>{t('rounds.loss.unmappedShow')}</summary>
          <ul>
            {loss.unmappedColumns.map(({ column, header }) => (
              <li>
                <span class="v-code">{column}</span> {header}
              </li>
            ))}
          </ul>
        </details>
      </Section>
    </PageFrame>
  );
}

function lossFacts({ t, locale, round, loss }: RoundPageProps): readonly Fact[] {
  const format = formatFor(locale);
  const { severalPerCompany: several } = loss;
  return [
    [t('rounds.loss.file'), round.fileName],
    [t('rounds.loss.referenceOn'), format.day(round.referenceOn)],
    [t('rounds.loss.rows'), format.integer(loss.rows)],
    [t('rounds.loss.notIncluded'), format.integer(loss.notIncluded)],
    [t('rounds.loss.excluded'), format.integer(loss.excluded)],
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
  ];
}
