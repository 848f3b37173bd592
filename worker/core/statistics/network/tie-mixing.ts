import type { Network } from './network.ts';

/**
 * Mixing matrix: ties by the types of their ends.
 * @param types one for each node
 * @param levels the types in the order of rows and columns
 * @returns counts, from in rows and to in columns; without direction from the node with the smaller index
 * @throws RangeError where a node has none of the types
 * @verified test/reference/09-network-zachary-emon.json
 */
export function tieMixing(
  network: Network,
  types: readonly string[],
  levels: readonly string[],
): readonly (readonly number[])[] {
  const rank = new Map(levels.map((level, at) => [level, at]));
  if (types.length !== network.nodes || !types.every((type) => rank.has(type)))
    throw new RangeError('every node has one of the types');
  const counts = levels.map(() => levels.map(() => 0));
  for (const [from, to] of network.ties) {
    const row = counts[rank.get(types[from] ?? '') ?? -1];
    const column = rank.get(types[to] ?? '') ?? -1;
    if (row?.[column] !== undefined) row[column] += 1;
  }
  return counts;
}
