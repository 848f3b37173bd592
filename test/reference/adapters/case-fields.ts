import { Fraction } from '../../../worker/core/disclosure/exact/fraction.ts';
import type { Range } from '../../../worker/core/disclosure/exact/linear-system.ts';
import type { Equation } from '../../../worker/core/disclosure/intervals/additive-table.ts';
import type { Fields, Json } from '../cases.ts';

/** A list of a case; nothing is an empty one. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Fields of an object in a case; nothing has none. */
export function fieldsOf(value: Json | undefined): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

/** An exact number of a case: a JSON number by its decimal digits, or a ratio "a/b". */
export function exactOf(value: Json | undefined): Fraction {
  if (typeof value === 'number' || typeof value === 'string') return Fraction.of(value);
  throw new Error(`no number in ${JSON.stringify(value)}`);
}

/** Null, and what is not given, stays null: no bound, no rule. */
export function exactOrNull(value: Json | undefined): Fraction | null {
  return value === null || value === undefined ? null : exactOf(value);
}

export function exactsOf(value: Json | undefined): readonly Fraction[] {
  return listOf(value).map(exactOf);
}

export function wholeOf(value: Json | undefined): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new Error(`no whole number in ${JSON.stringify(value)}`);
}

/** A label, or the position of something. */
export function keysOf(value: Json | undefined): readonly (string | number)[] {
  return listOf(value).map((key) => {
    if (typeof key === 'string' || typeof key === 'number') return key;
    throw new Error(`no label in ${JSON.stringify(key)}`);
  });
}

/** As a reference file writes it, but as a number: the comparison reads ratios as numbers too. */
export function printed(amount: Fraction | null): number | null {
  return amount === null ? null : amount.toNumber();
}

export function printedRange({ lower, upper }: Range): readonly [number | null, number | null] {
  return [printed(lower), printed(upper)];
}

export function equationsOf(value: Json | undefined): readonly Equation[] {
  return listOf(value).map((each) => {
    const { total, parts } = fieldsOf(each);
    return { total: String(total), parts: keysOf(parts).map(String) };
  });
}

export function mapOf<T>(value: Json | undefined, read: (each: Json) => T): ReadonlyMap<string, T> {
  return new Map(Object.entries(fieldsOf(value)).map(([name, each]) => [name, read(each)]));
}

export function printedIntervals(intervals: ReadonlyMap<string, Range>) {
  return Object.fromEntries([...intervals].map(([name, range]) => [name, printedRange(range)]));
}

export function pairOf(value: Json | undefined): readonly [number, number] {
  const [first, second] = listOf(value).map(wholeOf);
  if (first === undefined || second === undefined) throw new Error(`no pair in ${JSON.stringify(value)}`);
  return [first, second];
}
