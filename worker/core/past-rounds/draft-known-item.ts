import type { Text } from '../organisation.ts';
import type { Item, Option } from '../questionnaire/questionnaire.ts';
import type { ColumnGroup } from './column-groups.ts';
import type { ColumnProfile } from './column-profile.ts';
import { bothLanguages, draftItem, groupWording, leadingNumber } from './draft-item.ts';
import { freeCode } from './free-code.ts';
import { plainText } from './plain-text.ts';
import { saysDontKnow } from './plain-words.ts';
import type { MappedItem, MappedOption } from './round-mapping.ts';
import { textSimilarity } from './text-similarity.ts';

/** An option is called so, though not letter by letter. */
const sameOptionFrom = 0.75;

type MappedType = MappedItem['type'];

/** How a question that is known is read from these columns; null where it cannot be. */
export function typeForKnown({ several, columns: [first] }: ColumnGroup, item: Item): MappedType | null {
  if (item.type === 'multiple') return several ? 'multiple' : null;
  if (several) return null;
  if (item.type === 'longText' || item.type === 'shortText') return first.kind === 'text' ? 'text' : null;
  if (item.type === 'number' || item.type === 'money' || item.type === 'zeroToTen')
    return first.kind === 'measure' || first.range !== null ? 'number' : null;
  if (item.type !== 'rating' && item.type !== 'single') return null;
  if (first.kind !== 'choice' && first.kind !== 'tick') return null;
  return item.type === 'rating' ? 'scale' : 'single';
}

/**
 * A group of columns read as a question that was asked before: its texts meet the options known, those that meet none
 * become new options, and the wording of the file takes the place of the one that it is closest to.
 */
export function draftKnownItem(group: ColumnGroup, item: Item): MappedItem | null {
  const type = typeForKnown(group, item);
  if (type === null) return null;
  const draft = draftItem(group, type, item.code);
  const known = { ...draft, text: wordingBeside(item.text, groupWording(group)) };
  if (known.type === 'number' && (item.type === 'number' || item.type === 'money')) {
    const { unit, min, max } = item;
    return { ...known, unit, min: Math.min(min, known.min), max: Math.max(max, known.max) };
  }
  if (known.type === 'number') return { ...known, min: 0, max: 10 };
  if (known.type === 'text' || !('options' in item)) return known;
  const dontKnow =
    item.dontKnow !== undefined && known.dontKnow !== undefined ? { label: item.dontKnow } : undefined;
  if (known.type === 'multiple') {
    return {
      ...known,
      options: meetColumns(group.columns, known.options, item.options),
      ...(known.dontKnow && dontKnow ? { dontKnow: { ...known.dontKnow, ...dontKnow } } : {}),
    };
  }
  return {
    ...known,
    options: meetTexts(group.columns[0], item.options),
    ...(known.dontKnow && dontKnow ? { dontKnow: { ...known.dontKnow, ...dontKnow } } : {}),
  };
}

/** The file's wording where it differs, in the language that it is written in; the known one beside it. */
export function wordingBeside(known: Text, wording: string): Text {
  const [de, en] = [known.de, known.en].map((text) => closeness(text, wording));
  if (de === 1 || en === 1) return known;
  const text = bothLanguages(wording).de;
  return (de ?? 0) >= (en ?? 0) ? { ...known, de: text } : { ...known, en: text };
}

function closeness(one: string, other: string): number {
  return plainText(one) === plainText(other) ? 1 : Math.min(textSimilarity(one, other), 0.99);
}

function meetTexts({ texts }: ColumnProfile, options: readonly Option[]): readonly MappedOption[] {
  const counted = texts.map(({ text }) => text).filter((text) => !saysDontKnow(text));
  const met = new Map<number, string[]>();
  const left: string[] = [];
  for (const text of counted) {
    const option = meetOption(text, options);
    if (option === undefined) left.push(text);
    else met.set(option.code, [...(met.get(option.code) ?? []), text]);
  }
  const kept = options.map(({ code, label }) => ({
    code,
    label,
    texts: met.get(code) ?? [...new Set([label.de, label.en])],
  }));
  const taken = new Set(kept.map(({ code }) => code));
  const added = left.map((text) => ({ code: freeCode(taken), label: bothLanguages(text), texts: [text] }));
  return [...kept, ...added];
}

/** Columns read as the options of a known question; those that are none of them become new ones. */
export function meetColumns(
  columns: readonly ColumnProfile[],
  drafted: Extract<MappedItem, { type: 'multiple' }>['options'],
  options: readonly Option[],
  /** Options that other columns have. */
  reserved: readonly Option[] = [],
) {
  const taken = new Set<number>();
  const met = drafted.map((each) => {
    const header = columns.find(({ letter }) => letter === each.column)?.answer ?? '';
    const option = meetOption(
      header,
      options.filter(({ code }) => !taken.has(code)),
    );
    if (option !== undefined) taken.add(option.code);
    return { ...each, option };
  });
  const codes = new Set([...options, ...reserved].map(({ code }) => code));
  return met.map(({ option, ...each }) =>
    option === undefined
      ? { ...each, code: freeCode(codes) }
      : { column: each.column, code: option.code, label: wordingBeside(option.label, each.label.de) },
  );
}

/** The option that a text of a file is called by, letter by letter or nearly. */
export function meetOption(text: string, options: readonly Option[]): Option | undefined {
  const ranked = options
    .map((option) => ({
      option,
      close: Math.max(closeness(option.label.de, text), closeness(option.label.en, text)),
    }))
    .toSorted((a, b) => b.close - a.close);
  const [best] = ranked;
  if (best !== undefined && best.close >= sameOptionFrom) return best.option;
  const number = leadingNumber(text);
  return number === null || !/^\d+$/.test(text.trim())
    ? undefined
    : options.find(({ code }) => code === number);
}
