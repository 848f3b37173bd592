import type { Text } from '../organisation.ts';
import type { ColumnGroup } from './column-groups.ts';
import type { ColumnProfile } from './column-profile.ts';
import { saysDontKnow, saysNo, saysOther } from './plain-words.ts';
import type { MappedItem, MappedOption } from './round-mapping.ts';

type ItemType = MappedItem['type'];
type ItemOf<T extends ItemType> = Extract<MappedItem, { type: T }>;

/** Option code 90 is always "other". */
export const otherCode = 90;
const longestLabel = 500;
const highestCode = 999;

/** A text in the one language that is known; the office writes the other one. */
export function bothLanguages(text: string): Text {
  const cut = text.slice(0, longestLabel);
  return { de: cut, en: cut };
}

/** What a group of columns asks: its question, and the part of it that one column is. */
export function groupWording({ several, columns: [first] }: ColumnGroup): string {
  const { question, answer, letter } = first;
  if (question === '') return letter;
  return several || answer === '' ? question : `${question} – ${answer}`;
}

/** A first reading of a group of columns as a question of its own, for the office to look at. */
export function draftItem(group: ColumnGroup, type: ItemType, code: string): MappedItem {
  const [first] = group.columns;
  const base = { code, text: bothLanguages(groupWording(group)) };
  if (type === 'multiple') return { ...base, ...draftColumns(group) };
  const { letter: column } = first;
  if (type === 'text') return { ...base, type, column };
  const unsure = first.texts.filter(({ text }) => saysDontKnow(text)).map(({ text }) => text);
  const [label] = unsure;
  const dontKnow = label === undefined ? {} : { dontKnow: { label: bothLanguages(label), texts: unsure } };
  if (type === 'number') {
    const { min, max } = first.range ?? { min: 0, max: 100 };
    const unit = { de: 'Wert', en: 'value' };
    return { ...base, type, column, unit, min: Math.floor(min), max: Math.ceil(max), ...dontKnow };
  }
  const other = group.other && {
    code: otherCode,
    label: bothLanguages(group.other.answer),
    column: group.other.letter,
  };
  return {
    ...base,
    type,
    column,
    options: draftOptions(first),
    ...dontKnow,
    ...(other === null ? {} : { other }),
  };
}

/** One option for each text: numbered texts by their numbers, others by how often they occur. */
function draftOptions({ texts }: ColumnProfile): readonly MappedOption[] {
  const counted = texts.map(({ text }) => text).filter((text) => !saysDontKnow(text));
  const numbers = counted.map(leadingNumber);
  const areNumbered = numbers.every((number) => number !== null) && new Set(numbers).size === counted.length;
  const inOrder = areNumbered
    ? counted.toSorted((a, b) => (leadingNumber(a) ?? 0) - (leadingNumber(b) ?? 0))
    : counted;
  return inOrder.map((text, at) => ({
    code: areNumbered ? (leadingNumber(text) ?? at + 1) : codeAt(at),
    label: bothLanguages(text),
    texts: [text],
  }));
}

/** The whole number that a text begins with: `1 – very`. */
export function leadingNumber(text: string): number | null {
  const [, digits] = /^(\d{1,3})(?![\d.,])/.exec(text.trim()) ?? [];
  const number = Number(digits);
  return digits === undefined || number > highestCode ? null : number;
}

/** Codes from 1 on, past the one for "other". */
function codeAt(at: number): number {
  return at + 1 < otherCode ? at + 1 : at + 2;
}

function draftColumns({
  columns,
}: ColumnGroup): Pick<ItemOf<'multiple'>, 'type' | 'options' | 'dontKnow' | 'notTicked'> {
  const unsure = columns.find(({ answer }) => saysDontKnow(answer));
  const others = columns.filter(({ answer }) => saysOther(answer));
  const options = columns
    .filter((column) => column !== unsure)
    .map((column, at) => ({
      code: column === others[0] ? otherCode : codeAt(at),
      label: bothLanguages(column.answer || column.letter),
      column: column.letter,
    }));
  const notTicked = notTickedTexts(columns);
  return {
    type: 'multiple',
    options,
    ...(unsure === undefined
      ? {}
      : { dontKnow: { label: bothLanguages(unsure.answer), column: unsure.letter } }),
    ...(notTicked.length === 0 ? {} : { notTicked }),
  };
}

/** Texts that say no where yes and no stand in the cells. */
export function notTickedTexts(columns: readonly ColumnProfile[]): readonly string[] {
  const texts = columns
    .filter(({ kind }) => kind === 'tick')
    .flatMap((column) => column.texts.map(({ text }) => text));
  return [...new Set(texts.filter(saysNo))];
}
