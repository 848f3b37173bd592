import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx';

/** A table as every room reads it. */
export const tableFiles =
  '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface FileFieldProps extends FieldProps {
  /** What the chooser offers first; what comes is looked at anyway. */
  readonly accept?: string | undefined;
}

/** One file, which the browser forgets when the form comes back. */
export function FileField(props: FileFieldProps) {
  return (
    <FieldFrame {...props}>
      <input {...controlAttributes(props)} class="v-input" type="file" accept={props.accept} />
    </FieldFrame>
  );
}
