import { otherCode, zeroToTen } from '../../../worker/core/questionnaire/parse-answer.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { fieldId } from '../../components/form-state.ts';
import { pointText } from './answer-text.ts';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly apart?: boolean;
}

type ChoiceItem = Extract<Item, { type: 'rating' | 'zeroToTen' | 'single' | 'multiple' }>;

/** Answers one under the other over the whole width; what is no point of the scale stands apart. */
export function ItemChoices({ item, ...props }: ItemControlProps<ChoiceItem>) {
  const { context, fields, focus } = props;
  const { t } = context;
  const kind = item.type === 'multiple' ? 'checkbox' : 'radio';
  const chosen = fields.get(item.code) ?? [];
  const choices = choicesOf({ item, ...props });
  const other = 'options' in item ? item.options.find(({ code }) => code === otherCode) : undefined;
  return (
    <>
      <div class="v-opts">
        {choices.map(({ value, label, apart }, index) => (
          <label class={apart === true ? 'v-opt v-opt--apart' : 'v-opt'}>
            <input
              class={`kern-form-check__${kind}`}
              id={index === 0 ? fieldId(item.code) : undefined}
              type={kind}
              name={apart === true && kind === 'checkbox' ? `${item.code}_state` : item.code}
              value={value}
              checked={chosen.includes(value) || (apart === true && isState(props, item.code, value))}
              autofocus={focus && index === 0 ? true : undefined}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {other !== undefined && (
        <p class="v-other" data-other={String(other.code)}>
          <label class="v-field__label" for={fieldId(`${item.code}_other`)}>
            {t('survey.otherWhich', { antwort: itemText(context, other.label) })}
          </label>
          <input
            class="v-input"
            id={fieldId(`${item.code}_other`)}
            name={`${item.code}_other`}
            type="text"
            value={fields.get(`${item.code}_other`)?.[0] ?? ''}
            autocomplete="off"
          />
        </p>
      )}
    </>
  );
}

function isState({ fields }: Pick<ItemControlProps<Item>, 'fields'>, code: string, state: string): boolean {
  return fields.get(`${code}_state`)?.includes(state) ?? false;
}

function choicesOf({ item, context }: ItemControlProps<ChoiceItem>): readonly Choice[] {
  const choices: Choice[] =
    item.type === 'zeroToTen'
      ? zeroToTen.map((code) => ({ value: String(code), label: pointText(context, item, code) }))
      : item.options.map(({ code, label }) => ({ value: String(code), label: itemText(context, label) }));
  if (item.dontKnow) choices.push({ value: 'dk', label: itemText(context, item.dontKnow), apart: true });
  if (item.notApplicable)
    choices.push({ value: 'na', label: itemText(context, item.notApplicable), apart: true });
  return choices;
}
