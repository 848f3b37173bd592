import type * as z from 'zod';
import { isMessageKey } from '../../../web/i18n/translator.ts';
import type { HttpContext } from '../../platform/http.ts';
import { type FieldProblem, Problem } from '../../platform/problem.ts';
import { type AnyApiRoute, isBytes } from './api-route.ts';

function mediaTypeOf(c: HttpContext): string {
  return (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** A contract's message is a key of the interface's texts, with its params as a query. */
function fieldProblem(pointer: string, message: string): FieldProblem {
  const [key = '', query = ''] = message.split('?');
  return {
    pointer,
    code: isMessageKey(key) ? key : 'api.error.type',
    params: Object.fromEntries(new URLSearchParams(query)),
  };
}

function check<T extends z.ZodType>(contract: T, value: unknown, inBody: boolean): z.output<T> {
  const parsed = contract.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) =>
      fieldProblem(inBody ? ['', ...path.map(String)].join('/') : path.join('.'), issue.message),
    );
  });
  throw new Problem('invalidInput', fields.map(({ pointer }) => pointer).join(' '), null, fields);
}

/** The query of a request, checked. */
export function readQuery(c: HttpContext, { query }: AnyApiRoute): unknown {
  const { lang: _lang, ...given } = c.req.query();
  return query === undefined ? undefined : check(query, given, false);
}

/** The body of a request, checked. */
export function readBody(c: HttpContext, { body }: AnyApiRoute, bytes: Uint8Array): unknown {
  if (body === undefined) return undefined;
  const type = mediaTypeOf(c);
  if (isBytes(body)) {
    if (!body.mediaTypes.includes(type)) throw new Problem('mediaTypeUnknown', type);
    return bytes;
  }
  if (type !== 'application/json') throw new Problem('mediaTypeUnknown', type);
  return check(body, jsonOf(bytes), true);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new Problem('badRequest', 'the body is no JSON');
  }
}
