import { columnAt } from './column-at.ts';
import type { MappedItem, RoundMapping } from './round-mapping.ts';

/** Letters of the columns that a question is read from, in the order of the mapping. */
export function itemColumns(item: MappedItem): readonly string[] {
  if (item.type === 'multiple') {
    const dontKnow = item.dontKnow === undefined ? [] : [item.dontKnow.column];
    return [...item.options.map(({ column }) => column), ...dontKnow];
  }
  const other = 'other' in item && item.other !== undefined ? [item.other.column] : [];
  return [item.column, ...other];
}

/** Places of all columns that a mapping reads, counted from 0. */
export function mappedColumns({ items, include, exclude, company }: RoundMapping): ReadonlySet<number> {
  const letters = [
    ...items.flatMap(itemColumns),
    ...[...include, ...exclude].map(({ column }) => column),
    ...(company === undefined ? [] : [company.column]),
  ];
  return new Set(letters.map(columnAt));
}
