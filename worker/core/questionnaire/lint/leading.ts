import type { Item } from '../questionnaire.ts';
import { findWords } from './find-words.ts';

const pushing = {
  de: [
    'nicht auch',
    'auch der Meinung',
    'finden Sie nicht',
    'sind Sie nicht',
    'sollte nicht',
    'stimmen Sie zu',
    'sicherlich',
    'bestimmt',
    'doch',
    'natürlich',
    'selbstverständlich',
    'zweifellos',
    'offensichtlich',
    'bekanntlich',
    'hervorragend\\p{L}*',
    'ausgezeichnet\\p{L}*',
  ],
  en: [
    "don't you",
    "wouldn't you",
    "isn't it",
    'do you agree that',
    'would you agree',
    'surely',
    'obviously',
    'of course',
    'undoubtedly',
    'clearly you',
    'excellent',
    'outstanding',
  ],
} as const;

/** A question that says which answer is expected. @returns the words that do, or null */
export function leading({ text }: Pick<Item, 'text'>): string | null {
  return findWords(text.de, pushing.de) ?? findWords(text.en, pushing.en);
}
