import { columnAt } from './column-at.ts';
import { groupColumns, type ColumnGroup } from './column-groups.ts';
import type { ColumnProfile } from './column-profile.ts';
import { itemColumns } from './item-columns.ts';
import type { MappedItem, RoundMapping } from './round-mapping.ts';

/** What a column, or several together, are read as. `include` and `exclude` say which rows count. */
export const columnUses = ['ignore', 'company', 'include', 'exclude'] as const;
export type RoundUse = (typeof columnUses)[number] | MappedItem['type'];

/** A part of a file that a person decides about at once, and what is decided by now. */
export interface RoundQuestion {
  /** The letter of its first column names it. */
  readonly letter: string;
  readonly group: ColumnGroup;
  readonly use: RoundUse;
  readonly item: MappedItem | null;
}

/** The whole file as questions, from left to right: those that are mapped, and the groups of all other columns. */
export function listQuestions(
  columns: readonly ColumnProfile[],
  mapping: RoundMapping,
): readonly RoundQuestion[] {
  const mapped = mapping.items.flatMap((item) => questionOfItem(columns, item) ?? []);
  const taken = new Set(mapped.flatMap(({ item }) => (item === null ? [] : itemColumns(item))));
  const free = columns.filter(({ letter }) => !taken.has(letter));
  const uses = usesOf(mapping);
  const single = free.filter(({ letter }) => uses.has(letter));
  const rest = free.filter(({ letter }) => !uses.has(letter));
  const questions = [
    ...mapped,
    ...single.map((column) => questionOf(alone(column), uses.get(column.letter) ?? 'ignore')),
    ...runsOf(rest)
      .flatMap(groupColumns)
      .map((group) => questionOf(group, 'ignore')),
  ];
  return questions.toSorted((a, b) => columnAt(a.letter) - columnAt(b.letter));
}

function questionOfItem(columns: readonly ColumnProfile[], item: MappedItem): RoundQuestion | null {
  const letters = itemColumns(item);
  const found = columns.filter(({ letter }) => letters.includes(letter));
  const otherLetter = 'other' in item ? item.other?.column : undefined;
  const [first, ...more] = found.filter(({ letter }) => letter !== otherLetter);
  if (first === undefined) return null;
  const other = found.find(({ letter }) => letter === otherLetter) ?? null;
  const group = { columns: [first, ...more], several: item.type === 'multiple', other } as const;
  return { letter: first.letter, group, use: item.type, item };
}

function usesOf({ company, include, exclude }: RoundMapping): ReadonlyMap<string, RoundUse> {
  return new Map<string, RoundUse>([
    ...include.map(({ column }) => [column, 'include'] as const),
    ...exclude.map(({ column }) => [column, 'exclude'] as const),
    ...(company === undefined ? [] : [[company.column, 'company'] as const]),
  ]);
}

function questionOf(group: ColumnGroup, use: RoundUse): RoundQuestion {
  return { letter: group.columns[0].letter, group, use, item: null };
}

function alone(column: ColumnProfile): ColumnGroup {
  return { columns: [column], several: false, other: null };
}

/** Columns that stand beside each other in the file. */
function runsOf(columns: readonly ColumnProfile[]): readonly (readonly ColumnProfile[])[] {
  const runs: ColumnProfile[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && columnAt(before.letter) + 1 === columnAt(column.letter))
      run.push(column);
    else runs.push([column]);
  }
  return runs;
}
