import type { Column, DataSet, Fields, Json } from './cases.ts';

/**
 * Calls an estimator with the input of a case and puts its result into the field names of the reference.
 * `siblings` are the inputs of all cases of its file, for what a case leaves to another to say.
 */
export type Adapter = (input: Fields, data: DataSet, siblings: readonly Fields[]) => unknown;
export type Adapters = Readonly<Record<string, Adapter>>;

/** A column: named in `data`, or written out in the case itself. */
export function columnOf(value: Json | undefined, data: DataSet): Column {
  if (typeof value === 'string') {
    const column = data[value];
    if (column === undefined) throw new Error(`no column ${value}`);
    // R writes a column of one row without the brackets.
    return Array.isArray(column) ? column : [column as unknown as Column[number]];
  }
  // A list in a case, or a single number, holds the values themselves.
  if (Array.isArray(value)) return value as Column;
  if (typeof value === 'number') return [value];
  throw new Error(`no column in ${JSON.stringify(value)}`);
}

/** A column of numbers; a missing value is NaN, so that it cannot pass for a number. */
export function numbersOf(value: Json | undefined, data: DataSet): readonly number[] {
  return columnOf(value, data).map((each) => (each === null ? NaN : Number(each)));
}

/** A number of a case, which may be written as text ("Infinity") or as a list of one. */
export function numberOf(value: Json | undefined): number {
  const single = Array.isArray(value) ? value[0] : value;
  if (typeof single === 'number') return single;
  if (typeof single === 'string') return Number(single);
  throw new Error(`no number in ${JSON.stringify(value)}`);
}
