import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { ChoiceLabel } from './choice-label.tsx';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

/** "Don't know" and "does not apply" beside what is typed or ticked. */
export function ApartChoices({
  context,
  item,
  fields,
}: Pick<ItemControlProps<Item>, 'context' | 'item' | 'fields'>) {
  const chosen = fields.get(`${item.code}_state`) ?? [];
  const choices = [
    ['dk', item.dontKnow],
    ['na', item.notApplicable],
  ] as const;
  return (
    <>
      {choices.map(
        ([value, label]) =>
          label !== undefined && (
            <ChoiceLabel
              kind="checkbox"
              name={`${item.code}_state`}
              value={value}
              label={itemText(context, label)}
              checked={chosen.includes(value)}
              apart
            />
          ),
      )}
    </>
  );
}
