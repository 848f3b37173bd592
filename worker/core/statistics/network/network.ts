/** From and to: indexes of two different nodes. */
export type Tie = readonly [number, number];

/** A network without loops and repeated ties. */
export interface Network {
  readonly nodes: number;
  readonly directed: boolean;
  /** Every tie once, from and to; undirected ones from the smaller index to the larger. */
  readonly ties: readonly Tie[];
  /** By node: those it has a tie to, ascending; without direction all its neighbours. */
  readonly outgoing: readonly (readonly number[])[];
  /** By node: those that have a tie to it, ascending; without direction the same as outgoing. */
  readonly incoming: readonly (readonly number[])[];
}

/**
 * A network of its ties: a tie to oneself is no tie, one that is named twice is one.
 * @param nodes integer ≥ 0; isolates are nodes too
 * @param ties pairs of indexes 0…nodes − 1
 * @throws RangeError for a node that there is not
 */
export function makeNetwork(nodes: number, ties: readonly Tie[], directed: boolean): Network {
  if (!Number.isInteger(nodes) || nodes < 0) throw new RangeError('a network has 0 or more nodes');
  const isNode = (node: number) => Number.isInteger(node) && node >= 0 && node < nodes;
  const targets = Array.from({ length: nodes }, () => new Set<number>());
  for (const [from, to] of ties) {
    if (!isNode(from) || !isNode(to)) throw new RangeError('a tie joins two nodes of the network');
    if (from !== to) targets[directed ? from : Math.min(from, to)]?.add(directed ? to : Math.max(from, to));
  }
  const once = targets.flatMap((reached, from) =>
    [...reached].toSorted((a, b) => a - b).map((to) => [from, to] as const),
  );
  const outgoing = Array.from({ length: nodes }, (): number[] => []);
  const incoming = directed ? Array.from({ length: nodes }, (): number[] => []) : outgoing;
  for (const [from, to] of once) {
    outgoing[from]?.push(to);
    incoming[to]?.push(from);
  }
  // Without direction both ends were filled in the order of the ties.
  if (!directed) for (const neighbours of outgoing) neighbours.sort((a, b) => a - b);
  return { nodes, directed, ties: once, outgoing, incoming };
}

/** The network in which two nodes are joined when either has a tie to the other. */
export function undirectedNetwork(network: Network): Network {
  return network.directed ? makeNetwork(network.nodes, network.ties, false) : network;
}
