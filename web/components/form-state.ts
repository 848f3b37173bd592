import { fillPlaceholders, type MessageKey, type Translate } from '../i18n/translate.ts';

/** One thing that is wrong with one field. */
export interface FieldError {
  readonly field: string;
  readonly key: MessageKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What somebody typed and what is wrong with it. Views show all of it again: nothing entered is lost. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

export const emptyForm: FormState = { values: {}, errors: [] };

/** The sentence for an error. A key chosen at run time carries its own params, which the type cannot follow. */
export function errorText(t: Translate, { key, params = {} }: FieldError): string {
  const translateAny = t as (key: MessageKey) => string;
  return fillPlaceholders(translateAny(key), params);
}

/** First error of a field, or undefined. */
export function errorOf(form: FormState, field: string): FieldError | undefined {
  return form.errors.find((error) => error.field === field);
}

/** Id of a field's control; the error summary links to it. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]/g, '-')}`;
}
