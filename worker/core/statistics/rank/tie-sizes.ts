/**
 * How many share each value.
 * @returns one count per distinct value, in no order; 1 for a value that stands alone
 */
export function tieSizes(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}
