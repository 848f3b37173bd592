import { columnAt } from './column-at.ts';
import type { ColumnGroup } from './column-groups.ts';
import type { ColumnProfile } from './column-profile.ts';
import { draftItem } from './draft-item.ts';
import { meetColumns, meetOption } from './draft-known-item.ts';
import { itemColumns } from './item-columns.ts';
import { plainText } from './plain-text.ts';
import { saysDontKnow } from './plain-words.ts';
import type { MappedItem } from './round-mapping.ts';
import type { RecalledRound } from './round-memory.ts';

type ItemOf<T extends MappedItem['type']> = Extract<MappedItem, { type: T }>;

/**
 * Questions that were recalled by their headers, completed with what this file adds: options in columns that have come
 * or were reworded, a column for "other" under another header, texts that are nearly the ones known.
 * @param remembered the same questions with all that was known of them
 */
export function completeItems(
  { items, ignored }: Pick<RecalledRound, 'items' | 'ignored'>,
  remembered: readonly MappedItem[],
  groups: readonly ColumnGroup[],
): readonly MappedItem[] {
  const taken = new Set(items.flatMap(itemColumns));
  return items.map((item) => {
    const letters = new Set(itemColumns(item));
    const group = groups.find(({ columns }) => columns.some(({ letter }) => letters.has(letter)));
    const known = remembered.find(({ code }) => code === item.code);
    if (group === undefined || known === undefined) return item;
    if (item.type === 'multiple' && known.type === 'multiple' && group.several)
      return completeColumns(
        item,
        known,
        group.columns.filter(({ letter }) => !taken.has(letter) && !ignored.has(letter)),
      );
    const isChoice = item.type === 'single' || item.type === 'scale';
    return isChoice && !group.several ? completeTexts(withOther(item, known, group), group.columns[0]) : item;
  });
}

function completeColumns(
  item: ItemOf<'multiple'>,
  known: ItemOf<'multiple'>,
  left: readonly ColumnProfile[],
): MappedItem {
  const [first, ...rest] = left;
  if (first === undefined) return item;
  const draft = draftItem({ columns: [first, ...rest], several: true, other: null }, 'multiple', item.code);
  if (draft.type !== 'multiple') return item;
  const used = new Set(item.options.map(({ code }) => code));
  const free = known.options.filter(({ code }) => !used.has(code));
  const reserved = known.options.filter(({ code }) => used.has(code));
  const added = meetColumns(left, draft.options, free, reserved);
  const options = [...item.options, ...added].toSorted((a, b) => columnAt(a.column) - columnAt(b.column));
  return { ...draft, ...item, options };
}

function withOther(
  item: ItemOf<'single' | 'scale'>,
  known: MappedItem,
  { other }: ColumnGroup,
): ItemOf<'single' | 'scale'> {
  if (item.other !== undefined || other === null) return item;
  if ((known.type !== 'single' && known.type !== 'scale') || known.other === undefined) return item;
  return { ...item, other: { ...known.other, column: other.letter } };
}

/** Texts that no option names yet: nearly known ones meet their option, the others are left open. */
function completeTexts(item: ItemOf<'single' | 'scale'>, { texts }: ColumnProfile): MappedItem {
  const named = new Set(
    [
      ...item.options.flatMap((option) => option.texts),
      ...(item.dontKnow?.texts ?? []),
      ...(item.dropped ?? []),
    ].map(plainText),
  );
  let { options, dontKnow } = item;
  for (const { text } of texts) {
    if (named.has(plainText(text))) continue;
    const met = meetOption(text, options);
    if (saysDontKnow(text)) {
      dontKnow = {
        label: dontKnow?.label ?? { de: text, en: text },
        texts: [...(dontKnow?.texts ?? []), text],
      };
    } else if (met !== undefined) {
      options = options.map((option) =>
        option.code === met.code ? { ...option, texts: [...option.texts, text] } : option,
      );
    }
  }
  return { ...item, options, ...(dontKnow === undefined ? {} : { dontKnow }) };
}
