import type { Locale } from '../../../worker/core/organisation.ts';

/** „die Mitglieder, den Vorstand und die Fördergeber“. */
export function conjoined(locale: Locale, words: readonly string[]): string {
  return new Intl.ListFormat(locale === 'de' ? 'de-DE' : 'en-GB', { type: 'conjunction' }).format(words);
}
