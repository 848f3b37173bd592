import type { AnswerError } from '../../../worker/core/questionnaire/parse-answer.ts';
import type { FieldError, FormState } from '../../components/form-state.ts';
import { formatFor } from '../../i18n/format.ts';
import { itemText, type SurveyContext } from './survey-context.ts';

/** Errors of a sent page as the form components show them; what was typed is shown from the page's own fields. */
export function itemFormState(
  context: SurveyContext,
  errors: readonly (AnswerError & { readonly item: string })[],
): FormState {
  return { values: {}, errors: errors.map((error) => fieldError(context, error)) };
}

function fieldError(context: SurveyContext, error: AnswerError & { readonly item: string }): FieldError {
  const { integer } = formatFor(context.locale);
  const field = error.item;
  const key = `survey.${error.error}` as const;
  if (error.error === 'errorRange')
    return { field, key, params: { min: integer(error.min), max: integer(error.max) } };
  if (error.error === 'errorEitherOr')
    return { field, key, params: { option: itemText(context, error.option) } };
  if (error.error !== 'errorTooLong') return { field, key };
  return { field, key, params: { maxLength: integer(error.maxLength), length: integer(error.length) } };
}
