import type { Network } from './network.ts';
import { undirectedNetwork } from './network.ts';

/**
 * Core number of every node, direction left out: the largest k so that it belongs to a group in which everybody has at
 * least k partners inside.
 * @returns integer ≥ 0, by node
 * @method the node with the fewest remaining neighbours is taken away, again and again
 * @source Seidman 1983, Social Networks 5; Batagelj & Zaveršnik 2003
 * @verified test/reference/09-network-zachary-emon.json
 */
export function coreNumbers(network: Network): readonly number[] {
  const { outgoing } = undirectedNetwork(network);
  const cores = outgoing.map(() => 0);
  const remaining = new Map(outgoing.map(({ length }, node) => [node, length]));
  let core = 0;
  while (remaining.size > 0) {
    const [node, degree] = fewest(remaining);
    remaining.delete(node);
    core = Math.max(core, degree);
    cores[node] = core;
    for (const neighbour of outgoing[node] ?? []) {
      const before = remaining.get(neighbour);
      if (before !== undefined) remaining.set(neighbour, before - 1);
    }
  }
  return cores;
}

function fewest(degrees: ReadonlyMap<number, number>): readonly [number, number] {
  let least: readonly [number, number] = [-1, Infinity];
  for (const entry of degrees) if (entry[1] < least[1]) least = entry;
  return least;
}
