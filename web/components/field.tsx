import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined;
  readonly maxlength?: number | undefined;
  readonly pattern?: string | undefined;
  /** Expected length of the entry; the box is as wide. Default: the whole column. */
  readonly width?: 'short' | 'medium' | undefined;
  readonly spellcheck?: boolean | undefined;
}

/** One line of text. Shows again what was entered. */
export function Field(props: TextFieldProps) {
  const { type = 'text', autocomplete, inputmode, maxlength, pattern, width, spellcheck } = props;
  return (
    <FieldFrame {...props}>
      <input
        {...controlAttributes(props)}
        class={width === undefined ? 'v-input' : `v-input v-input--${width}`}
        type={type}
        value={props.form.values[props.name] ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        pattern={pattern}
        spellcheck={spellcheck}
      />
    </FieldFrame>
  );
}
