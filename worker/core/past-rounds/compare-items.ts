import type { Text } from '../organisation.ts';
import type { Item, ItemType, Option } from '../questionnaire/questionnaire.ts';
import { plainText } from './plain-text.ts';
import type { StatedChange } from './round-mapping.ts';
import { textSimilarity } from './text-similarity.ts';

export interface OptionChange {
  readonly code: number;
  readonly before: Text;
  readonly after: Text;
}

/** How two versions of a question differ, and the class that follows from it. */
export interface ItemComparison {
  readonly proposed: StatedChange;
  /** Of the wordings, 0…1: in the language in which they differ more. */
  readonly similarity: number;
  readonly renamed: readonly OptionChange[];
  readonly added: readonly Option[];
  readonly removed: readonly Option[];
}

/** From here on two wordings differ by a slip or a blank, and the question is the same. */
const editorialFrom = 0.85;
/** Below it, nothing says that the question is about the same thing. */
const conceptBelow = 0.3;

/** Types that are answered alike; every other one is alike only to itself. */
const answerKinds: Readonly<Partial<Record<ItemType, string>>> = {
  rating: 'points',
  single: 'points',
  zeroToTen: 'number',
  number: 'number',
  money: 'number',
  shortText: 'text',
  longText: 'text',
};

function answerKind({ type }: Item): string {
  return answerKinds[type] ?? type;
}

/**
 * Compares two versions of one question and proposes a class of change. A person has the last word.
 * @method equal words and options 0; other options, labels or another kind of answer 3 (scale); wording alone by its
 * similarity: from 0.85 on 1 (editorial), below 0.3 4 (concept), between 2 (wording)
 * @source ARCHITECTURE.md, rule 4
 */
export function compareItems(before: Item, after: Item): ItemComparison {
  const similarity = Math.min(
    wordingSimilarity(before.text.de, after.text.de),
    wordingSimilarity(before.text.en, after.text.en),
  );
  const [then, now] = [optionsOf(before), optionsOf(after)];
  const byCode = new Map(then.map((option) => [option.code, option]));
  const kept = now.flatMap((option) => {
    const known = byCode.get(option.code);
    return known === undefined ? [] : [{ code: option.code, before: known.label, after: option.label }];
  });
  const renamed = kept.filter((option) => !isSameText(option.before, option.after));
  const codes = new Set(now.map(({ code }) => code));
  const added = now.filter(({ code }) => !byCode.has(code));
  const removed = then.filter(({ code }) => !codes.has(code));
  const sameScale =
    answerKind(before) === answerKind(after) &&
    renamed.length + added.length + removed.length === 0 &&
    isSameRange(before, after) &&
    (before.dontKnow === undefined) === (after.dontKnow === undefined);
  return { proposed: proposeClass(similarity, sameScale), similarity, renamed, added, removed };
}

function proposeClass(similarity: number, sameScale: boolean): StatedChange {
  if (similarity < conceptBelow) return { changeClass: 4, reason: 'concept' };
  if (!sameScale) return { changeClass: 3, reason: 'scale' };
  if (similarity === 1) return { changeClass: 0, reason: 'wording' };
  return { changeClass: similarity >= editorialFrom ? 1 : 2, reason: 'wording' };
}

/** Trigrams know no order: only texts that are plainly the same have 1. */
function wordingSimilarity(before: string, after: string): number {
  if (plainText(before) === plainText(after)) return 1;
  return Math.min(textSimilarity(before, after), 0.99);
}

function isSameText(one: Text, other: Text): boolean {
  return plainText(one.de) === plainText(other.de) && plainText(one.en) === plainText(other.en);
}

function optionsOf(item: Item): readonly Option[] {
  return 'options' in item ? item.options : [];
}

function isSameRange(before: Item, after: Item): boolean {
  const [then, now] = [rangeOf(before), rangeOf(after)];
  return then === null || now === null ? then === now : then[0] === now[0] && then[1] === now[1];
}

function rangeOf(item: Item): readonly [number, number] | null {
  if (item.type === 'zeroToTen') return [0, 10];
  return item.type === 'number' || item.type === 'money' ? [item.min, item.max] : null;
}
