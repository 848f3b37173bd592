import type { Item } from '../questionnaire.ts';

/** Words of a question, without hint and lead. */
export const mostWords = 25;

/** A question that is longer than people read at once. @returns number of its words, or null */
export function tooLong({ text }: Pick<Item, 'text'>): string | null {
  const words = Math.max(...[text.de, text.en].map((each) => each.split(/\s+/).filter(Boolean).length));
  return words > mostWords ? String(words) : null;
}
