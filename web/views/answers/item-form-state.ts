import type { AnswerError } from '../../../worker/core/questionnaire/answer-error.ts';
import type { FieldError, FormState } from '../../components/form-state.ts';
import { formatFor } from '../../i18n/format.ts';
import { itemText, type SurveyContext } from './survey-context.ts';

type ItemError = AnswerError & { readonly item: string };

/** Errors of a sent page as the form components show them; what was typed is shown from the page's own fields. */
export function itemFormState(context: SurveyContext, errors: readonly ItemError[]): FormState {
  return {
    values: {},
    errors: errors.map((error) => ({
      field: error.item,
      key: `survey.${error.error}`,
      params: paramsOf(context, error),
    })),
  };
}

function paramsOf(context: SurveyContext, error: ItemError): NonNullable<FieldError['params']> {
  const { integer, day } = formatFor(context.locale);
  switch (error.error) {
    case 'errorRange':
      return { min: integer(error.min), max: integer(error.max) };
    case 'errorTooEarly':
    case 'errorTooLate':
      return { tag: day(error.limit) };
    case 'errorTooLong':
      return { maxLength: integer(error.maxLength), length: integer(error.length) };
    case 'errorEitherOr':
      return { option: itemText(context, error.option) };
    case 'errorSum':
      return { summe: integer(error.sum) };
    case 'errorPlaceTwice':
    case 'errorPlaceMissing':
      return { platz: error.place };
    case 'errorCheck':
      return { meldung: itemText(context, error.message) };
    default:
      return {};
  }
}
