import type { Network, Tie } from './network.ts';
import { makeNetwork, undirectedNetwork } from './network.ts';

/**
 * Weak components: groups of nodes that are joined when direction does not matter.
 * @returns the nodes of each, largest group first
 * @verified test/reference/09-network-zachary-emon.json
 */
export function connectedComponents(network: Network): readonly (readonly number[])[] {
  return groupsOf(undirectedNetwork(network), [...network.outgoing.keys()]).toSorted(
    (a, b) => b.length - a.length,
  );
}

/**
 * Strong components: groups in which everybody reaches everybody along the direction of ties.
 * @returns the nodes of each, largest group first; without direction the weak ones
 * @method Kosaraju's: what reaches a node backwards, taken in the order in which a search forwards ends
 * @source Sharir 1981, Computers & Mathematics with Applications 7
 * @verified test/reference/09-network-zachary-emon.json
 */
export function strongComponents(network: Network): readonly (readonly number[])[] {
  const backwards = makeNetwork(
    network.nodes,
    network.ties.map(([from, to]): Tie => [to, from]),
    network.directed,
  );
  return groupsOf(backwards, lastEndedFirst(network)).toSorted((a, b) => b.length - a.length);
}

/** What each node reaches that was not reached before, node by node in the given order. */
function groupsOf(network: Network, order: readonly number[]): readonly (readonly number[])[] {
  const open = new Set(order);
  return order.flatMap((start) => {
    if (!open.has(start)) return [];
    const group = [start];
    open.delete(start);
    for (const node of group)
      for (const next of network.outgoing[node] ?? []) if (open.delete(next)) group.push(next);
    return [group];
  });
}

/** Nodes by when a depth-first search leaves them for good, the last one first. Without recursion: paths may be long. */
function lastEndedFirst(network: Network): readonly number[] {
  const seen = new Set<number>();
  const ended: number[] = [];
  for (const start of network.outgoing.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ node: start, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const reached = network.outgoing[top.node]?.[top.next];
      top.next += 1;
      if (reached === undefined) {
        ended.push(top.node);
        path.pop();
      } else if (!seen.has(reached)) {
        seen.add(reached);
        path.push({ node: reached, next: 0 });
      }
    }
  }
  return ended.toReversed();
}
