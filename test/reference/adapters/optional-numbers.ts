import { columnOf } from '../adapter.ts';
import type { DataSet, Json } from '../cases.ts';

/** A column of numbers in which null, and R's NaN, is a missing value. */
export function optionalNumbersOf(value: Json | undefined, data: DataSet): readonly (number | null)[] {
  return columnOf(value, data).map((each) => (each === null || each === 'NaN' ? null : Number(each)));
}

/** Several columns: a list of their names. */
export function columnsOf(names: Json | undefined, data: DataSet): readonly (readonly (number | null)[])[] {
  return [names ?? []].flat().map((name: Json) => optionalNumbersOf(name, data));
}
