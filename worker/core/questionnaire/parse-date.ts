import type { AnswerError } from './answer-error.ts';
import type { FormFields } from './form-fields.ts';
import { besideApart, typedLine } from './item-fields.ts';
import type { ParsedAnswer } from './parse-answer.ts';
import type { ItemOf } from './questionnaire.ts';

/** A day in three fields, CODE_day, CODE_month and CODE_year, stored as an ISO day. */
export function parseDate(item: ItemOf<'date'>, fields: FormFields): ParsedAnswer {
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    typedLine(fields, `${item.code}_${part}`),
  );
  if (`${year}${month}${day}` === '') return besideApart(item, fields, undefined);
  const value = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const error = dateError(item, value);
  return error ?? besideApart(item, fields, { answer: { state: 'valid', value } });
}

/** What is wrong with an ISO day. */
export function dateError({ min, max }: ItemOf<'date'>, value: string): AnswerError | null {
  if (!isDay(value)) return { error: 'errorDate' };
  if (min !== undefined && value < min) return { error: 'errorTooEarly', limit: min };
  return max !== undefined && value > max ? { error: 'errorTooLate', limit: max } : null;
}

/** Whether a text is an ISO day that the calendar has. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
