import { zeroToTen } from '../../../worker/core/questionnaire/parse-answer.ts';
import { otherCode } from '../../../worker/core/questionnaire/parse-choice.ts';
import type { Item, ItemOf } from '../../../worker/core/questionnaire/questionnaire.ts';
import { fieldId } from '../../components/form-state.ts';
import { pointText } from './answer-text.ts';
import { ApartChoices } from './apart-choices.tsx';
import { ChoiceLabel } from './choice-label.tsx';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly apart?: boolean;
}

type ChoiceItem = ItemOf<'rating' | 'zeroToTen' | 'single' | 'multiple'>;

/** Answers one under the other over the whole width; what is no point of the scale stands apart. */
export function ItemChoices(props: ItemControlProps<ChoiceItem>) {
  const { item, context, fields, focus } = props;
  const { t } = context;
  const several = item.type === 'multiple';
  const chosen = [...(fields.get(item.code) ?? []), ...(fields.get(`${item.code}_kept`) ?? [])];
  const choices = choicesOf(props);
  const other = offeredOptions(props).find(({ code }) => code === otherCode);
  return (
    <>
      <div class="v-opts">
        {[...choices, ...(several ? [] : apartOf(props))].map(({ value, label, apart }, index) => (
          <ChoiceLabel
            kind={several ? 'checkbox' : 'radio'}
            name={item.code}
            value={value}
            label={label}
            checked={chosen.includes(value)}
            apart={apart}
            id={index === 0 ? fieldId(item.code) : undefined}
            focus={focus && index === 0}
          />
        ))}
        {several && <ApartChoices context={context} item={item} fields={fields} />}
      </div>
      <KeptChoices {...props} chosen={chosen} />
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

/** What was chosen and is not offered at the moment goes along unseen, so that it comes back with its condition. */
function KeptChoices(props: ItemControlProps<ChoiceItem> & { readonly chosen: readonly string[] }) {
  const { item, chosen } = props;
  const offered = offeredOptions(props);
  const hidden = 'options' in item ? item.options.filter((option) => !offered.includes(option)) : [];
  return (
    <>
      {hidden
        .map(({ code }) => String(code))
        .filter((value) => chosen.includes(value))
        .map((value) => (
          <input type="hidden" name={`${item.code}_kept`} value={value} />
        ))}
    </>
  );
}

function offeredOptions({ item, isOffered }: ItemControlProps<ChoiceItem>) {
  return 'options' in item ? item.options.filter(isOffered) : [];
}

function choicesOf(props: ItemControlProps<ChoiceItem>): readonly Choice[] {
  const { item, context } = props;
  return item.type === 'zeroToTen'
    ? zeroToTen.map((code) => ({ value: String(code), label: pointText(context, item, code) }))
    : offeredOptions(props).map(({ code, label }) => ({
        value: String(code),
        label: itemText(context, label),
      }));
}

function apartOf({ item, context }: Pick<ItemControlProps<Item>, 'item' | 'context'>): readonly Choice[] {
  return [
    ...(item.dontKnow ? [{ value: 'dk', label: itemText(context, item.dontKnow), apart: true }] : []),
    ...(item.notApplicable
      ? [{ value: 'na', label: itemText(context, item.notApplicable), apart: true }]
      : []),
  ];
}
