import { Problem } from '../../platform/problem.ts';

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ApiPage<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** A cursor is opaque to programs: the key of the last row of a page. */
export function encodeCursor(key: string): string {
  const bytes = new TextEncoder().encode(key);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export function cursorUnknown(): Problem {
  const field = { pointer: 'cursor', code: 'api.error.cursor', params: {} } as const;
  return new Problem('invalidInput', 'cursor', null, [field]);
}

export function decodeCursor(cursor: string): string {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
      Uint8Array.from(text, (char) => char.charCodeAt(0)),
    );
  } catch {
    throw cursorUnknown();
  }
}

/** One page of a short list that is there as a whole, by the key of its rows. */
export function pageOf<T>(
  rows: readonly T[],
  { limit, cursor }: PageQuery,
  keyOf: (row: T) => string,
): ApiPage<T> {
  const last = cursor === undefined ? -1 : rows.findIndex((row) => keyOf(row) === decodeCursor(cursor));
  if (cursor !== undefined && last === -1) throw cursorUnknown();
  const items = rows.slice(last + 1, last + 1 + limit);
  const end = items.at(-1);
  const more = last + 1 + items.length < rows.length;
  return { items, next: more && end !== undefined ? encodeCursor(keyOf(end)) : null };
}
