import { columnAt } from './column-at.ts';
import type { ColumnHeader } from './column-headers.ts';
import type { ColumnProfile } from './column-profile.ts';
import { itemColumns, mappedColumns } from './item-columns.ts';
import { plainText } from './plain-text.ts';
import type { MappedItem, RoundMapping, RowCondition } from './round-mapping.ts';

/** How the columns of earlier rounds were read: a mapping with headers where the letters of columns were. */
export interface RoundMemory extends Pick<RoundMapping, 'include' | 'exclude' | 'items'> {
  readonly company?: Pick<NonNullable<RoundMapping['company']>, 'column' | 'rule'> | undefined;
  /** Headers of columns that were left out. */
  readonly ignored: readonly string[];
}

const mostItems = 400;
const mostIgnored = 1000;

/** Names of columns by their headers; the second of the same header has its own. */
export function headerNames(
  headers: readonly Pick<ColumnHeader, 'question' | 'answer'>[],
): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map(({ question, answer }) => {
    const plain = plainText(`${question} · ${answer}`);
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return times === 1 ? plain : `${plain} #${times}`;
  });
}

/** Remembers how a round was read, and what is known from rounds before where this one says nothing. */
export function rememberRound(
  columns: readonly ColumnProfile[],
  mapping: RoundMapping,
  before: RoundMemory | null,
): RoundMemory {
  const names = headerNames(columns);
  const nameOf = (letter: string) => names[columnAt(letter)] ?? '';
  const items = mapping.items.map((item) => withColumns(withoutRound(item), nameOf));
  const codes = new Set(items.map(({ code }) => code));
  const mapped = mappedColumns(mapping);
  const ignored = names.filter((_, at) => !mapped.has(at));
  const read = new Set(names);
  return {
    items: [...items, ...(before?.items ?? []).filter(({ code }) => !codes.has(code))].slice(0, mostItems),
    include: mapping.include.map((condition) => rename(condition, nameOf)),
    exclude: mapping.exclude.map((condition) => rename(condition, nameOf)),
    ...(mapping.company === undefined
      ? {}
      : { company: { column: nameOf(mapping.company.column), rule: mapping.company.rule } }),
    ignored: [...ignored, ...(before?.ignored ?? []).filter((name) => !read.has(name))].slice(0, mostIgnored),
  };
}

/** What is known of a file's columns from their headers. */
export interface RecalledRound extends Pick<RoundMapping, 'include' | 'exclude' | 'items' | 'company'> {
  /** Letters of columns that were left out before. */
  readonly ignored: ReadonlySet<string>;
}

/** Applies what is remembered to another file: questions whose columns are there again, wherever they stand. */
export function recallRound(columns: readonly ColumnProfile[], memory: RoundMemory): RecalledRound {
  const letters = new Map(headerNames(columns).map((name, at) => [name, columns[at]?.letter ?? '']));
  const has = (name: string) => letters.has(name);
  const letterOf = (name: string) => letters.get(name) ?? '';
  const taken = new Set<string>();
  const items = memory.items.flatMap((item) => {
    const found = keepColumns(item, has);
    if (found === null) return [];
    const names = itemColumns(found);
    if (names.some((name) => taken.has(name))) return [];
    for (const name of names) taken.add(name);
    return [withColumns(found, letterOf)];
  });
  const { company } = memory;
  const conditions = (list: readonly RowCondition[]) =>
    list.filter(({ column }) => has(column)).map((condition) => rename(condition, letterOf));
  return {
    items,
    include: conditions(memory.include),
    exclude: conditions(memory.exclude),
    ...(company !== undefined && has(company.column)
      ? { company: { column: letterOf(company.column), rule: company.rule } }
      : {}),
    ignored: new Set(memory.ignored.filter(has).map(letterOf)),
  };
}

function rename({ column, texts }: RowCondition, nameOf: (name: string) => string): RowCondition {
  return { column: nameOf(column), texts };
}

/** What was said about one round's place among the others is not remembered. */
function withoutRound(item: MappedItem): MappedItem {
  const { version: _version, changed: _changed, stated: _stated, ...rest } = item;
  return rest;
}

function withColumns(item: MappedItem, nameOf: (name: string) => string): MappedItem {
  if (item.type === 'multiple') {
    return {
      ...item,
      options: item.options.map((option) => ({ ...option, column: nameOf(option.column) })),
      ...(item.dontKnow === undefined
        ? {}
        : { dontKnow: { ...item.dontKnow, column: nameOf(item.dontKnow.column) } }),
    };
  }
  const column = nameOf(item.column);
  if ((item.type === 'single' || item.type === 'scale') && item.other !== undefined)
    return { ...item, column, other: { ...item.other, column: nameOf(item.other.column) } };
  return { ...item, column };
}

/** The question as far as its columns are there; null where none of them is. */
function keepColumns(item: MappedItem, has: (name: string) => boolean): MappedItem | null {
  if (item.type === 'multiple') {
    const { dontKnow, ...rest } = item;
    const options = item.options.filter(({ column }) => has(column));
    if (options.length === 0) return null;
    return dontKnow !== undefined && has(dontKnow.column)
      ? { ...rest, options, dontKnow }
      : { ...rest, options };
  }
  if (!has(item.column)) return null;
  if (
    (item.type === 'single' || item.type === 'scale') &&
    item.other !== undefined &&
    !has(item.other.column)
  ) {
    const { other: _other, ...rest } = item;
    return rest;
  }
  return item;
}
