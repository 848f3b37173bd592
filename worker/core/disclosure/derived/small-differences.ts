import { isTooFew } from '../rules/is-too-few.ts';

/**
 * Two tables of counts, one of a part of the other: the cells in which few are between them.
 * @param outer counts by cell
 * @param inner counts of the part, by cell; none where it is not named
 * @param minimum k: a difference of 1…k − 1 is small
 * @returns all differences, and the small ones in the order of the alphabet
 * @throws RangeError where the part has a cell that the whole has not
 * @source SDC handbook, 2nd edition, 5.2 (differencing)
 * @verified test/reference/disclosure/06-differencing.json
 */
export function smallDifferences(
  outer: ReadonlyMap<string, number>,
  inner: ReadonlyMap<string, number>,
  minimum: number,
): { readonly differences: ReadonlyMap<string, number>; readonly small: readonly string[] } {
  for (const name of inner.keys())
    if (!outer.has(name)) throw new RangeError(`the part has a cell ${name} that the whole has not`);
  const differences = new Map([...outer].map(([name, count]) => [name, count - (inner.get(name) ?? 0)]));
  const small = [...differences].flatMap(([name, difference]) =>
    difference > 0 && isTooFew({ contributors: difference, minimum }) ? [name] : [],
  );
  return { differences, small: small.toSorted() };
}
