import { cleanText } from '../questionnaire/clean-text.ts';
import type { FieldValue } from './table-spec.ts';

/** A stored text as an import would read it, so that both compare; null where there is none. */
export function valueOfText(text: string | null): string | null {
  const cleaned = text === null ? '' : cleanText(text, false);
  return cleaned === '' ? null : cleaned;
}

/** A value as it is stored in a text column; empty where there is none. */
export function textOfValue(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
