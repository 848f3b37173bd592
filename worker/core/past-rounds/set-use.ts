import type { Item } from '../questionnaire/questionnaire.ts';
import { columnAt } from './column-at.ts';
import type { ColumnProfile } from './column-profile.ts';
import { draftItem } from './draft-item.ts';
import { draftKnownItem } from './draft-known-item.ts';
import { itemColumns } from './item-columns.ts';
import { saysYes } from './plain-words.ts';
import { proposedType } from './propose-round.ts';
import type { MappedItem, RoundMapping } from './round-mapping.ts';
import type { RoundQuestion, RoundUse } from './round-questions.ts';

/** What a person chose for a question: a use, its columns as questions of their own, or a question that is known. */
export type ChosenUse =
  | { readonly use: RoundUse }
  | { readonly use: 'each' }
  | { readonly use: 'known'; readonly item: Item };

const mostConditionTexts = 50;

/**
 * The mapping after a question is read as something else: drafted anew, under the code it had.
 * @param nextCode for questions that have none
 * @returns null where its columns cannot be read so
 */
export function setUse(
  mapping: RoundMapping,
  question: RoundQuestion,
  chosen: ChosenUse,
  nextCode: () => string,
): RoundMapping | null {
  const without = withoutQuestion(mapping, question);
  const { group, item } = question;
  const [first] = group.columns;
  if (chosen.use === 'ignore') return without;
  if (chosen.use === 'known') {
    const isTaken = without.items.some(({ code }) => code === chosen.item.code);
    const draft = isTaken ? null : draftKnownItem(group, chosen.item);
    return draft && withItems(without, [draft]);
  }
  if (chosen.use === 'each') {
    const parts = group.columns.map((column) => {
      const part = { columns: [column], several: false, other: null } as const;
      return draftItem(part, proposedType(part) ?? 'single', nextCode());
    });
    return withItems(without, parts);
  }
  if (chosen.use === 'multiple')
    return group.several
      ? withItems(without, [draftItem(group, 'multiple', item?.code ?? nextCode())])
      : null;
  if (group.several) return null;
  if (chosen.use === 'company') {
    const { rule = 'mostComplete' } = mapping.company ?? {};
    return { ...without, company: { column: first.letter, rule } };
  }
  if (chosen.use === 'include' || chosen.use === 'exclude') {
    const condition = { column: first.letter, texts: conditionTexts(first, chosen.use) };
    return { ...without, [chosen.use]: [...without[chosen.use], condition] };
  }
  return withItems(without, [
    asType(item, chosen.use) ?? draftItem(group, chosen.use, item?.code ?? nextCode()),
  ]);
}

/** A choice and a scale are read alike, so that what was said about one stands for the other. */
function asType(item: MappedItem | null, type: MappedItem['type']): MappedItem | null {
  if (item === null || (item.type !== 'single' && item.type !== 'scale')) return null;
  return type === 'single' || type === 'scale' ? { ...item, type } : null;
}

function withoutQuestion(mapping: RoundMapping, { item, letter }: RoundQuestion): RoundMapping {
  const { company, ...rest } = mapping;
  const isOther = ({ column }: { readonly column: string }) => column !== letter;
  return {
    ...rest,
    items: item === null ? mapping.items : mapping.items.filter(({ code }) => code !== item.code),
    include: item === null ? mapping.include.filter(isOther) : mapping.include,
    exclude: item === null ? mapping.exclude.filter(isOther) : mapping.exclude,
    ...(company === undefined || (item === null && company.column === letter) ? {} : { company }),
  };
}

/** Adds questions in the order of their columns; columns they read are no other question's any more. */
export function withItems(mapping: RoundMapping, added: readonly MappedItem[]): RoundMapping {
  const letters = new Set(added.flatMap(itemColumns));
  const kept = mapping.items.filter((item) => !itemColumns(item).some((letter) => letters.has(letter)));
  const firstOf = (item: MappedItem) => columnAt(itemColumns(item)[0] ?? 'A');
  return { ...mapping, items: [...kept, ...added].toSorted((a, b) => firstOf(a) - firstOf(b)) };
}

/** Rows that say yes, or say the most frequent text, count; rows that say anything do not. */
function conditionTexts({ texts }: ColumnProfile, use: 'include' | 'exclude'): readonly string[] {
  const all = texts.map(({ text }) => text);
  if (use === 'exclude') return all.slice(0, mostConditionTexts);
  const yes = all.filter(saysYes);
  return yes.length > 0 ? yes : all.slice(0, 1);
}
