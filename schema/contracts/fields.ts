import * as z from 'zod';

/** Message of a field error: a key of the interface's texts, with params as a query (`common.error.tooLong?max=80`). */
const message = {
  required: 'common.error.required',
  email: 'common.error.email',
  date: 'common.error.date',
  choice: 'common.error.choice',
  colour: 'common.error.colour',
  tooLong: (max: number) => `common.error.tooLong?max=${max}`,
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

export function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: message.choice });
}

export function wholeNumber(min: number, max: number) {
  return requiredText(20)
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max,
      message.wholeNumber(min, max),
    )
    .transform(Number);
}

/** A ticked box sends a value, an empty one sends nothing. */
export const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');

export const hexColour = requiredText(7).refine((text) => /^#[0-9a-fA-F]{6}$/.test(text), message.colour);
