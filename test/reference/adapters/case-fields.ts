import { Fraction } from '../../../worker/core/disclosure/exact/fraction.ts';
import type { Json } from '../cases.ts';

/** A list of a case; nothing is an empty one. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** An exact number of a case: a JSON number by its decimal digits, or a ratio "a/b". */
export function exactOf(value: Json | undefined): Fraction {
  if (typeof value === 'number' || typeof value === 'string') return Fraction.of(value);
  throw new Error(`no number in ${JSON.stringify(value)}`);
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
