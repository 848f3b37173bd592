import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { fieldId } from '../../components/form-state.ts';
import { formatFor } from '../../i18n/format.ts';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

type EntryItem = Extract<Item, { type: 'number' | 'shortText' | 'longText' }>;

/** What is typed: a number or a text. The browser cuts nothing off; too long is said, never shortened. */
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
  const attributes = {
    class: item.type === 'number' ? 'v-input v-input--short' : 'v-input',
    id: fieldId(item.code),
    name: item.code,
    autocomplete: 'off',
    autofocus: focus ? true : undefined,
    'aria-labelledby': `${fieldId(item.code)}-question`,
    'aria-describedby': [describedBy, item.type === 'number' ? '' : `${fieldId(item.code)}-limit`]
      .join(' ')
      .trim(),
    'aria-invalid': invalid ? ('true' as const) : undefined,
  };
  const apart = item.dontKnow;
  return (
    <div class="v-opts">
      {item.type === 'longText' ? (
        <textarea {...attributes} rows={5}>
          {value}
        </textarea>
      ) : (
        <input
          {...attributes}
          type="text"
          inputmode={item.type === 'number' ? 'decimal' : 'text'}
          value={value}
        />
      )}
      {item.type === 'number' ? (
        <span class="v-unit"> {itemText(context, item.unit)}</span>
      ) : (
        <p class="v-note" id={`${fieldId(item.code)}-limit`}>
          {t('survey.textLimit', { anzahl: formatFor(context.locale).integer(item.maxLength) })}
        </p>
      )}
      {apart !== undefined && (
        <label class="v-opt v-opt--apart">
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            name={`${item.code}_state`}
            value="dk"
            checked={fields.get(`${item.code}_state`)?.includes('dk') ?? false}
          />
          <span>{itemText(context, apart)}</span>
        </label>
      )}
    </div>
  );
}
