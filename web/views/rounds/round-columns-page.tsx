import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { fieldId, type FormState } from '../../components/form-state.ts';
import { Section } from '../../components/section.tsx';
import type { FieldOption } from '../../components/select-field.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { PageLinks } from './page-links.tsx';
import type { Suggestion } from './question-words.ts';
import { RoundFrame, type RoundStepProps } from './round-frame.tsx';
import { RowSelect } from './row-select.tsx';

export interface QuestionRow {
  readonly letter: string;
  /** „Spalten E bis J“. */
  readonly place: string;
  readonly wording: string;
  /** The most frequent texts. */
  readonly examples: readonly string[];
  /** How many different texts there are. */
  readonly distinct: number;
  readonly code: string | null;
  /** The known question of the same code; null for a new one. */
  readonly known: Suggestion | null;
  readonly options: readonly FieldOption[];
  /** Rows whose text stands for nothing yet. */
  readonly openRows: number;
}

export interface RoundColumnsPageProps extends RoundStepProps {
  /** Fields: use-LETTER. */
  readonly form: FormState;
  readonly rows: readonly QuestionRow[];
  readonly page: number;
  readonly pages: number;
  /** Number of the first row on this page, and of all rows. */
  readonly from: number;
  readonly count: number;
}

function State(props: Pick<RoundColumnsPageProps, 't' | 'locale'> & { readonly row: QuestionRow }) {
  const { t, locale, row } = props;
  const { code, known, openRows } = row;
  const format = formatFor(locale);
  if (code === null) return <>–</>;
  return (
    <span class="v-wrap">
      {knownWords(t, code, known, (share) => format.percent(100 * share))}
      {openRows > 0 && (
        <b class="v-under">{t('rounds.columns.openTexts', { count: format.integer(openRows) })}</b>
      )}
    </span>
  );
}

function knownWords(
  t: RoundColumnsPageProps['t'],
  code: string,
  known: Suggestion | null,
  percent: (share: number) => string,
): string {
  if (known === null) return t('rounds.columns.new', { code });
  const similarity = percent(known.similarity);
  return known.year === null
    ? t('rounds.columns.knownCatalogue', { code, similarity })
    : t('rounds.columns.known', { code, year: known.year, similarity });
}

/** What every column of a file is read as, a page at a time; details of a question have a page of their own. */
export function RoundColumnsPage(props: RoundColumnsPageProps) {
  const { t, locale, cluster, round, form, rows, page, pages, from, count } = props;
  const paths = clusterPaths(cluster.slug);
  const pathOf = (each: number) => paths.pastRoundColumns(round.id, each);
  const labels = Object.fromEntries(rows.map(({ letter, place }) => [`use-${letter}`, place]));
  return (
    <RoundFrame {...props} title={t('rounds.columns.title')} lead={t('rounds.columns.lead')} labels={labels}>
      <Section title={t('rounds.columns.title')} wide>
        <PageLinks {...{ t, page, pages, pathOf }} />
        <form method="post" action={pathOf(page)} novalidate>
          <DataTable
            caption={t('rounds.columns.caption', { from, to: from + rows.length - 1, count })}
            rows={rows}
            columns={[
              {
                head: t('rounds.columns.question'),
                cell: ({ place, wording }) => (
                  <span class="v-wrap">
                    <span class="v-under">{place}</span>
                    {wording}
                  </span>
                ),
              },
              {
                head: t('rounds.columns.examples'),
                full: true,
                cell: ({ examples, distinct }) => (
                  <span class="v-wrap">
                    {distinct === 0 ? t('rounds.columns.empty') : examples.join(' · ')}
                    {distinct > examples.length && ` ${t('rounds.columns.more', { count: distinct })}`}
                  </span>
                ),
              },
              {
                head: t('rounds.columns.state'),
                full: true,
                cell: (row) => <State {...{ t, locale, row }} />,
              },
              {
                head: t('rounds.columns.use'),
                full: true,
                cell: ({ letter, place, options, code, wording }) => (
                  <>
                    <RowSelect
                      {...{ t, form, options }}
                      name={`use-${letter}`}
                      label={t('rounds.columns.useOf', { columns: place })}
                    />
                    {(code !== null ||
                      ['include', 'exclude'].includes(form.values[`use-${letter}`] ?? '')) && (
                      <a
                        class="v-below"
                        href={paths.pastRoundColumn(round.id, letter)}
                        aria-label={t('rounds.columns.editOf', { question: wording })}
                      >
                        {t('rounds.columns.edit')}
                      </a>
                    )}
                  </>
                ),
              },
            ]}
          />
          <div class="v-go v-go--tight" id={fieldId('columns')}>
            <Button>{t('rounds.columns.submit')}</Button>
          </div>
        </form>
        <PageLinks {...{ t, page, pages, pathOf }} />
      </Section>
    </RoundFrame>
  );
}
