import { isQuestion } from '../../../worker/core/questionnaire/counted-answers.ts';
import type { Condition } from '../../../worker/core/questionnaire/condition.ts';
import { InlineError } from '../../components/field-frame.tsx';
import { errorOf, fieldId, type FormState } from '../../components/form-state.ts';
import { ItemControl, type ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';

export interface ItemFieldProps extends Pick<
  ItemControlProps<Item>,
  'context' | 'item' | 'fields' | 'focus' | 'isOffered'
> {
  /** „Frage 4 von 17“, or what a follow-up is called. */
  readonly position: string;
  readonly form: FormState;
  readonly visible: boolean;
  /** What is left of the condition for the script to watch; null where nothing on this page changes it. */
  readonly condition: Condition | null;
}

/**
 * One question: a group with its position, lead, text, hint, answers and error. A hidden one stays in the form, so
 * that an answer given before a change of mind is kept; only what is in sight says so in `seen`.
 */
export function ItemField({
  context,
  item,
  fields,
  focus,
  position,
  form,
  visible,
  condition,
  isOffered,
}: ItemFieldProps) {
  const { t } = context;
  const showIf = condition === null ? undefined : JSON.stringify(condition);
  if (!isQuestion(item)) return <Information {...{ context, item, visible, showIf }} />;
  const id = fieldId(item.code);
  const invalid = errorOf(form, item.code) !== undefined;
  const hint = item.hint && `${id}-hint`;
  const describedBy = [hint, invalid ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <fieldset
      class={invalid ? 'v-item v-field--error' : 'v-item'}
      data-item={item.code}
      data-show-if={showIf}
      hidden={visible ? undefined : true}
      aria-describedby={describedBy === '' ? undefined : describedBy}
    >
      <legend id={`${id}-question`}>
        <span>{position}</span>
        {item.lead && <span class="v-item__lead">{itemText(context, item.lead)}</span>}
        {itemText(context, item.text)}
      </legend>
      {item.hint && (
        <p class="v-item__hint" id={hint}>
          {itemText(context, item.hint)}
        </p>
      )}
      <input type="hidden" name="seen" value={item.code} disabled={visible ? undefined : true} />
      <ItemControl
        context={context}
        item={item}
        fields={fields}
        focus={focus}
        invalid={invalid}
        describedBy={describedBy}
        isOffered={isOffered}
      />
      <InlineError t={t} form={form} name={item.code} />
    </fieldset>
  );
}

/** A text between the questions. */
function Information({
  context,
  item,
  visible,
  showIf,
}: Pick<ItemFieldProps, 'context' | 'item' | 'visible'> & { readonly showIf: string | undefined }) {
  return (
    <div
      class="v-item v-item--text"
      data-item={item.code}
      data-show-if={showIf}
      hidden={visible ? undefined : true}
    >
      {item.lead && <p class="v-item__hint">{itemText(context, item.lead)}</p>}
      <p>{itemText(context, item.text)}</p>
      {item.hint && <p class="v-item__hint">{itemText(context, item.hint)}</p>}
    </div>
  );
}
