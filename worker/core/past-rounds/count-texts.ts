import { plainText } from './plain-text.ts';

export interface CountedText {
  /** As it stands where it was met first. */
  readonly text: string;
  readonly count: number;
}

/** How often each text occurs, the most frequent first; texts that are plainly the same are one. */
export function countTexts(texts: Iterable<string>): readonly CountedText[] {
  const spelled = new Map<string, number>();
  for (const text of texts) spelled.set(text, (spelled.get(text) ?? 0) + 1);
  const counted = new Map<string, CountedText>();
  for (const [text, count] of spelled) {
    const plain = plainText(text);
    const known = counted.get(plain);
    counted.set(plain, { text: known?.text ?? text, count: (known?.count ?? 0) + count });
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count);
}
