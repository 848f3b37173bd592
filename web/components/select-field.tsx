import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  /** Not selectable; `hint` says why. */
  readonly disabled?: boolean | undefined;
  readonly hint?: string | undefined;
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly FieldOption[];
  /** Adds a first, empty choice „bitte wählen“. Default: true where nothing is selected yet. */
  readonly placeholder?: boolean | undefined;
}

/** One of a list. For up to five choices a RadioGroup is easier to read. */
export function SelectField(props: SelectFieldProps) {
  const selected = props.form.values[props.name] ?? '';
  const placeholder = props.placeholder ?? selected === '';
  return (
    <FieldFrame {...props}>
      <select {...controlAttributes(props)} class="v-input v-input--medium">
        {placeholder && <option value="">{props.t('common.choose')}</option>}
        {props.options.map(({ value, label, disabled }) => (
          <option value={value} selected={value === selected} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
