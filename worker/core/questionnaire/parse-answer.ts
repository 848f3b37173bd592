import type { Text } from '../organisation.ts';
import type { Answer } from './answer.ts';
import { cleanText, textLength } from './clean-text.ts';
import type { FormFields } from './form-fields.ts';
import { parseNumber } from './parse-number.ts';
import type { AnswerableType } from './answerable-types.ts';
import type { Item, ItemOf, Option } from './questionnaire.ts';

/** Code of "other", the only option with a text field of its own. */
export const otherCode = 90;
/** "Other" texts are short: one line beside the option. */
export const otherMaxLength = 200;

/** Why an entry could not be stored; `option` is the label it clashes with. */
export type AnswerError =
  | { readonly error: 'errorChoice' | 'errorNumber' }
  | { readonly error: 'errorRange'; readonly min: number; readonly max: number }
  | { readonly error: 'errorTooLong'; readonly maxLength: number; readonly length: number }
  | { readonly error: 'errorEitherOr'; readonly option: Text };

export type ParsedAnswer = { readonly answer: Answer } | AnswerError;

type Parser<T extends AnswerableType> = (item: ItemOf<T>, fields: FormFields) => ParsedAnswer;

const parsers = {
  rating: (item, fields) => parseChoice(item, fields, codesOf(item.options)),
  zeroToTen: (item, fields) => parseChoice(item, fields, zeroToTen),
  single: (item, fields) => parseChoice(item, fields, codesOf(item.options)),
  multiple: parseMultiple,
  number: parseNumberItem,
  shortText: (item, fields) => parseText(item, fields, false),
  longText: (item, fields) => parseText(item, fields, true),
} satisfies { readonly [T in AnswerableType]: Parser<T> };

/**
 * Reads the answer to one item from a form. Fields: `CODE` holds the code, the codes or the text, `dk` or `na`
 * for the answers apart; `CODE_other` the text of "other"; `CODE_state` `dk` or `na` where `CODE` is typed or ticked.
 * @returns the answer (skipped if nothing was entered), or why the entry cannot be stored
 */
export function parseAnswer(item: Item, fields: FormFields): ParsedAnswer {
  // Only answerable items are published; TypeScript cannot follow that item and parser share one type here.
  const parse = parsers[item.type as AnswerableType] as (item: Item, fields: FormFields) => ParsedAnswer;
  return parse(item, fields);
}

/** Codes of the scale from 0 to 10. */
export const zeroToTen: readonly number[] = Array.from({ length: 11 }, (_, code) => code);

function codesOf(options: readonly Option[]): readonly number[] {
  return options.map((option) => option.code);
}

function entered(fields: FormFields, name: string): readonly string[] {
  return (fields.get(name) ?? []).filter((value) => value !== '');
}

function codeIn(value: string, codes: readonly number[]): number | undefined {
  return codes.find((code) => String(code) === value);
}

function missing(item: Item, value: string): Answer | undefined {
  if (value === 'dk' && item.dontKnow) return { state: 'dontKnow' };
  if (value === 'na' && item.notApplicable) return { state: 'notApplicable' };
  return undefined;
}

function parseChoice(item: Item, fields: FormFields, codes: readonly number[]): ParsedAnswer {
  const other = codes.includes(otherCode) ? otherText(item, fields) : '';
  const [value, ...more] = entered(fields, item.code);
  if (more.length > 0) return { error: 'errorChoice' };
  if (value === undefined && other === '') return { answer: { state: 'skipped' } };
  const apart = value === undefined ? undefined : missing(item, value);
  if (apart) return { answer: apart };
  // Whoever writes into the field of "other" and ticks nothing means "other".
  const code = value === undefined ? otherCode : codeIn(value, codes);
  if (code === undefined) return { error: 'errorChoice' };
  return code === otherCode ? withOther(code, other) : { answer: { state: 'valid', value: code } };
}

function parseMultiple(item: ItemOf<'single' | 'multiple'>, fields: FormFields): ParsedAnswer {
  const codes = codesOf(item.options);
  const other = codes.includes(otherCode) ? otherText(item, fields) : '';
  const chosen = new Set<number>(other === '' ? [] : [otherCode]);
  for (const value of entered(fields, item.code)) {
    const code = codeIn(value, codes);
    if (code === undefined) return { error: 'errorChoice' };
    chosen.add(code);
  }
  const exclusive = item.options.find((option) => option.exclusive && chosen.has(option.code));
  if (exclusive && chosen.size > 1) return { error: 'errorEitherOr', option: exclusive.label };
  const value = [...chosen].toSorted((a, b) => a - b);
  return besideMissing(item, fields, value.length === 0 ? undefined : withOther(value, other));
}

function parseNumberItem(item: ItemOf<'number'>, fields: FormFields): ParsedAnswer {
  const typed = cleanText(entered(fields, item.code)[0] ?? '', false);
  if (typed === '') return besideMissing(item, fields, undefined);
  const value = parseNumber(typed);
  if (value === null || !Number.isFinite(value)) return { error: 'errorNumber' };
  if (value < item.min || value > item.max) return { error: 'errorRange', min: item.min, max: item.max };
  return besideMissing(item, fields, { answer: { state: 'valid', value: value === 0 ? 0 : value } });
}

function parseText(item: ItemOf<'shortText' | 'longText'>, fields: FormFields, lines: boolean): ParsedAnswer {
  const value = cleanText(entered(fields, item.code)[0] ?? '', lines);
  if (value === '') return besideMissing(item, fields, undefined);
  const length = textLength(value);
  if (length > item.maxLength) return { error: 'errorTooLong', maxLength: item.maxLength, length };
  return besideMissing(item, fields, { answer: { state: 'valid', value } });
}

/** An entry and "don't know" beside it exclude each other; nothing is guessed. */
function besideMissing(item: Item, fields: FormFields, parsed: ParsedAnswer | undefined): ParsedAnswer {
  const [value, ...more] = entered(fields, `${item.code}_state`);
  if (value === undefined) return parsed ?? { answer: { state: 'skipped' } };
  const apart = missing(item, value);
  if (!apart || more.length > 0) return { error: 'errorChoice' };
  const label = value === 'dk' ? item.dontKnow : item.notApplicable;
  return parsed && label ? { error: 'errorEitherOr', option: label } : { answer: apart };
}

function otherText(item: Item, fields: FormFields): string {
  return cleanText(entered(fields, `${item.code}_other`)[0] ?? '', false);
}

function withOther(value: number | readonly number[], other: string): ParsedAnswer {
  const length = textLength(other);
  if (length > otherMaxLength) return { error: 'errorTooLong', maxLength: otherMaxLength, length };
  return { answer: other === '' ? { state: 'valid', value } : { state: 'valid', value, other } };
}
