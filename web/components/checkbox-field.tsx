import { controlAttributes, type FieldProps, InlineError } from './field-frame.tsx';
import { errorOf, fieldId } from './form-state.ts';

/** One yes or nothing; ticked is sent as `1`. */
export function CheckboxField(props: Omit<FieldProps, 'optional'>) {
  const { t, form, name, label, hint } = props;
  return (
    <div class={errorOf(form, name) === undefined ? 'v-field' : 'v-field v-field--error'}>
      <label class="v-choice">
        <input
          {...controlAttributes(props)}
          class="kern-form-check__checkbox"
          type="checkbox"
          value="1"
          checked={form.values[name] === '1'}
        />
        <span>
          {label}
          {hint !== undefined && <small id={`${fieldId(name)}-hint`}>{hint}</small>}
        </span>
      </label>
      <InlineError t={t} form={form} name={name} />
    </div>
  );
}
