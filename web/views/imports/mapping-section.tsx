import { columnLetter } from '../../../worker/core/imports/column-letter.ts';
import { emptyCellRules } from '../../../worker/core/imports/compare-rows.ts';
import { numberStyles } from '../../../worker/core/imports/read-amount.ts';
import { dayStyles } from '../../../worker/core/imports/read-day.ts';
import type { StyleQuestion } from '../../../worker/core/imports/read-rows.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Field } from '../../components/field.tsx';
import { errorOf, errorText, fieldId, type FormState } from '../../components/form-state.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ImportPageContext } from './import-context.ts';

export interface MappedColumn {
  /** Counted from 0. */
  readonly at: number;
  readonly header: string;
  readonly examples: readonly string[];
}

export interface MappingSectionProps extends Pick<ImportPageContext, 't' | 'locale' | 'cluster' | 'target'> {
  readonly runId: string;
  /** Fields: headerRow, column-N, numbers-CODE, days-CODE, emptyCells. */
  readonly form: FormState;
  readonly columns: readonly MappedColumn[];
  /** Columns that can be read in two ways, or could be and were answered. */
  readonly questions: readonly StyleQuestion[];
  readonly open: boolean;
}

type SelectProps = Pick<MappingSectionProps, 't' | 'locale' | 'target' | 'form'> & {
  readonly column: MappedColumn;
};

function MeaningSelect({ t, locale, target, form, column }: SelectProps) {
  const name = `column-${column.at}`;
  const error = errorOf(form, name);
  const chosen = form.values[name] ?? '';
  return (
    <div class={error === undefined ? undefined : 'v-field--error'}>
      <select
        class="v-input v-input--medium"
        id={fieldId(name)}
        name={name}
        aria-label={t('imports.mapping.meaningOf', { column: columnLetter(column.at + 1) })}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `${fieldId(name)}-error`}
      >
        <option value="">{t('imports.mapping.none')}</option>
        {target.spec.fields.map(({ code, header }) => (
          <option value={code} selected={code === chosen}>
            {header[locale]}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <p class="v-field__error" id={`${fieldId(name)}-error`}>
          {errorText(t, error)}
        </p>
      )}
    </div>
  );
}

function StyleQuestionField({
  t,
  locale,
  target,
  form,
  question,
}: Pick<MappingSectionProps, 't' | 'locale' | 'target' | 'form'> & { readonly question: StyleQuestion }) {
  const field =
    target.spec.fields.find(({ code }) => code === question.field)?.header[locale] ?? question.field;
  const common = {
    t,
    form,
    name: `${question.about}-${question.field}`,
    hint: question.example === '' ? undefined : t('imports.mapping.ambiguous', { example: question.example }),
  };
  return question.about === 'numbers' ? (
    <RadioGroup
      {...common}
      label={t('imports.mapping.numbers', { field })}
      options={numberStyles.map((value) => ({ value, label: t(`imports.mapping.numbers.${value}`) }))}
    />
  ) : (
    <RadioGroup
      {...common}
      label={t('imports.mapping.days', { field })}
      options={dayStyles.map((value) => ({ value, label: t(`imports.mapping.days.${value}`) }))}
    />
  );
}

/** Which column is what: proposed, shown with examples, and changed here. */
export function MappingSection(props: MappingSectionProps) {
  const { t, locale, cluster, target, runId, form, columns, questions, open } = props;
  const action = clusterPaths(cluster.slug).importMapping(target.word, runId);
  return (
    <Section title={t('imports.mapping.title')} note={t('imports.mapping.note')} id="spalten" wide>
      <details open={open}>
        <summary class="v-sum">{t('imports.mapping.show')}</summary>
        <form class="v-form v-fig__notes" method="post" action={action} novalidate>
          {questions.map((question) => (
            <StyleQuestionField {...{ t, locale, target, form, question }} />
          ))}
          <DataTable
            caption={t('imports.mapping.caption')}
            rows={columns}
            columns={[
              {
                head: t('imports.mapping.column'),
                cell: ({ at, header }) => (
                  <>
                    {columnLetter(at + 1)} {header === '' ? t('imports.mapping.unnamed') : header}
                  </>
                ),
              },
              {
                head: t('imports.mapping.examples'),
                full: true,
                cell: ({ examples }) => <span class="v-wrap">{examples.join(' · ')}</span>,
              },
              {
                head: t('imports.mapping.meaning'),
                full: true,
                cell: (column) => <MeaningSelect {...{ t, locale, target, form, column }} />,
              },
            ]}
          />
          <Field
            t={t}
            form={form}
            name="headerRow"
            label={t('imports.mapping.headerRow')}
            hint={t('imports.mapping.headerRowHint')}
            inputmode="numeric"
            width="short"
            maxlength={6}
          />
          <RadioGroup
            t={t}
            form={form}
            name="emptyCells"
            label={t('imports.mapping.emptyCells')}
            options={emptyCellRules.map((value) => ({
              value,
              label: t(`imports.mapping.emptyCells.${value}`),
            }))}
          />
          <div class="v-go v-go--tight">
            <Button kind="secondary">{t('imports.mapping.submit')}</Button>
          </div>
        </form>
      </details>
    </Section>
  );
}
