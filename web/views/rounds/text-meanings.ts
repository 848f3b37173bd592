import { plainText } from '../../../worker/core/past-rounds/plain-text.ts';
import type { MappedItem } from '../../../worker/core/past-rounds/round-mapping.ts';

/** What a text or a column stands for beside the options, in the words of the form that says so. */
export const textMeanings = { new: 'neu', dontKnow: 'weissnicht', dropped: 'zaehltnicht' } as const;

/** What a text of a column stands for by now: an option's number, or a word; empty where nobody has said. */
export function meaningOfText(item: MappedItem, text: string): string {
  if (item.type === 'multiple' || item.type === 'text') return '';
  const plain = plainText(text);
  const isIn = (texts: readonly string[] = []) => texts.some((known) => plainText(known) === plain);
  if (isIn(item.dontKnow?.texts)) return textMeanings.dontKnow;
  if (isIn(item.dropped)) return textMeanings.dropped;
  if (item.type === 'number') return '';
  return String(item.options.find(({ texts }) => isIn(texts))?.code ?? '');
}

/** What a column of a question with several answers stands for: empty for an option. */
export function roleOfColumn(item: MappedItem, letter: string): string {
  if (item.type !== 'multiple') return '';
  return item.dontKnow?.column === letter ? textMeanings.dontKnow : '';
}
