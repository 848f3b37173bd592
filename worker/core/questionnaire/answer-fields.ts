import { isPerOption, type Answer, type AnswerValue } from './answer.ts';
import type { FormFields } from './form-fields.ts';
import { noMember } from './parse-roster.ts';
import type { Item, ItemType } from './questionnaire.ts';

/** Types whose answers apart stand in the same field as the others. */
const oneField: readonly ItemType[] = ['rating', 'zeroToTen', 'single', 'consent'];

/**
 * The form fields that show a stored answer again: the inverse of `parseAnswer`. Numbers are written without
 * grouping, which both notations read alike.
 */
export function answerFields(item: Item, answer: Answer | undefined): FormFields {
  if (!answer || answer.state === 'skipped' || answer.state === 'notShown') return new Map();
  if (answer.state !== 'valid') {
    const field = oneField.includes(item.type) ? item.code : `${item.code}_state`;
    return new Map([[field, [answer.state === 'dontKnow' ? 'dk' : 'na']]]);
  }
  const fields = new Map(valueFields(item, answer.value));
  if (answer.other !== undefined) fields.set(`${item.code}_other`, [answer.other]);
  return fields;
}

function valueFields({ code, type }: Item, value: AnswerValue): readonly (readonly [string, string[]])[] {
  if (isPerOption(value))
    return Object.entries(value).map(([option, number]) => [`${code}_${option}`, [plain(number)]]);
  if (type === 'date' && typeof value === 'string') {
    const [year = '', month, day] = value.split('-');
    return [
      [`${code}_day`, [String(Number(day))]],
      [`${code}_month`, [String(Number(month))]],
      [`${code}_year`, [year]],
    ];
  }
  if (type === 'roster' && Array.isArray(value) && value.length === 0) return [[code, [noMember]]];
  return [[code, [value].flat().map((each) => plain(each))]];
}

/** One decimal mark and three digits would read as thousands: a trailing zero keeps 1.125 a fraction. */
function plain(value: number | string): string {
  const text = String(value);
  return typeof value === 'number' && /\.\d{3}$/.test(text) ? `${text}0` : text;
}
