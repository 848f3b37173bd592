import type { Translate } from '../i18n/translate.ts';
import { errorText, fieldId, type FormState } from './form-state.ts';

export interface ErrorSummaryProps {
  readonly t: Translate;
  readonly form: FormState;
  /** Field name → label, put before the sentence so that each line makes sense alone. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** All errors of a form on top of the page, each a link to its field. Nothing where there are none. */
export function ErrorSummary({ t, form, labels = {} }: ErrorSummaryProps) {
  if (form.errors.length === 0) return null;
  return (
    <div class="v-errors" role="alert" tabindex={-1} autofocus id="fehler" aria-labelledby="fehler-titel">
      <h2 id="fehler-titel">{t('common.errorSummary')}</h2>
      <ul>
        {form.errors.map((error) => {
          const label = labels[error.field];
          return (
            <li>
              <a href={`#${fieldId(error.field)}`}>
                {label !== undefined && `${label}: `}
                {errorText(t, error)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
