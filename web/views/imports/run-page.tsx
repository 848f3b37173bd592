import type { Comparison } from '../../../worker/core/imports/compare-rows.ts';
import { columnLetter } from '../../../worker/core/imports/column-letter.ts';
import type { RowsRead, StyleQuestion } from '../../../worker/core/imports/read-rows.ts';
import type { TableWarning } from '../../../worker/formats/table.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { homeOf, type ImportPageContext } from './import-context.ts';
import { MappingSection, type MappedColumn } from './mapping-section.tsx';
import { PlanSections } from './plan-sections.tsx';
import { ProblemsSection } from './problems-section.tsx';

export interface RunPageProps extends ImportPageContext {
  readonly run: { readonly id: string; readonly fileName: string; readonly uploadedAt: number };
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly StyleQuestion[];
  readonly warnings: readonly TableWarning[];
  readonly read: RowsRead;
  readonly comparison: Comparison;
  readonly ready: boolean;
  readonly previewHash: string;
  /** Whether the office is asked from when changes hold. */
  readonly dated: boolean;
  readonly mappingForm: FormState;
  /** Fields: changes, except, repeated, validFrom. */
  readonly choicesForm: FormState;
}

function warningText(t: RunPageProps['t'], { code, count, row = 0, column = 0 }: TableWarning): string {
  const at = { count, row, column: column === 0 ? '' : columnLetter(column) };
  return code === 'otherSheets'
    ? t('imports.warning.otherSheets', { count })
    : t(`imports.warning.${code}`, at);
}

function Standing({ t, locale, target, read, comparison, ready, warnings }: RunPageProps) {
  const { added, changed, repeated, same } = comparison;
  const format = formatFor(locale);
  const nothingToDo = ready && added.length + changed.length + repeated.length === 0;
  const fields = read.missing.map(
    (code) => target.spec.fields.find((field) => field.code === code)?.header[locale] ?? code,
  );
  return (
    <Notice kind={ready ? 'plain' : 'attention'} live>
      <p>
        <b>{t(`imports.run.${nothingToDo ? 'nothingToDo' : ready ? 'ready' : 'notReady'}`)}</b>
      </p>
      {read.missing.length > 0 && <p>{t('imports.run.missing', { fields: fields.join(', ') })}</p>}
      {read.rows.length === 0 && read.problems.length === 0 && <p>{t('imports.run.noRows')}</p>}
      {read.rows.length > 0 && (
        <p>
          {t('imports.counts', {
            added: format.integer(added.length),
            changed: format.integer(changed.length),
            same: format.integer(same),
          })}
        </p>
      )}
      {warnings.map((warning) => (
        <p>{warningText(t, warning)}</p>
      ))}
    </Notice>
  );
}

/** An uploaded file before it is taken over: its columns, what is wrong, what would happen, and the choices. */
export function RunPage(props: RunPageProps) {
  const { t, locale, path, cluster, target, run, read, comparison, ready, mappingForm, choicesForm } = props;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const discard = paths.importDiscard(target.word, run.id);
  const errors = [...mappingForm.errors, ...choicesForm.errors];
  const hasPlan =
    ready && comparison.added.length + comparison.changed.length + comparison.repeated.length > 0;
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('imports.run.title')}
      cluster={cluster}
      active={homeOf(target)}
      invented={cluster.invented}
      hasErrors={errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.imports(target.word)}>{t(`imports.target.${target.code}.title`)}</a>}
        title={t('imports.run.title')}
        lead={t('imports.run.lead', { file: run.fileName, when: format.dayTime(run.uploadedAt) })}
      />
      <ErrorSummary t={t} form={{ values: {}, errors }} />
      <Standing {...props} />
      {read.problems.length > 0 && (
        <ProblemsSection {...{ t, locale, cluster, target }} problems={read.problems} />
      )}
      <MappingSection
        {...{ t, locale, cluster, target }}
        runId={run.id}
        form={mappingForm}
        columns={props.columns}
        questions={props.questions}
        open={!ready || mappingForm.errors.length > 0}
      />
      {hasPlan && (
        <form method="post" action={paths.importCommit(target.word, run.id)} novalidate>
          <input type="hidden" name="previewHash" value={props.previewHash} />
          <PlanSections {...{ t, locale, target, comparison }} form={choicesForm} />
          <Section title={t('imports.commit.title')} note={t('imports.commit.note')}>
            {props.dated && comparison.changed.length > 0 && (
              <DateField
                t={t}
                form={choicesForm}
                name="validFrom"
                label={t('imports.commit.validFrom')}
                hint={t('imports.commit.validFromHint')}
              />
            )}
            <div class="v-go v-go--tight">
              <Button>{t('imports.commit.submit')}</Button>
              <Button kind="secondary" formaction={discard}>
                {t('imports.commit.discard')}
              </Button>
            </div>
          </Section>
        </form>
      )}
      {!hasPlan && (
        <form class="v-fig__notes" method="post" action={discard}>
          <Button kind="secondary">{t('imports.commit.discard')}</Button>
        </form>
      )}
    </PageFrame>
  );
}
