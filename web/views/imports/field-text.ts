import { readDegression } from '../../../worker/core/ledger/degression.ts';
import type { CellProblem } from '../../../worker/core/imports/read-rows.ts';
import type { FieldSpec, FieldType, FieldValue, RowValues } from '../../../worker/core/imports/table-spec.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { fillPlaceholders, type MessageKey, type Translate } from '../../i18n/translate.ts';
import { formatFor } from '../../i18n/format.ts';

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
}

function optionLabels(type: FieldType, locale: Locale): string {
  return type.kind === 'choice' ? type.options.map(({ label }) => label[locale]).join(' · ') : '';
}

/** What may stand in a column. */
export function typeText({ type }: FieldSpec, { t, locale }: Words): string {
  const params = {
    max: 'maxLength' in type ? type.maxLength : 'max' in type ? type.max : 0,
    min: 'min' in type ? type.min : 0,
    options: optionLabels(type, locale),
  };
  const translateAny = t as (key: MessageKey) => string;
  return fillPlaceholders(translateAny(`imports.type.${type.kind}`), params);
}

/** What is wrong with a cell, as one sentence. */
export function problemText(
  { code, params }: CellProblem,
  field: FieldSpec | undefined,
  words: Words,
): string {
  const translateAny = words.t as (key: MessageKey) => string;
  const options = field === undefined ? '' : optionLabels(field.type, words.locale);
  return fillPlaceholders(translateAny(`imports.problem.${code}`), { options, ...params });
}

/** A value as people read it; empty where there is none. */
export function valueText({ type }: FieldSpec, value: FieldValue, { t, locale }: Words): string {
  if (value === null || value === '') return '';
  const format = formatFor(locale);
  if (type.kind === 'choice')
    return type.options.find(({ code }) => code === value)?.label[locale] ?? String(value);
  if (type.kind === 'day') return format.dayShort(String(value));
  if (type.kind === 'yesNo') return t(`imports.value.${value === true ? 'yes' : 'no'}`);
  if (type.kind === 'amount') return `${format.meanExact(Number(value) / 100)}\u00a0€`;
  if (type.kind === 'yearAmounts')
    return (readDegression(String(value), 'english') ?? [])
      .map(({ year, amountCents }) => `${year}: ${format.meanExact(amountCents / 100)}\u00a0€`)
      .join(' · ');
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const longestDetail = 80;

/** All that a row says beside its name, field by field. */
export function rowText(fields: readonly FieldSpec[], values: RowValues, words: Words): string {
  return fields
    .flatMap((field) => {
      const text = valueText(field, values[field.code] ?? null, words);
      return text === '' ? [] : [text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text];
    })
    .join(' · ');
}
