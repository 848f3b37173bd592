import { columnLetter } from '../../../worker/core/imports/column-letter.ts';
import type { CellProblem } from '../../../worker/core/imports/read-rows.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { problemText } from './field-text.ts';
import type { ImportPageContext } from './import-context.ts';

export interface ProblemsSectionProps extends Pick<ImportPageContext, 't' | 'locale' | 'cluster' | 'target'> {
  readonly problems: readonly CellProblem[];
}

const shownProblems = 100;

/** What is wrong in the file, by row and column, with what to do. */
export function ProblemsSection({ t, locale, cluster, target, problems }: ProblemsSectionProps) {
  const count = formatFor(locale).integer(problems.length);
  const fieldOf = (code: string) => target.spec.fields.find((field) => field.code === code);
  const columnOf = ({ column, header, field }: CellProblem): string =>
    column === null
      ? (fieldOf(field)?.header[locale] ?? field)
      : `${columnLetter(column)} ${header === '' ? (fieldOf(field)?.header[locale] ?? field) : header}`;
  return (
    <Section title={t('imports.problems.title')} note={t('imports.problems.note')} wide>
      <DataTable
        caption={
          problems.length > shownProblems
            ? t('imports.problems.captionFirst', { shown: shownProblems, count })
            : t('imports.problems.caption', { count })
        }
        rows={problems.slice(0, shownProblems)}
        columns={[
          { head: t('imports.problems.row'), cell: ({ row }) => `${t('imports.problems.row')}\u00a0${row}` },
          { head: t('imports.problems.column'), cell: columnOf },
          {
            head: t('imports.problems.text'),
            cell: ({ text }) => (
              <span class="v-wrap">
                {text === '' ? t('imports.problems.empty') : t('imports.problems.quoted', { text })}
              </span>
            ),
          },
          {
            head: t('imports.problems.what'),
            full: true,
            cell: (problem) => (
              <span class="v-wrap">{problemText(problem, fieldOf(problem.field), { t, locale })}</span>
            ),
          },
        ]}
      />
      <p class="v-fig__notes">
        <a href={clusterPaths(cluster.slug).imports(target.word)}>{t('imports.problems.again')}</a>
      </p>
    </Section>
  );
}
