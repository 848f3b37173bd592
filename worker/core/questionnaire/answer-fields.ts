import { isPerOption, type Answer } from './answer.ts';
import type { FormFields } from './form-fields.ts';
import type { Item } from './questionnaire.ts';

/**
 * The form fields that show a stored answer again: the inverse of `parseAnswer`. Numbers are written without
 * grouping, which both notations read alike.
 */
export function answerFields(item: Item, answer: Answer | undefined): FormFields {
  const fields = new Map<string, readonly string[]>();
  if (!answer || answer.state === 'skipped' || answer.state === 'notShown') return fields;
  if (answer.state === 'valid') {
    if (isPerOption(answer.value)) {
      for (const [option, number] of Object.entries(answer.value))
        fields.set(`${item.code}_${option}`, [plain(number)]);
    } else {
      fields.set(
        item.code,
        [answer.value].flat().map((value) => plain(value)),
      );
    }
    if (answer.other !== undefined) fields.set(`${item.code}_other`, [answer.other]);
    return fields;
  }
  const ownField = item.type === 'rating' || item.type === 'zeroToTen' || item.type === 'single';
  fields.set(ownField ? item.code : `${item.code}_state`, [answer.state === 'dontKnow' ? 'dk' : 'na']);
  return fields;
}

/** One decimal mark and three digits would read as thousands: a trailing zero keeps 1.125 a fraction. */
function plain(value: number | string): string {
  const text = String(value);
  return typeof value === 'number' && /\.\d{3}$/.test(text) ? `${text}0` : text;
}
