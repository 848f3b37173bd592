import { shownTexts } from '../../../worker/core/past-rounds/column-profile.ts';
import type { MappedItem } from '../../../worker/core/past-rounds/round-mapping.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Field } from '../../components/field.tsx';
import { fieldId } from '../../components/form-state.ts';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { QuestionSectionProps } from './question-page.tsx';
import { RowField, RowSelect } from './row-select.tsx';
import { meaningOfText, roleOfColumn, textMeanings } from './text-meanings.ts';

type ItemOf<T extends MappedItem['type']> = Extract<MappedItem, { type: T }>;
type With<T extends MappedItem['type']> = QuestionSectionProps & { readonly item: ItemOf<T> };

const shownLabelLength = 60;

function shorten(text: string): string {
  return text.length > shownLabelLength ? `${text.slice(0, shownLabelLength)}…` : text;
}

/** Every text of a column with what it stands for. */
export function TextsSection(props: With<'single' | 'scale' | 'number'>) {
  const { t, locale, form, question, item } = props;
  const [column] = question.group.columns;
  const format = formatFor(locale);
  const words = (['dontKnow', 'dropped'] as const).map((meaning) => ({
    value: textMeanings[meaning],
    label: t(`rounds.question.meaning.${meaning}`),
  }));
  const options =
    item.type === 'number'
      ? []
      : [
          ...item.options.map(({ code, label }) => ({
            value: String(code),
            label: t('rounds.question.meaning.option', { number: code, label: shorten(label[locale]) }),
          })),
          { value: textMeanings.new, label: t('rounds.question.meaning.new') },
        ];
  const open = { value: '', label: t('rounds.question.meaning.open') };
  const rows = column.texts.map((text, at) => ({ ...text, at }));
  const isMeasured = item.type === 'number';
  const shown = isMeasured ? rows.filter(({ text }) => !/^[-+\d.,]+$/.test(text.trim())) : rows;
  if (shown.length === 0) return null;
  return (
    <Section title={t('rounds.question.texts')} note={t('rounds.question.textsNote')} wide>
      <DataTable
        caption={t('rounds.question.textsCaption')}
        rows={shown}
        columns={[
          { head: t('rounds.question.text'), cell: ({ text }) => <span class="v-wrap">{text}</span> },
          { head: t('rounds.question.count'), numeric: true, cell: ({ count }) => format.integer(count) },
          {
            head: t('rounds.question.meaning'),
            full: true,
            cell: ({ text, at }) => {
              const name = `value-${at}`;
              const value = form.values[name] ?? meaningOfText(item, text);
              return (
                <RowSelect
                  t={t}
                  form={{ ...form, values: { ...form.values, [name]: value } }}
                  name={name}
                  label={t('rounds.question.meaningOf', { text: shorten(text) })}
                  options={[open, ...options, ...words]}
                />
              );
            },
          },
        ]}
      />
      {column.distinct > shownTexts && (
        <p class="v-note">{t('rounds.question.textsMore', { count: format.integer(shownTexts) })}</p>
      )}
    </Section>
  );
}

interface LabelledOption {
  readonly code: number;
  readonly label: { readonly de: string; readonly en: string };
}

/** Columns with the number and the labels of an option. */
function optionFields({ t, locale, form }: QuestionSectionProps): readonly Column<LabelledOption>[] {
  const labelOf = ({ label }: LabelledOption) => shorten(label[locale]);
  const withDefault = (name: string, value: string) => ({
    ...form,
    values: { [name]: value, ...form.values },
  });
  return [
    {
      head: t('rounds.question.number'),
      cell: (option: LabelledOption) => {
        const name = `number-${option.code}`;
        return (
          <RowField
            t={t}
            form={withDefault(name, String(option.code))}
            name={name}
            label={t('rounds.question.numberOf', { label: labelOf(option) })}
            width="short"
            inputmode="numeric"
            maxlength={3}
          />
        );
      },
    },
    {
      head: t('rounds.question.labelDe'),
      full: true,
      cell: (option: LabelledOption) => {
        const name = `labelDe-${option.code}`;
        return (
          <RowField
            t={t}
            form={withDefault(name, option.label.de)}
            name={name}
            label={t('rounds.question.labelDeOf', { label: labelOf(option) })}
            maxlength={500}
          />
        );
      },
    },
    {
      head: t('rounds.question.labelEn'),
      full: true,
      cell: (option: LabelledOption) => {
        const name = `labelEn-${option.code}`;
        return (
          <RowField
            t={t}
            form={withDefault(name, option.label.en)}
            name={name}
            label={t('rounds.question.labelEnOf', { label: labelOf(option) })}
            maxlength={500}
          />
        );
      },
    },
  ];
}

/** Numbers and labels of the options, and the column for "other". */
export function OptionsSection(props: With<'single' | 'scale'>) {
  const { t, locale, form, item, others } = props;
  return (
    <Section title={t('rounds.question.options')} note={t('rounds.question.optionsNote')} wide>
      <DataTable
        caption={t('rounds.question.optionsCaption')}
        rows={item.options}
        columns={[
          {
            head: t('rounds.loss.option'),
            cell: ({ label }) => <span class="v-wrap">{shorten(label[locale])}</span>,
          },
          ...optionFields(props),
        ]}
      />
      {others.length > 0 && (
        <div class="v-form v-fig__notes">
          <SelectField
            t={t}
            form={form}
            name="other"
            label={t('rounds.question.other')}
            hint={t('rounds.question.otherHint')}
            placeholder={false}
            options={[
              { value: '', label: t('rounds.question.otherNone') },
              ...others.map(({ letter, question, answer }) => ({
                value: letter,
                label: `${letter} · ${shorten(answer || question)}`,
              })),
            ]}
          />
        </div>
      )}
    </Section>
  );
}

/** The columns of a question with several answers, and the texts that are no tick. */
export function ColumnsSection(props: With<'multiple'>) {
  const { t, locale, form, question, item } = props;
  const format = formatFor(locale);
  const roles = [
    { value: '', label: t('rounds.question.role.option') },
    { value: textMeanings.dontKnow, label: t('rounds.question.meaning.dontKnow') },
    { value: textMeanings.dropped, label: t('rounds.use.ignore') },
  ];
  const rows = question.group.columns.map((column) => ({
    column,
    option: item.options.find((option) => option.column === column.letter),
  }));
  return (
    <>
      <Section title={t('rounds.question.options')} wide>
        <DataTable
          caption={t('rounds.question.columnsCaption')}
          rows={rows}
          columns={[
            {
              head: t('rounds.loss.column'),
              cell: ({ column: { letter, answer } }) => (
                <span class="v-wrap">
                  {letter} · {answer}
                </span>
              ),
            },
            {
              head: t('rounds.question.count'),
              numeric: true,
              cell: ({ column }) => format.integer(column.filled),
            },
            {
              head: t('rounds.question.columnRole'),
              full: true,
              cell: ({ column: { letter } }) => {
                const name = `role-${letter}`;
                const value = form.values[name] ?? roleOfColumn(item, letter);
                return (
                  <RowSelect
                    t={t}
                    form={{ ...form, values: { ...form.values, [name]: value } }}
                    name={name}
                    label={t('rounds.question.columnRoleOf', { column: letter })}
                    options={roles}
                  />
                );
              },
            },
            ...optionFields(props).map(({ head, full, cell }) => ({
              head,
              full,
              cell: ({ option }: (typeof rows)[number]) => (option === undefined ? '–' : cell(option)),
            })),
          ]}
        />
      </Section>
      <PicksSection
        {...props}
        title={t('rounds.question.notTicked')}
        note={t('rounds.question.notTickedHint')}
      />
    </>
  );
}

function PicksSection({
  form,
  picks,
  title,
  note,
}: QuestionSectionProps & { readonly title: string; readonly note?: string | undefined }) {
  if (picks.length === 0) return null;
  const wasSent = form.values['picks'] !== undefined;
  return (
    <Section title={title} note={note}>
      <fieldset class="v-field" id={fieldId('picks')} aria-label={title}>
        <input type="hidden" name="picks" value="1" />
        <div class="v-choices">
          {picks.map(({ text, picked }, at) => (
            <label class="v-choice">
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                name={`pick-${at}`}
                value="1"
                checked={wasSent ? form.values[`pick-${at}`] !== undefined : picked}
              />
              <span>{shorten(text)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  );
}

/** Which rows count, by the texts of a column. */
export function ConditionSection(props: QuestionSectionProps) {
  const { t, question } = props;
  return (
    <PicksSection
      {...props}
      title={t(question.use === 'include' ? 'rounds.question.includeTexts' : 'rounds.question.excludeTexts')}
    />
  );
}

/** Between which values a number counts, and its unit. */
export function RangeSection({ t, form }: QuestionSectionProps) {
  const field = (name: 'min' | 'max' | 'unitDe' | 'unitEn') => ({
    t,
    form,
    name,
    label: t(`rounds.question.${name}`),
  });
  return (
    <Section title={t('rounds.question.range')} note={t('rounds.question.rangeNote')}>
      <div class="v-form">
        <Field {...field('min')} inputmode="decimal" width="short" maxlength={14} />
        <Field {...field('max')} inputmode="decimal" width="short" maxlength={14} />
        <Field {...field('unitDe')} width="medium" maxlength={60} />
        <Field {...field('unitEn')} width="medium" maxlength={60} />
      </div>
    </Section>
  );
}
