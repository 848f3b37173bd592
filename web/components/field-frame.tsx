import type { Child } from 'hono/jsx';
import type { Translate } from '../i18n/translate.ts';
import { errorOf, errorText, fieldId, type FormState } from './form-state.ts';

export interface FieldProps {
  readonly t: Translate;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Says „freiwillig“ behind the label; a field that must be filled carries no mark. */
  readonly optional?: boolean | undefined;
}

/** Attributes that tie a control to its hint and its error. */
export function controlAttributes({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>) {
  const id = fieldId(name);
  const invalid = errorOf(form, name) !== undefined;
  const described = [hint === undefined ? null : `${id}-hint`, invalid ? `${id}-error` : null]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    name,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': invalid ? ('true' as const) : undefined,
  };
}

/** The sentence under a field that says what is wrong; same words as in the summary. */
export function InlineError({ t, form, name }: Pick<FieldProps, 't' | 'form' | 'name'>) {
  const error = errorOf(form, name);
  if (error === undefined) return null;
  return (
    <p class="v-field__error" id={`${fieldId(name)}-error`}>
      {errorText(t, error)}
    </p>
  );
}

export function Hint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  return hint === undefined ? null : (
    <p class="v-field__hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </p>
  );
}

/** Label, hint, control, error: one under the other. */
export function FieldFrame(props: FieldProps & { readonly children?: Child }) {
  const { t, form, name, label, hint, optional } = props;
  return (
    <div class={errorOf(form, name) === undefined ? 'v-field' : 'v-field v-field--error'}>
      <label class="v-field__label" for={fieldId(name)}>
        {label}
        {optional === true && <small> {t('common.optional')}</small>}
      </label>
      <Hint name={name} hint={hint} />
      {props.children}
      <InlineError t={t} form={form} name={name} />
    </div>
  );
}
