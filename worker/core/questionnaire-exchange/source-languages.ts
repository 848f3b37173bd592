import type { Locale } from '../organisation.ts';

/** Which language of a source stands for ours, and which have no place. */
export interface LanguagePlan {
  readonly de: string;
  readonly en: string;
  readonly leftOut: readonly string[];
}

/** Ours, by how a source names it: "de", "de-informal", "Deutsch (de)", "German", "English". */
export function localeOf(language: string): Locale | null {
  const [, tag] = /\(\s*([a-z]{2,3})(?:[-_][\w-]+)?\s*\)\s*$/i.exec(language) ?? [];
  const name = (tag ?? language).trim().toLowerCase();
  if (/^(?:de|deu|ger)(?:[-_].*)?$|^(?:deutsch|german|allemand|alemán)\b/.test(name)) return 'de';
  if (/^(?:en|eng)(?:[-_].*)?$|^(?:english|englisch|anglais|inglés)\b/.test(name)) return 'en';
  return null;
}

/**
 * One language of the source for each of ours. Where one of ours is missing, the other stands for both; where both
 * are, the first of the source does.
 * @param languages of the source, the default one first
 */
export function planLanguages(languages: readonly string[]): LanguagePlan {
  const unnamed = languages.find((each) => each === '');
  const german = languages.find((each) => localeOf(each) === 'de');
  const english = languages.find((each) => localeOf(each) === 'en');
  const first = german ?? english ?? languages[0] ?? '';
  const plan = { de: german ?? unnamed ?? first, en: english ?? unnamed ?? first };
  return { ...plan, leftOut: languages.filter((each) => each !== plan.de && each !== plan.en) };
}
