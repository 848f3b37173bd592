import type { FactName } from '../../../worker/core/questionnaire/condition.ts';
import {
  clauseSubjects,
  operatorsOf,
  subjectName,
  valueOf,
  type ClauseOperator,
  type ClauseSubject,
} from '../../../worker/core/questionnaire/drafts/clause-subject.ts';
import { answerKind } from '../../../worker/core/questionnaire/check/item-kinds.ts';
import type { ComputedValue, Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SelectField, type FieldOption } from '../../components/select-field.tsx';
import { factWord } from '../../i18n/condition-sentence.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import type { Translate } from '../../i18n/translate.ts';
import { conditionFieldNames, mostClauses, mostGroups } from './condition-fields.ts';
import { optionLabel, shownText } from './item-words.ts';

export interface ConditionFormProps {
  readonly t: Translate;
  readonly locale: Locale;
  /** Questions whose answers are known where the condition stands. */
  readonly items: readonly Item[];
  readonly computed: readonly ComputedValue[];
  readonly form: FormState;
}

const longestText = 80;

function short(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).trimEnd()} …`;
}

function subjectLabel(subject: ClauseSubject, { t, locale, computed }: ConditionFormProps): string {
  if (subject.of === 'fact') return t(`questionnaires.condition.fact.${subject.fact}`);
  if (subject.of === 'computed') {
    const label = computed.find(({ code }) => code === subject.computed)?.label;
    return t('questionnaires.condition.computed', {
      name: label === undefined ? subject.computed : shownText(label, locale),
    });
  }
  const { item } = subject;
  const question = `${item.code}: ${short(shownText(item.text, locale))}`;
  if (subject.of === 'item') return question;
  if (subject.of !== 'option') return t('questionnaires.condition.chosen', { question });
  return t('questionnaires.condition.option', {
    question: item.code,
    option: optionLabel(item, subject.option, locale),
  });
}

const operatorKeys = {
  '==': 'is',
  '!=': 'isNot',
  '>=': 'atLeast',
  '<=': 'atMost',
  '>': 'above',
  '<': 'below',
  answered: 'answered',
  unanswered: 'unanswered',
} as const satisfies Record<ClauseOperator, string>;

function operatorLabel(operator: ClauseOperator, subject: ClauseSubject, t: Translate): string {
  const isList = subject.of === 'item' && answerKind(subject.item) === 'codes';
  if (isList && operator === '==') return t('questionnaires.condition.contains');
  if (isList && operator === '!=') return t('questionnaires.condition.lacks');
  return t(`questionnaires.condition.${operatorKeys[operator]}`);
}

function factOption(fact: FactName, word: string, t: Translate): FieldOption {
  const label =
    fact === 'hasOffice'
      ? t(word === 'yes' ? 'questionnaires.condition.yes' : 'questionnaires.condition.no')
      : factWord(fact, word, t);
  return { value: word, label };
}

/** What an answer, a fact or a number is compared with. */
function ValueField({
  subject,
  name,
  ...props
}: ConditionFormProps & { readonly subject: ClauseSubject; readonly name: ClauseNames }) {
  const { t, form, locale } = props;
  const operator = operatorsOf(subject).find((each) => each === form.values[name.operator]) ?? '';
  const value = valueOf(subject, operator);
  const field = { t, form, name: name.value, label: t('questionnaires.condition.value') };
  switch (value.kind) {
    case 'nothing':
      return null;
    case 'words':
      return (
        <SelectField
          {...field}
          options={value.words.map((word) =>
            subject.of === 'fact' ? factOption(subject.fact, word, t) : { value: word, label: word },
          )}
        />
      );
    case 'codes':
      return (
        <SelectField
          {...field}
          options={value.codes.map((code) => ({
            value: String(code),
            label: subject.of === 'item' ? optionLabel(subject.item, code, locale) : String(code),
          }))}
        />
      );
    case 'day':
      return <DateField {...field} />;
    case 'number':
      return (
        <Field {...field} hint={t('questionnaires.condition.numberHint')} width="medium" maxlength={40} />
      );
    case 'text':
      return <Field {...field} width="medium" maxlength={200} />;
  }
}

type ClauseNames = ReturnType<typeof conditionFieldNames.clause>;

function Clause(
  props: ConditionFormProps & {
    readonly subjects: readonly ClauseSubject[];
    readonly options: readonly FieldOption[];
    readonly group: number;
    readonly row: number;
  },
) {
  const { t, form, subjects, options, group, row } = props;
  const name = conditionFieldNames.clause(group, row);
  const chosen = form.values[name.subject] ?? '';
  const subject = subjects.find((each) => subjectName(each) === chosen);
  const known =
    chosen === '' || subject !== undefined ? options : [...options, { value: chosen, label: chosen }];
  return (
    <fieldset class="v-form__group">
      <legend class="v-field__label">
        {t(chosen === '' ? 'questionnaires.condition.newClause' : 'questionnaires.condition.clause', {
          number: row + 1,
        })}
      </legend>
      <SelectField
        t={t}
        form={form}
        name={name.subject}
        label={t('questionnaires.condition.subject')}
        options={known}
        placeholder
      />
      {subject !== undefined && (
        <>
          <SelectField
            t={t}
            form={form}
            name={name.operator}
            label={t('questionnaires.condition.operator')}
            options={operatorsOf(subject).map((operator) => ({
              value: operator,
              label: operatorLabel(operator, subject, t),
            }))}
          />
          <ValueField {...props} subject={subject} name={name} />
        </>
      )}
    </fieldset>
  );
}

/** A condition as groups of comparisons; each group and the whole has an empty place for one more. */
export function ConditionForm(props: ConditionFormProps) {
  const { t, form, items, computed } = props;
  const subjects = clauseSubjects(items, computed);
  const options = subjects.map((subject) => ({
    value: subjectName(subject),
    label: subjectLabel(subject, props),
  }));
  const isUsed = (group: number, row: number) =>
    (form.values[conditionFieldNames.clause(group, row).subject] ?? '') !== '';
  const rowsOf = (group: number) => lastUsed(mostClauses, (row) => isUsed(group, row)) + 1;
  const groups = Math.max(
    1,
    lastUsed(mostGroups, (group) => rowsOf(group) > 1),
  );
  const shown = form.values['step'] === 'group' ? Math.min(groups + 1, mostGroups) : groups;
  const joins = (['all', 'any'] as const).map((value) => ({
    value,
    label: t(`questionnaires.condition.${value}`),
  }));
  return (
    <>
      {shown > 1 && (
        <RadioGroup
          t={t}
          form={withDefault(form, 'join')}
          name="join"
          label={t('questionnaires.condition.joinGroups')}
          options={joins}
        />
      )}
      {Array.from({ length: shown }, (_, group) => (
        <>
          {shown > 1 && <h3>{t('questionnaires.condition.group', { number: group + 1 })}</h3>}
          {rowsOf(group) > 2 && (
            <RadioGroup
              t={t}
              form={withDefault(form, conditionFieldNames.groupJoin(group))}
              name={conditionFieldNames.groupJoin(group)}
              label={t('questionnaires.condition.join')}
              options={joins}
            />
          )}
          {Array.from({ length: Math.min(rowsOf(group), mostClauses) }, (__, row) => (
            <Clause {...props} subjects={subjects} options={options} group={group} row={row} />
          ))}
        </>
      ))}
    </>
  );
}

/** How many places there are up to the last one that is used. */
function lastUsed(most: number, isUsed: (at: number) => boolean): number {
  return Array.from({ length: most }, (_, at) => at + 1).findLast((count) => isUsed(count - 1)) ?? 0;
}

function withDefault(form: FormState, name: string): FormState {
  return { ...form, values: { ...form.values, [name]: form.values[name] === 'any' ? 'any' : 'all' } };
}
