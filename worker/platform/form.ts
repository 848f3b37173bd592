import type * as z from 'zod';
import type { FieldError, FormState } from '../../web/components/form-state.ts';
import type { MessageKey } from '../../web/i18n/translate.ts';
import type { HttpContext } from './http.ts';
import { Problem } from './problem.ts';

/** What was typed into a form, as text, so that nothing entered is lost when it is shown again. */
export type FormValues = Readonly<Record<string, string>>;

export type Parsed<T> =
  | { readonly ok: true; readonly data: T; readonly values: FormValues }
  | { readonly ok: false; readonly form: FormState };

/** The names and values of an urlencoded form, in order. */
export async function formPairs(c: HttpContext): Promise<URLSearchParams> {
  return new URLSearchParams(new TextDecoder().decode(await c.req.arrayBuffer()));
}

/** Reads an urlencoded form as text fields; several values of one name become a comma list. */
export async function readForm(c: HttpContext): Promise<FormValues> {
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of await formPairs(c)) {
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`;
  }
  return values;
}

/** The fields and files of a multipart form. A form that cannot be read is a bad request. */
export function readMultipart(c: HttpContext) {
  return c.req.parseBody().catch((error: unknown) => {
    throw error instanceof Problem ? error : new Problem('badRequest', String(error));
  });
}

/** The file of a multipart form; null where none was chosen. */
export async function readFile(c: HttpContext, name: string): Promise<File | null> {
  const file = (await readMultipart(c))[name];
  return file instanceof File && file.name !== '' ? file : null;
}

/** Checks form fields against a contract; every issue names its field and an interface text. */
export function parseForm<T extends z.ZodType>(contract: T, values: FormValues): Parsed<z.output<T>> {
  const parsed = contract.safeParse(values);
  if (parsed.success) return { ok: true, data: parsed.data, values };
  const errors = new Map<string, FieldError>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!errors.has(field)) errors.set(field, fieldError(field, issue.message));
  }
  return { ok: false, form: { values, errors: [...errors.values()] } };
}

/** A contract's message is a key of the interface's texts, with its params as a query. */
function fieldError(field: string, message: string): FieldError {
  const [key = '', query = ''] = message.split('?');
  // Contracts are tested to use keys that exist.
  return { field, key: key as MessageKey, params: Object.fromEntries(new URLSearchParams(query)) };
}
