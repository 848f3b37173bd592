import { plainText } from './plain-text.ts';

/**
 * Similarity of two wordings by their trigrams: 1 where they consist of the same words, whatever the order.
 * @returns 0…1; 0 where one of them has no letter or digit
 * @method trigrams of each word with two blanks before and one behind, as sets: shared / all (Jaccard), as
 * PostgreSQL's pg_trgm does
 * @source PostgreSQL documentation, F.35 pg_trgm
 * @verified the documentation's example, similarity('word', 'words') = 0.571429
 */
export function textSimilarity(one: string, other: string): number {
  return trigramSimilarity(trigramsOf(one), trigramsOf(other));
}

/** The same for sets that were made once. */
export function trigramSimilarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const trigram of few) if (many.has(trigram)) shared += 1;
  return shared / (one.size + other.size - shared);
}

export function trigramsOf(text: string): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const word of plainText(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  }
  return trigrams;
}
