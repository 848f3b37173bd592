import { plainText } from '../../past-rounds/plain-text.ts';
import { textSimilarity } from '../../past-rounds/text-similarity.ts';
import type { ChangeClass } from '../questionnaire.ts';
import { editDistance } from './edit-distance.ts';

export const textChangeKinds = [
  'spelling',
  'typo',
  'explained',
  'reworded',
  'added',
  'removed',
  'otherNumber',
  'negation',
  'severalThings',
  'otherWords',
] as const;
export type TextChangeKind = (typeof textChangeKinds)[number];

/** 0 nobody reads it differently · 1 the same meaning · 2 another wording · 4 another matter. */
const classOfKind = {
  spelling: 0,
  typo: 0,
  explained: 1,
  reworded: 2,
  added: 2,
  removed: 2,
  otherNumber: 4,
  negation: 4,
  severalThings: 4,
  otherWords: 4,
} as const satisfies Record<TextChangeKind, ChangeClass>;

export interface TextChange {
  readonly kind: TextChangeKind;
  readonly changeClass: 0 | 1 | 2 | 4;
}

/** Below it nothing says that the two texts are about the same thing. */
const otherWordsBelow = 0.3;
/** In shorter words one letter makes another word: „konnten“, „könnten“. */
const shortestTypo = 8;

const numberWords = new Map<string, string>(
  (
    [
      ['zwei', 'two'],
      ['drei', 'three'],
      ['vier', 'four'],
      ['fünf', 'five'],
      ['sechs', 'six'],
      ['sieben', 'seven'],
      ['acht', 'eight'],
      ['neun', 'nine'],
      ['zehn', 'ten'],
      ['elf', 'eleven'],
      ['zwölf', 'twelve'],
    ] as const
  ).flatMap((words, at) => words.map((word) => [word, String(at + 2)] as const)),
);
const negations =
  /^(nicht|nichts|nie|niemals|niemand|kein\p{L}*|ohne|weder|not|no|never|none|nobody|nothing|without|neither|nor|cannot|\p{L}+n't)$/u;
const negatingPrefixes = ['un', 'nicht', 'in', 'dis', 'non'];
const joiningWords = /^(und|oder|sowie|bzw|beziehungsweise|and|or)$/;

/**
 * How one text became another, and the class of change that follows; a person has the last word.
 * @returns null where the texts are equal
 * @method in this order: the same words 0 · one letter in words of eight and more 0 · an abbreviation that is spelled
 * out, or a remark in brackets 1 · another number 4 · a negation more or less 4 · "und", "oder" more or less 4 · less
 * than 0.3 of the trigrams shared 4 · otherwise 2. Where the way is not plain it is the graver one
 * @source ITEMS § 6, twelve edits
 */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const kind = kindOf(before, after);
  return { kind, changeClass: classOfKind[kind] };
}

function kindOf(before: string, after: string): TextChangeKind {
  const [then, now] = [wordsOf(before), wordsOf(after)];
  if (then.join('') === now.join('')) return 'spelling';
  if (then.length === 0) return 'added';
  if (now.length === 0) return 'removed';
  if (isNegated(then, now)) return 'negation';
  if (hasTypo(then, now)) return 'typo';
  if (numbersIn(then) !== numbersIn(now)) return 'otherNumber';
  if (isExplained(before, now) || isExplained(after, then)) return 'explained';
  if (count(then, joiningWords) !== count(now, joiningWords)) return 'severalThings';
  return textSimilarity(before, after) < otherWordsBelow ? 'otherWords' : 'reworded';
}

/** Words, numbers and placeholders; „zwölf“ is 12. */
function wordsOf(text: string): readonly string[] {
  const words = plainText(text).match(/\{\w+\}|[\p{L}\p{N}%€]+(?:'\p{L}+)*/gu) ?? [];
  return words.map((word) => numberWords.get(word) ?? word);
}

function numbersIn(words: readonly string[]): string {
  return words
    .flatMap((word) => word.match(/\d+/g) ?? [])
    .toSorted()
    .join(' ');
}

function count(words: readonly string[], pattern: RegExp): number {
  return words.filter((word) => pattern.test(word)).length;
}

/** A negation more or less, or the same word with and without „un“. */
function isNegated(then: readonly string[], now: readonly string[]): boolean {
  if (count(then, negations) !== count(now, negations)) return true;
  const [gone, come] = [
    then.filter((word) => !now.includes(word)),
    now.filter((word) => !then.includes(word)),
  ];
  const negates = (word: string, other: string) => negatingPrefixes.some((prefix) => prefix + word === other);
  return gone.some((word) => come.some((other) => negates(word, other) || negates(other, word)));
}

function hasTypo(then: readonly string[], now: readonly string[]): boolean {
  return then.length === now.length && then.every((word, at) => isSameButForTypo(word, now[at] ?? ''));
}

function isSameButForTypo(word: string, other: string): boolean {
  if (word === other) return true;
  const isWord = !/[\d{]/.test(word + other);
  return isWord && Math.min(word.length, other.length) >= shortestTypo && editDistance(word, other) === 1;
}

/** What stands in brackets is left out, or stands for the word before it. */
function isExplained(text: string, words: readonly string[]): boolean {
  const without = text.replace(/\s*\([^()]*\)/g, '');
  const instead = text.replace(/[^\s()]+\s*\(([^()]*)\)/g, '$1');
  return [without, instead].some((each) => each !== text && wordsOf(each).join(' ') === words.join(' '));
}
