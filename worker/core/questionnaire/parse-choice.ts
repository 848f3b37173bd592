import { textLength } from './clean-text.ts';
import type { FormFields } from './form-fields.ts';
import { answerApart, besideApart, entered, typedLine } from './item-fields.ts';
import type { ParsedAnswer } from './parse-answer.ts';
import type { Item, ItemOf, Option } from './questionnaire.ts';

/** Code of "other", the only option with a text field of its own. */
export const otherCode = 90;
/** "Other" texts are short: one line beside the option. */
export const otherMaxLength = 200;

export function codesOf(options: readonly Option[]): readonly number[] {
  return options.map((option) => option.code);
}

/**
 * One code out of several. `CODE_kept` carries a choice that is not offered at the moment; it stands until another
 * is made.
 */
export function parseOneChoice(item: Item, fields: FormFields, codes: readonly number[]): ParsedAnswer {
  const other = codes.includes(otherCode) ? typedLine(fields, `${item.code}_other`) : '';
  const [value, ...more] = entered(fields, item.code);
  if (more.length > 0) return { error: 'errorChoice' };
  const kept = value === undefined && other === '' ? entered(fields, `${item.code}_kept`)[0] : undefined;
  const given = value ?? kept;
  if (given === undefined && other === '') return { answer: { state: 'skipped' } };
  const apart = given === undefined ? undefined : answerApart(item, given);
  if (apart) return { answer: apart };
  // Whoever writes into the field of "other" and ticks nothing means "other".
  const code = given === undefined ? otherCode : codeIn(given, codes);
  if (code === undefined) return { error: 'errorChoice' };
  return code === otherCode ? withOther(code, other) : { answer: { state: 'valid', value: code } };
}

/** Any number of codes; `CODE_kept` carries those that are not offered at the moment. */
export function parseSeveralChoices(item: ItemOf<'multiple'>, fields: FormFields): ParsedAnswer {
  const codes = codesOf(item.options);
  const other = codes.includes(otherCode) ? typedLine(fields, `${item.code}_other`) : '';
  const chosen = new Set<number>(other === '' ? [] : [otherCode]);
  for (const value of [...entered(fields, item.code), ...entered(fields, `${item.code}_kept`)]) {
    const code = codeIn(value, codes);
    if (code === undefined) return { error: 'errorChoice' };
    chosen.add(code);
  }
  const exclusive = item.options.find((option) => option.exclusive && chosen.has(option.code));
  if (exclusive && chosen.size > 1) return { error: 'errorEitherOr', option: exclusive.label };
  const value = [...chosen].toSorted((a, b) => a - b);
  return besideApart(item, fields, value.length === 0 ? undefined : withOther(value, other));
}

function codeIn(value: string, codes: readonly number[]): number | undefined {
  return codes.find((code) => String(code) === value);
}

function withOther(value: number | readonly number[], other: string): ParsedAnswer {
  const length = textLength(other);
  if (length > otherMaxLength) return { error: 'errorTooLong', maxLength: otherMaxLength, length };
  return { answer: other === '' ? { state: 'valid', value } : { state: 'valid', value, other } };
}
