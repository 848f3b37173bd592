/**
 * The same things in an order that a seed decides: the same seed, the same order.
 * @param keyOf tells the things apart, so that the order does not depend on how they stood before
 * @method ascending 32-bit FNV-1a of seed and key, mixed by the finaliser of MurmurHash3
 */
export function seededOrder<T>(
  things: readonly T[],
  seed: string,
  keyOf: (thing: T) => string,
): readonly T[] {
  return things
    .map((thing) => ({ thing, key: keyOf(thing) }))
    .map((each) => ({ ...each, rank: hash(`${seed}\u0000${each.key}`) }))
    .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ thing }) => thing);
}

function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
