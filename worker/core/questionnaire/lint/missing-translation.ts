import type { Text } from '../../organisation.ts';

/** Texts anywhere in a question or section that one language lacks. @returns the languages that lack one, or null */
export function missingTranslation(part: unknown): string | null {
  const texts = textsIn(part);
  const lacking = (['de', 'en'] as const).filter((locale) =>
    texts.some((text) => text[locale].trim() === ''),
  );
  return lacking.length === 0 ? null : lacking.join(', ');
}

function textsIn(part: unknown): readonly Text[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isText(part)) return [part];
  return Object.values(part).flatMap(textsIn);
}

function isText(part: object): part is Text {
  return 'de' in part && 'en' in part && typeof part.de === 'string' && typeof part.en === 'string';
}
