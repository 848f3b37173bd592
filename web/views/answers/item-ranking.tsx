import type { ItemOf } from '../../../worker/core/questionnaire/questionnaire.ts';
import { fieldId } from '../../components/form-state.ts';
import { ApartChoices } from './apart-choices.tsx';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

/** Every option with its place, chosen from a list: no dragging, the same with finger, keys and screen reader. */
export function ItemRanking({
  item,
  context,
  fields,
  focus,
  describedBy,
  invalid,
}: ItemControlProps<ItemOf<'ranking'>>) {
  const { t } = context;
  const { options, atMost = options.length } = item;
  const places = Array.from({ length: Math.min(atMost, options.length) }, (_, at) => String(at + 1));
  return (
    <div class="v-opts">
      <p class="v-note" id={`${fieldId(item.code)}-places`}>
        {atMost < options.length
          ? t('survey.ranking.atMost', { anzahl: atMost })
          : t('survey.ranking.all', { anzahl: options.length })}
      </p>
      <ul class="v-rows">
        {options.map(({ code, label }, index) => {
          const name = `${item.code}_${code}`;
          const id = index === 0 ? fieldId(item.code) : fieldId(name);
          const chosen = fields.get(name)?.[0] ?? '';
          return (
            <li>
              <label for={id}>{itemText(context, label)}</label>
              <select
                class="v-input"
                id={id}
                name={name}
                autofocus={focus && index === 0 ? true : undefined}
                aria-describedby={`${describedBy} ${fieldId(item.code)}-places`.trim()}
                aria-invalid={invalid ? 'true' : undefined}
              >
                <option value="">–</option>
                {places.map((place) => (
                  <option value={place} selected={place === chosen}>
                    {t('survey.ranking.place', { platz: place })}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      <ApartChoices context={context} item={item} fields={fields} />
    </div>
  );
}
