import { parseNumber } from '../../../worker/core/questionnaire/parse-number.ts';
import type { ItemOf } from '../../../worker/core/questionnaire/questionnaire.ts';
import { fieldId } from '../../components/form-state.ts';
import { ApartChoices } from './apart-choices.tsx';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

/** Percents for every option; the sum stands below, and the script keeps it up to date. */
export function ItemSplit({
  item,
  context,
  fields,
  focus,
  describedBy,
  invalid,
}: ItemControlProps<ItemOf<'percentSplit'>>) {
  const { t } = context;
  const typed = item.options.map(({ code }) => fields.get(`${item.code}_${code}`)?.[0] ?? '');
  const sum = typed.reduce((total, value) => total + (parseNumber(value) ?? 0), 0);
  return (
    <div class="v-opts">
      <ul class="v-rows">
        {item.options.map(({ code, label }, index) => {
          const name = `${item.code}_${code}`;
          const id = index === 0 ? fieldId(item.code) : fieldId(name);
          return (
            <li>
              <label for={id}>{itemText(context, label)}</label>
              <span class="v-percent">
                <input
                  class="v-input"
                  id={id}
                  name={name}
                  type="text"
                  inputmode="numeric"
                  value={typed[index]}
                  autocomplete="off"
                  data-share=""
                  autofocus={focus && index === 0 ? true : undefined}
                  aria-describedby={`${describedBy} ${fieldId(item.code)}-sum`.trim()}
                  aria-invalid={invalid ? 'true' : undefined}
                />
                <span aria-hidden="true">%</span>
              </span>
            </li>
          );
        })}
      </ul>
      <p
        class="v-note"
        id={`${fieldId(item.code)}-sum`}
        role="status"
        data-sum={t('survey.split.sum', { summe: '{summe}', rest: '{rest}' })}
      >
        {typed.every((value) => value === '')
          ? t('survey.split.hint')
          : t('survey.split.sum', { summe: sum, rest: 100 - sum })}
      </p>
      <ApartChoices context={context} item={item} fields={fields} />
    </div>
  );
}
