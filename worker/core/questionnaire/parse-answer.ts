import type { Answer } from './answer.ts';
import type { AnswerError } from './answer-error.ts';
import { cleanText, textLength } from './clean-text.ts';
import type { FormFields } from './form-fields.ts';
import { besideApart, entered, typedLine } from './item-fields.ts';
import { codesOf, parseOneChoice, parseSeveralChoices } from './parse-choice.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';
import { parsePercentSplit, parseRanking } from './parse-per-option.ts';
import { parseRoster } from './parse-roster.ts';
import type { Item, ItemOf, ItemType } from './questionnaire.ts';

export type ParsedAnswer = { readonly answer: Answer } | AnswerError;

type Parser<T extends ItemType> = (item: ItemOf<T>, fields: FormFields) => ParsedAnswer;

/** Codes of the scale from 0 to 10. */
export const zeroToTen: readonly number[] = Array.from({ length: 11 }, (_, code) => code);

/** Consent given, or refused. */
export const consentCodes = { agree: 1, decline: 0 } as const;

const parsers = {
  rating: (item, fields) => parseOneChoice(item, fields, codesOf(item.options)),
  zeroToTen: (item, fields) => parseOneChoice(item, fields, zeroToTen),
  single: (item, fields) => parseOneChoice(item, fields, codesOf(item.options)),
  multiple: parseSeveralChoices,
  ranking: parseRanking,
  number: parseNumberItem,
  money: parseMoney,
  percentSplit: parsePercentSplit,
  date: parseDate,
  shortText: (item, fields) => parseText(item, fields, false),
  longText: (item, fields) => parseText(item, fields, true),
  consent: (item, fields) => parseOneChoice(item, fields, Object.values(consentCodes)),
  information: asksNothing,
  /** Its questions are items of their own when it is asked. */
  importancePerformance: asksNothing,
  roster: parseRoster,
} satisfies { readonly [T in ItemType]: Parser<T> };

/**
 * Reads the answer to one item from a form. Fields: `CODE` holds the code, the codes or the text, `dk` or `na`
 * for the answers apart; `CODE_other` the text of "other"; `CODE_state` `dk` or `na` where `CODE` is typed or ticked;
 * `CODE_1` what is typed for option 1.
 * @returns the answer (skipped if nothing was entered), or why the entry cannot be stored
 */
export function parseAnswer(item: Item, fields: FormFields): ParsedAnswer {
  // The registry is complete by type; TypeScript cannot follow that item and parser share one type here.
  const parse = parsers[item.type] as (item: Item, fields: FormFields) => ParsedAnswer;
  return parse(item, fields);
}

function asksNothing(): ParsedAnswer {
  return { answer: { state: 'skipped' } };
}

function parseNumberItem(item: ItemOf<'number' | 'money'>, fields: FormFields): ParsedAnswer {
  const typed = typedLine(fields, item.code);
  if (typed === '') return besideApart(item, fields, undefined);
  const value = parseNumber(typed);
  if (value === null || !Number.isFinite(value)) return { error: 'errorNumber' };
  if (value < item.min || value > item.max) return { error: 'errorRange', min: item.min, max: item.max };
  return besideApart(item, fields, { answer: { state: 'valid', value: value === 0 ? 0 : value } });
}

/** An amount in euros; the sign of the currency may stand before or behind it. */
function parseMoney(item: ItemOf<'money'>, fields: FormFields): ParsedAnswer {
  const typed = typedLine(fields, item.code)
    .replace(/^(?:€|EUR)|(?:€|EUR)$/i, '')
    .trim();
  const parsed = parseNumberItem(item, new Map([...fields, [item.code, [typed]]]));
  if ('error' in parsed) return parsed.error === 'errorNumber' ? { error: 'errorMoney' } : parsed;
  return parsed.answer.state === 'valid' && !isAmount(parsed.answer.value) ? { error: 'errorMoney' } : parsed;
}

/** Whole euros, or cents. */
export function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && /^-?\d+(?:\.\d{1,2})?$/.test(String(value));
}

function parseText(item: ItemOf<'shortText' | 'longText'>, fields: FormFields, lines: boolean): ParsedAnswer {
  const value = cleanText(entered(fields, item.code)[0] ?? '', lines);
  if (value === '') return besideApart(item, fields, undefined);
  const length = textLength(value);
  if (length > item.maxLength) return { error: 'errorTooLong', maxLength: item.maxLength, length };
  return besideApart(item, fields, { answer: { state: 'valid', value } });
}
