import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface TextAreaFieldProps extends FieldProps {
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
}

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  return (
    <FieldFrame {...props}>
      <textarea
        {...controlAttributes(props)}
        class="v-input"
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
      >
        {props.form.values[props.name] ?? ''}
      </textarea>
    </FieldFrame>
  );
}
