import type { PerOption } from './answer.ts';
import type { AnswerError } from './answer-error.ts';
import type { FormFields } from './form-fields.ts';
import { besideApart, typedLine } from './item-fields.ts';
import type { ParsedAnswer } from './parse-answer.ts';
import { parseNumber } from './parse-number.ts';
import type { ItemOf } from './questionnaire.ts';

/** Places from 1 without a gap, each given once; who ranks only the best leaves the others empty. */
export function parseRanking(item: ItemOf<'ranking'>, fields: FormFields): ParsedAnswer {
  const places = perOption(item, fields);
  if (places === null) return { error: 'errorChoice' };
  const error = rankingError(item, places);
  if (error !== null) return error;
  return besideApart(item, fields, valueOf(places));
}

/** Whole percents; what is left empty has no share. */
export function parsePercentSplit(item: ItemOf<'percentSplit'>, fields: FormFields): ParsedAnswer {
  const typed = perOption(item, fields);
  if (typed === null) return { error: 'errorPercent' };
  if (Object.keys(typed).length === 0) return besideApart(item, fields, undefined);
  const shares: PerOption = Object.fromEntries(item.options.map(({ code }) => [code, typed[code] ?? 0]));
  const error = splitError(shares);
  if (error !== null) return error;
  return besideApart(item, fields, valueOf(shares));
}

/** What is wrong with the places of a ranking, in the order in which it is put right. */
export function rankingError(
  { options, atMost = options.length }: ItemOf<'ranking'>,
  places: PerOption,
): AnswerError | null {
  const given = Object.values(places).toSorted((a, b) => a - b);
  if (given.some((place) => !Number.isInteger(place) || place < 1 || place > atMost))
    return { error: 'errorChoice' };
  const twice = given.find((place, at) => given[at + 1] === place);
  if (twice !== undefined) return { error: 'errorPlaceTwice', place: twice };
  const missing = given.findIndex((place, at) => place !== at + 1);
  return missing === -1 ? null : { error: 'errorPlaceMissing', place: missing + 1 };
}

/** What is wrong with the shares of a split. */
export function splitError(shares: PerOption): AnswerError | null {
  const given = Object.values(shares);
  if (given.some((share) => !Number.isInteger(share) || share < 0 || share > 100))
    return { error: 'errorPercent' };
  const sum = given.reduce((total, share) => total + share, 0);
  return sum === 100 ? null : { error: 'errorSum', sum };
}

/** The numbers typed for the options; null where one is none. */
function perOption(item: ItemOf<'ranking' | 'percentSplit'>, fields: FormFields): PerOption | null {
  const numbers: Record<string, number> = {};
  for (const { code } of item.options) {
    const typed = typedLine(fields, `${item.code}_${code}`);
    const number = typed === '' ? undefined : parseNumber(typed.replace(/\s*%$/, ''));
    if (number === null) return null;
    if (number !== undefined) numbers[code] = number === 0 ? 0 : number;
  }
  return numbers;
}

function valueOf(numbers: PerOption): ParsedAnswer | undefined {
  return Object.keys(numbers).length === 0 ? undefined : { answer: { state: 'valid', value: numbers } };
}
