import type { FieldProps } from './field-frame.tsx';
import { Field } from './field.tsx';

/** A calendar day; its value is YYYY-MM-DD whatever the reader's country shows. */
export function DateField(props: FieldProps) {
  return <Field {...props} type="date" width="medium" />;
}
