import type { CompanyRule } from '../../../worker/core/past-rounds/round-mapping.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';

/** How far each step has come. */
export interface RoundStepStates {
  readonly setup: { readonly headerRows: readonly number[]; readonly firstRow: number };
  readonly columns: {
    readonly questions: number;
    readonly mapped: number;
    readonly ignored: number;
    readonly unknownTexts: number;
  };
  readonly companies: {
    readonly column: string | null;
    readonly rule: CompanyRule | null;
    readonly population: number | null;
    readonly open: number;
  };
  readonly changes: { readonly known: number; readonly breaks: number; readonly open: number };
}

interface Step {
  readonly name: string;
  readonly path: string;
  readonly state: string;
  /** What is still to be done. */
  readonly open: string | null;
}

type StepsProps = Pick<ClusterPageContext, 't' | 'locale' | 'cluster'> & {
  readonly roundId: string;
  readonly states: RoundStepStates;
};

function companiesState({ t, locale, states: { companies } }: StepsProps): string {
  const { column, rule, population } = companies;
  if (column === null || rule === null) return t('rounds.steps.companiesNone');
  const words = { column, rule: t(`rounds.rule.${rule}`) };
  return population === null
    ? t('rounds.steps.companiesUnknown', words)
    : t('rounds.steps.companiesKnown', { ...words, population: formatFor(locale).integer(population) });
}

function stepsOf(props: StepsProps): readonly Step[] {
  const { t, locale, cluster, roundId, states } = props;
  const { integer } = formatFor(locale);
  const paths = clusterPaths(cluster.slug);
  const { setup, columns, companies, changes } = states;
  return [
    {
      name: t('rounds.steps.setup'),
      path: paths.pastRoundSetup(roundId),
      state: t('rounds.steps.setupState', {
        headerRows: setup.headerRows.join(', '),
        firstRow: setup.firstRow,
      }),
      open: null,
    },
    {
      name: t('rounds.steps.columns'),
      path: paths.pastRoundColumns(roundId),
      state: t('rounds.steps.columnsState', {
        questions: integer(columns.questions),
        mapped: integer(columns.mapped),
        ignored: integer(columns.ignored),
      }),
      open:
        columns.unknownTexts === 0
          ? null
          : t('rounds.steps.unknownTexts', { count: integer(columns.unknownTexts) }),
    },
    {
      name: t('rounds.steps.companies'),
      path: paths.pastRoundCompanies(roundId),
      state: companiesState(props),
      open: companies.open === 0 ? null : t('rounds.steps.companiesOpen', { count: integer(companies.open) }),
    },
    {
      name: t('rounds.steps.changes'),
      path: paths.pastRoundChanges(roundId),
      state:
        changes.known === 0
          ? t('rounds.steps.changesNone')
          : t('rounds.steps.changesState', {
              known: integer(changes.known),
              breaks: integer(changes.breaks),
            }),
      open: changes.open === 0 ? null : t('rounds.steps.changesOpen', { count: integer(changes.open) }),
    },
  ];
}

/** The steps of bringing in a round, in any order, each with what it has come to. */
export function RoundSteps(props: StepsProps) {
  const { t } = props;
  return (
    <Section title={t('rounds.steps.title')} wide>
      <DataTable
        caption={t('rounds.steps.caption')}
        rows={stepsOf(props)}
        columns={[
          { head: t('rounds.steps.step'), cell: ({ name, path }) => <a href={path}>{name}</a> },
          {
            head: t('rounds.columns.state'),
            full: true,
            cell: ({ state }) => <span class="v-wrap">{state}</span>,
          },
          {
            head: t('rounds.steps.open'),
            full: true,
            cell: ({ open }) =>
              open === null ? t('rounds.steps.nothingOpen') : <b class="v-wrap">{open}</b>,
          },
        ]}
      />
    </Section>
  );
}
