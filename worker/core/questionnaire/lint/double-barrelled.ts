import type { Item } from '../questionnaire.ts';
import { findWords } from './find-words.ts';

const joining = {
  de: ['und/oder', 'und', 'sowie', 'als auch'],
  en: ['and/or', 'and', 'as well as'],
} as const;

/**
 * A judgement or a yes that is asked about two things at once: who likes one and not the other cannot answer.
 * "Between … and …" joins the ends of one thing.
 * @returns the joining word, or null
 */
export function doubleBarrelled(item: Item): string | null {
  if (!asksOneAnswer(item)) return null;
  const { de, en } = item.text;
  return (
    findWords(de.replaceAll(/\bzwischen\b[^,.?]*?\bund\b/giu, ''), joining.de) ??
    findWords(en.replaceAll(/\bbetween\b[^,.?]*?\band\b/giu, ''), joining.en)
  );
}

function asksOneAnswer(item: Item): boolean {
  return (
    item.type === 'rating' ||
    item.type === 'zeroToTen' ||
    (item.type === 'single' && item.options.length === 2)
  );
}
