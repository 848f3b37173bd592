import type { Translate } from '../../i18n/translate.ts';
import { errorOf, errorText, fieldId, type FormState } from '../../components/form-state.ts';
import type { FieldOption } from '../../components/select-field.tsx';

export interface RowControlProps {
  readonly t: Translate;
  readonly form: FormState;
  readonly name: string;
  /** What the control is for; the row of its table says it to those who see it. */
  readonly label: string;
}

function controlOf({ form, name, label }: RowControlProps) {
  const isWrong = errorOf(form, name) !== undefined;
  return {
    id: fieldId(name),
    name,
    'aria-label': label,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': isWrong ? `${fieldId(name)}-error` : undefined,
  };
}

function RowError({ t, form, name }: RowControlProps) {
  const error = errorOf(form, name);
  return error === undefined ? null : (
    <p class="v-field__error" id={`${fieldId(name)}-error`}>
      {errorText(t, error)}
    </p>
  );
}

/** A choice in a row of a table. */
export function RowSelect(props: RowControlProps & { readonly options: readonly FieldOption[] }) {
  const { form, name, options } = props;
  const chosen = form.values[name] ?? '';
  return (
    <div class={errorOf(form, name) === undefined ? undefined : 'v-field--error'}>
      <select {...controlOf(props)} class="v-input v-input--medium">
        {options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
      <RowError {...props} />
    </div>
  );
}

/** A line of text in a row of a table. */
export function RowField(
  props: RowControlProps & {
    readonly width?: 'short' | undefined;
    readonly inputmode?: 'numeric' | undefined;
    readonly maxlength?: number | undefined;
    readonly list?: string | undefined;
  },
) {
  const { form, name, width, inputmode, maxlength, list } = props;
  return (
    <div class={errorOf(form, name) === undefined ? undefined : 'v-field--error'}>
      <input
        {...controlOf(props)}
        class={width === undefined ? 'v-input' : 'v-input v-input--short'}
        type="text"
        value={form.values[name] ?? ''}
        inputmode={inputmode}
        maxlength={maxlength}
        list={list}
      />
      <RowError {...props} />
    </div>
  );
}
