import * as z from 'zod';
import { readAmount } from '../../worker/core/imports/read-amount.ts';

/** Message of a field error: a key of the interface's texts, with params as a query (`common.error.tooLong?max=80`). */
const message = {
  required: 'common.error.required',
  email: 'common.error.email',
  date: 'common.error.date',
  choice: 'common.error.choice',
  colour: 'common.error.colour',
  tooLong: (max: number) => `common.error.tooLong?max=${max}`,
  amount: 'common.error.amount',
  wholeNumber: (min: number, max: number) => `common.error.wholeNumber?min=${min}&max=${max}`,
};

/** Text that must be there; trimmed, in NFC, without control characters. */
export function requiredText(max: number, missing: string = message.required) {
  return optionalText(max).refine((text) => text !== '', missing);
}

/** Text that may be empty or absent. */
export function optionalText(max: number) {
  return z
    .string({ error: message.required })
    .optional()
    .transform((text = '') =>
      text
        .normalize('NFC')
        .replace(/\p{Cc}/gu, ' ')
        .trim(),
    )
    .refine((text) => text.length <= max, message.tooLong(max));
}

export const emailAddress = requiredText(254)
  .transform((text) => text.toLowerCase())
  .refine((text) => z.email().safeParse(text).success, message.email);

/** ISO day that exists in the calendar. */
const isoDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

export const day = requiredText(10).refine(isoDay, message.date);
export const optionalDay = optionalText(10)
  .refine((text) => text === '' || isoDay(text), message.date)
  .transform((text) => (text === '' ? null : text));

/** Names one sending of a form, so that a second one of the same is known; empty where a program sends none. */
export const requestId = optionalText(22).refine((id) => /^([0-9A-Za-z]{22})?$/.test(id), message.required);

export function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: message.choice });
}

export function wholeNumber(min: number, max: number) {
  return requiredText(20)
    .refine((text) => isWholeNumber(text, min, max), message.wholeNumber(min, max))
    .transform(Number);
}

/** A whole number, or nothing. */
export function optionalWholeNumber(min: number, max: number) {
  return optionalText(20)
    .refine((text) => text === '' || isWholeNumber(text, min, max), message.wholeNumber(min, max))
    .transform((text) => (text === '' ? null : Number(text)));
}

function isWholeNumber(text: string, min: number, max: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max;
}

function readCents(text: string, context: z.RefinementCtx): number {
  const read = [readAmount(text, 'german'), readAmount(text, 'english')].find(({ ok }) => ok);
  if (read?.ok === true && read.cents >= 0) return read.cents;
  context.addIssue({ code: 'custom', message: message.amount });
  return z.NEVER;
}

/** Money of at least nothing, in cents, as German or English spreadsheets write it. */
export const amountCents = requiredText(30).transform(readCents);

/** Money of at least nothing, in cents, or nothing. */
export const optionalAmountCents = optionalText(30).transform((text, context) =>
  text === '' ? null : readCents(text, context),
);

/** A ticked box sends a value, an empty one sends nothing. */
export const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');

export const hexColour = requiredText(7).refine((text) => /^#[0-9a-fA-F]{6}$/.test(text), message.colour);
