import {
  ledgerStages,
  type LedgerCategory,
  type LedgerStage,
} from '../../../worker/core/catalogue/measures/measure-entry.ts';
import type { LedgerYear, StageSums } from '../../../worker/core/ledger/ledger-overview.ts';
import type { YearAmount } from '../../../worker/core/ledger/split-by-year.ts';
import { ButtonLink } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface LedgerRow {
  readonly id: string;
  readonly category: LedgerCategory;
  readonly stage: LedgerStage;
  readonly amountCents: number;
  readonly funder: string | null;
  readonly note: string;
  readonly startsOn: string;
  readonly lastDay: string;
}

export interface CommitmentRow {
  readonly id: string;
  readonly funder: string;
  readonly startsOn: string;
  readonly lastDay: string;
  readonly degression: readonly YearAmount[];
}

export interface LedgerPageProps extends ClusterPageContext {
  /** Newest first. */
  readonly years: readonly LedgerYear[];
  /** The year that is shown; null while the ledger is empty. */
  readonly year: number | null;
  /** Entries whose period touches the year. */
  readonly entries: readonly LedgerRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly mayEdit: boolean;
}

interface SumRow {
  readonly name: string;
  readonly sums: StageSums;
}

function YearSums({ t, locale, years, year }: LedgerPageProps) {
  const shown = years.find((each) => each.year === year);
  if (shown === undefined) return null;
  const format = formatFor(locale);
  const rows: readonly SumRow[] = [
    ...shown.categories.map(({ category, sums }) => ({ name: t(`records.category.${category}`), sums })),
    { name: t('records.ledger.cash'), sums: shown.cash },
  ];
  const columns: readonly Column<SumRow>[] = [
    { head: t('records.ledger.category'), cell: ({ name }) => name },
    ...ledgerStages.map((stage): Column<SumRow> => ({
      head: t(`records.stage.${stage}`),
      numeric: true,
      cell: ({ sums }) => (sums[stage] === 0 ? '–' : format.euros(sums[stage])),
    })),
  ];
  return (
    <DataTable
      caption={t('records.ledger.sumsCaption', { year: shown.year })}
      columns={columns}
      rows={rows}
    />
  );
}

function YearEntries({ t, locale, cluster, entries, mayEdit }: LedgerPageProps) {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const columns: readonly Column<LedgerRow>[] = [
    {
      head: t('records.ledger.category'),
      cell: (row) => {
        const name = t(`records.category.${row.category}`);
        return mayEdit ? <a href={paths.ledgerEntry(row.id)}>{name}</a> : name;
      },
    },
    { head: t('records.ledger.stage'), cell: (row) => t(`records.stage.${row.stage}`) },
    {
      head: t('records.ledger.period'),
      cell: (row) =>
        t('records.ledger.fromTo', {
          from: format.dayShort(row.startsOn),
          to: format.dayShort(row.lastDay),
        }),
    },
    { head: t('records.ledger.funder'), cell: (row) => row.funder ?? '–' },
    { head: t('records.ledger.amount'), numeric: true, cell: (row) => format.euros(row.amountCents) },
  ];
  return <DataTable caption={t('records.ledger.entriesCaption')} columns={columns} rows={entries} />;
}

function Commitments({ t, locale, cluster, commitments, mayEdit }: LedgerPageProps) {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const columns: readonly Column<CommitmentRow>[] = [
    {
      head: t('records.ledger.funder'),
      cell: (row) => (mayEdit ? <a href={paths.commitment(row.id)}>{row.funder}</a> : row.funder),
    },
    {
      head: t('records.ledger.period'),
      cell: (row) =>
        t('records.ledger.fromTo', { from: format.dayShort(row.startsOn), to: format.dayShort(row.lastDay) }),
    },
    {
      head: t('records.commitment.degression'),
      full: true,
      cell: (row) => (
        <span class="v-wrap">
          {row.degression.map(({ year, amountCents }) => `${year}: ${format.euros(amountCents)}`).join(' · ')}
        </span>
      ),
    },
  ];
  return (
    <Section title={t('records.commitment.title')} note={t('records.commitment.note')} wide>
      {commitments.length === 0 ? (
        <EmptyState>{t('records.commitment.empty')}</EmptyState>
      ) : (
        <DataTable caption={t('records.commitment.caption')} columns={columns} rows={commitments} />
      )}
      {mayEdit && (
        <p class="v-acts">
          <a href={paths.newCommitment}>{t('records.commitment.add')}</a>
          <a href={paths.imports('zusagen')}>{t('imports.link.import')}</a>
          {commitments.length > 0 && (
            <>
              <a href={paths.commitmentsFile('csv')}>{t('imports.upload.csv')}</a>
              <a href={paths.commitmentsFile('xlsx')}>{t('imports.upload.xlsx')}</a>
            </>
          )}
        </p>
      )}
    </Section>
  );
}

/** The ledger: income of a year by kind and by how firm it is, its entries, and agreed core funding. */
export function LedgerPage(props: LedgerPageProps) {
  const { t, locale, path, cluster, years, year, mayEdit } = props;
  const paths = clusterPaths(cluster.slug);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('records.ledger.title')}
      cluster={cluster}
      active="ledger"
      invented={cluster.invented}
    >
      <PageHead title={t('records.ledger.title')} lead={t('records.ledger.lead')} />
      {mayEdit && (
        <div class="v-go v-go--tight">
          <ButtonLink href={paths.newLedgerEntry}>{t('records.ledger.add')}</ButtonLink>
          <ButtonLink kind="secondary" href={paths.imports('kassenbuch')}>
            {t('imports.link.import')}
          </ButtonLink>
        </div>
      )}
      {year === null ? (
        <div class="v-fig__notes">
          <EmptyState next={t('records.ledger.emptyNext')}>{t('records.ledger.empty')}</EmptyState>
        </div>
      ) : (
        <>
          <Section title={t('records.ledger.year', { year })} wide>
            {years.length > 1 && (
              <nav class="v-switch" aria-label={t('records.ledger.years')}>
                {years.map((each) => (
                  <a
                    href={paths.ledgerYear(each.year)}
                    aria-current={each.year === year ? 'true' : undefined}
                  >
                    {each.year}
                  </a>
                ))}
              </nav>
            )}
            <YearSums {...props} />
          </Section>
          <Section title={t('records.ledger.entriesTitle')} note={t('records.ledger.entriesNote')} wide>
            <YearEntries {...props} />
          </Section>
        </>
      )}
      {mayEdit && year !== null && (
        <p class="v-note v-fig__notes">
          {t('imports.link.allEntries')} <a href={paths.ledgerFile('csv')}>{t('imports.upload.csv')}</a>
          {' · '}
          <a href={paths.ledgerFile('xlsx')}>{t('imports.upload.xlsx')}</a>
        </p>
      )}
      <Commitments {...props} />
    </PageFrame>
  );
}
