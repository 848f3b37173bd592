import type { ItemOf } from '../../../worker/core/questionnaire/questionnaire.ts';
import { fieldId } from '../../components/form-state.ts';
import { formatFor } from '../../i18n/format.ts';
import { ApartChoices } from './apart-choices.tsx';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

type EntryItem = ItemOf<'number' | 'money' | 'shortText' | 'longText'>;

/** What is typed: a number, an amount or a text. The browser cuts nothing off; too long is said, never shortened. */
export function ItemEntry({
  item,
  context,
  fields,
  focus,
  describedBy,
  invalid,
}: ItemControlProps<EntryItem>) {
  const { t } = context;
  const value = fields.get(item.code)?.[0] ?? '';
  const isText = item.type === 'shortText' || item.type === 'longText';
  const attributes = {
    class: isText ? 'v-input' : 'v-input v-input--short',
    id: fieldId(item.code),
    name: item.code,
    autocomplete: 'off',
    autofocus: focus ? true : undefined,
    'aria-labelledby': `${fieldId(item.code)}-question`,
    'aria-describedby': [describedBy, `${fieldId(item.code)}-${isText ? 'limit' : 'unit'}`].join(' ').trim(),
    'aria-invalid': invalid ? ('true' as const) : undefined,
  };
  return (
    <div class="v-opts">
      {item.type === 'longText' ? (
        <textarea {...attributes} rows={5}>
          {value}
        </textarea>
      ) : (
        <input {...attributes} type="text" inputmode={isText ? 'text' : 'decimal'} value={value} />
      )}
      {isText ? (
        <p class="v-note" id={`${fieldId(item.code)}-limit`}>
          {t('survey.textLimit', { anzahl: formatFor(context.locale).integer(item.maxLength) })}
        </p>
      ) : (
        <span class="v-unit" id={`${fieldId(item.code)}-unit`}>
          {' '}
          {itemText(context, item.unit)}
        </span>
      )}
      <ApartChoices context={context} item={item} fields={fields} />
    </div>
  );
}
