import * as z from 'zod';

/** Messages are keys of the interface's texts, with params as a query. */
const message = {
  missing: 'common.error.required',
  unknown: 'api.error.unknownField',
  type: 'api.error.type',
  choice: 'common.error.choice',
  email: 'common.error.email',
  date: 'common.error.date',
  colour: 'common.error.colour',
};

/** An object whose unknown properties are refused. */
export function record<const T extends z.core.$ZodLooseShape>(shape: T, id?: string) {
  const contract = z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? message.unknown : message.type),
  });
  return id === undefined ? contract : contract.meta({ id });
}

function typed(what: 'text' | 'number' | 'yesNo' | 'list') {
  return ({ input }: { readonly input?: unknown }) =>
    input === undefined ? message.missing : what === 'text' ? message.missing : message.type;
}

/** In NFC, trimmed, without control characters. */
function clean(given: string): string {
  return given
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
}

/** Text that must be there. */
export function text(max: number, example: string) {
  return z
    .string({ error: typed('text') })
    .overwrite(clean)
    .min(1, message.missing)
    .max(max, `common.error.tooLong?max=${max}`)
    .meta({ examples: [example] });
}

/** Text that may be empty. */
export function anyText(max: number, example: string) {
  return z
    .string({ error: typed('text') })
    .overwrite(clean)
    .max(max, `common.error.tooLong?max=${max}`)
    .meta({ examples: [example] });
}

export function whole(min: number, max: number, example: number) {
  const range = `common.error.wholeNumber?min=${min}&max=${max}`;
  return z
    .int({ error: typed('number') })
    .min(min, range)
    .max(max, range)
    .meta({ examples: [example] });
}

export function yesNo(example: boolean) {
  return z.boolean({ error: typed('yesNo') }).meta({ examples: [example] });
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: message.choice });
}

export function listOf<T extends z.ZodType>(item: T, max: number) {
  return z.array(item, { error: typed('list') }).max(max, `common.error.tooLong?max=${max}`);
}

/** A day that exists in the calendar. */
export function isoDay(example = '2026-03-02') {
  return z.iso.date({ error: message.date }).meta({ examples: [example] });
}

/** An instant in UTC. */
export function instant(example = '2026-03-02T09:00:00.000Z') {
  return z.iso.datetime({ error: message.date }).meta({ examples: [example] });
}

export const emailText = z
  .string({ error: typed('text') })
  .overwrite((given) => clean(given).toLowerCase())
  .pipe(z.email({ error: message.email }).max(254, 'common.error.tooLong?max=254'))
  .meta({ examples: ['kim.beispiel@firma.example'] });

export const colourText = z
  .string({ error: typed('text') })
  .regex(/^#[0-9a-fA-F]{6}$/, message.colour)
  .meta({ examples: ['#1f6f54'] });

export const idText = z.string().meta({ examples: ['4cVd2Jm0Xb1sQ8yTz5RkWn'] });

const range = 'common.error.wholeNumber?min=1&max=100';

const page = {
  limit: z.coerce.number({ error: range }).int(range).min(1, range).max(100, range).default(50),
  cursor: z.string().max(1000, 'api.error.cursor').optional(),
};

/** Parameters of a list: `limit` and `cursor`. */
export const pageQuery = record(page);

/** Parameters of a list that can be searched. */
export function searchQuery<const T extends z.core.$ZodLooseShape>(shape: T) {
  return record({ ...page, ...shape });
}

/** One page of a list. */
export function pageOfAll<T extends z.ZodType>(item: T) {
  return record({
    items: z.array(item),
    next: z
      .string()
      .nullable()
      .meta({ examples: [null] }),
  });
}
