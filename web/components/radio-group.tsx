import type { Child } from 'hono/jsx';
import { type FieldProps, Hint, InlineError } from './field-frame.tsx';
import { errorOf, fieldId } from './form-state.ts';
import type { FieldOption } from './select-field.tsx';

export interface RadioOption extends FieldOption {
  /** Fields that belong to this choice: under it, in sight while it is chosen. */
  readonly below?: Child;
}

/** A few choices, all visible. The first control carries the field's id, so that the summary can lead to it. */
export function RadioGroup(props: FieldProps & { readonly options: readonly RadioOption[] }) {
  const { t, form, name, label, hint, optional, options } = props;
  const invalid = errorOf(form, name) !== undefined;
  const id = fieldId(name);
  const described = [hint === undefined ? null : `${id}-hint`, invalid ? `${id}-error` : null]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      class={invalid ? 'v-field v-field--error' : 'v-field'}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend class="v-field__label">
        {label}
        {optional === true && <small> {t('common.optional')}</small>}
      </legend>
      <Hint name={name} hint={hint} />
      <div class="v-choices">
        {options.map((option, index) => (
          <>
            <label class={option.disabled === true ? 'v-choice is-off' : 'v-choice'}>
              <input
                class="kern-form-check__radio"
                type="radio"
                id={index === 0 ? id : undefined}
                name={name}
                value={option.value}
                checked={form.values[name] === option.value}
                disabled={option.disabled}
              />
              <span>
                {option.label}
                {option.hint !== undefined && <small>{option.hint}</small>}
              </span>
            </label>
            {option.below !== undefined && <div class="v-choice__below">{option.below}</div>}
          </>
        ))}
      </div>
      <InlineError t={t} form={form} name={name} />
    </fieldset>
  );
}
