import type { AskedItems } from '../catalogue/series-breaks.ts';
import type { Item } from '../questionnaire/questionnaire.ts';
import { trigramSimilarity, trigramsOf } from './text-similarity.ts';

/** A question that was asked before, or that the catalogue has. */
export interface KnownItem {
  readonly item: Item;
  /** When it was asked last; null: it is in the catalogue only. */
  readonly year: number | null;
  readonly trigrams: readonly [de: ReadonlySet<string>, en: ReadonlySet<string>];
}

export interface SimilarItem {
  readonly known: KnownItem;
  /** Of the wording, 0…1, in the language in which it is closer. */
  readonly similarity: number;
}

/** Less is no more than a few words in common. */
export const similarFrom = 0.35;

/** Every question by its code: as it was asked last, then what only the catalogue has. */
export function listKnownItems(
  asked: readonly AskedItems[],
  catalogue: readonly Item[],
): readonly KnownItem[] {
  const byCode = new Map<string, KnownItem>();
  const add = (item: Item, year: number | null) => {
    if (byCode.has(item.code)) return;
    const trigrams = [trigramsOf(bare(item.text.de)), trigramsOf(bare(item.text.en))] as const;
    byCode.set(item.code, { item, year, trigrams });
  };
  for (const { year, items } of asked.toSorted((a, b) => b.year - a.year))
    for (const item of items) add(item, year);
  for (const item of catalogue) add(item, null);
  return [...byCode.values()];
}

/** What stands over a group of columns. */
export interface Wording {
  readonly question: string;
  /** The part of a grid that one column is; empty where the question is all. */
  readonly part: string;
}

/** So much of a question's trigrams in another wording: it begins with the same question. */
const containedFrom = 0.8;
const fewestWords = 3;

/**
 * Known questions by the similarity of their wording, the closest first; those far from it are left out. Two parts of
 * one grid share most of their words, so that only what differs is compared.
 */
export function similarItems(wording: Wording, known: readonly KnownItem[]): readonly SimilarItem[] {
  const question = trigramsOf(wording.question);
  const part = trigramsOf(wording.part);
  const whole = new Set([...question, ...part]);
  const isSentence = wording.part.split(/\s+/).length >= fewestWords;
  const closeness = (trigrams: ReadonlySet<string>) => {
    if (part.size === 0) return trigramSimilarity(question, trigrams);
    const ofPart = trigramSimilarity(without(part, question), without(trigrams, question));
    const shared = [...question].filter((trigram) => trigrams.has(trigram)).length;
    if (shared >= containedFrom * question.size) return ofPart;
    return Math.max(trigramSimilarity(whole, trigrams), isSentence ? trigramSimilarity(part, trigrams) : 0);
  };
  return known
    .map((each) => ({ known: each, similarity: Math.max(...each.trigrams.map(closeness)) }))
    .filter(({ similarity }) => similarity >= similarFrom)
    .toSorted((a, b) => b.similarity - a.similarity);
}

function without(trigrams: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...trigrams].filter((trigram) => !others.has(trigram)));
}

/** Without the placeholders for the cluster's kind and for dates. */
function bare(text: string): string {
  return text.replace(/\{\w+\}/g, ' ');
}
