import { consentCodes } from '../../../worker/core/questionnaire/parse-answer.ts';
import type { ItemOf } from '../../../worker/core/questionnaire/questionnaire.ts';
import { fieldId } from '../../components/form-state.ts';
import { ChoiceLabel } from './choice-label.tsx';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

/** Yes or no to something that is explained first. Neither is preset, and both are equally easy. */
export function ItemConsent({ item, context, fields, focus }: ItemControlProps<ItemOf<'consent'>>) {
  const chosen = fields.get(item.code) ?? [];
  const choices = [
    [consentCodes.agree, item.agree],
    [consentCodes.decline, item.decline],
  ] as const;
  return (
    <>
      <p class="v-consent">{itemText(context, item.details)}</p>
      <div class="v-opts">
        {choices.map(([code, label], index) => (
          <ChoiceLabel
            kind="radio"
            name={item.code}
            value={String(code)}
            label={itemText(context, label)}
            checked={chosen.includes(String(code))}
            id={index === 0 ? fieldId(item.code) : undefined}
            focus={focus && index === 0}
          />
        ))}
      </div>
    </>
  );
}
