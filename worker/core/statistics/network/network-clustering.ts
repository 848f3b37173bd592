import { sampleMean } from '../sample-mean.ts';
import type { Network } from './network.ts';
import { undirectedNetwork } from './network.ts';

export interface NetworkClustering {
  /** Groups of three nodes that are all joined. */
  readonly triangles: number;
  /** Share of the paths of two ties whose ends are joined too, 0…1; null without such paths. */
  readonly transitivity: number | null;
  /** By node: share of the pairs of its neighbours that are joined, 0…1; null below two neighbours. */
  readonly local: readonly (number | null)[];
  /** Mean of the local shares over the nodes that have one; null where none has. */
  readonly meanOfLocal: number | null;
  /** The same over all nodes, with 0 for those that have none; null without nodes. */
  readonly meanOfLocalWithZeros: number | null;
}

/**
 * Clustering, direction left out: how often two partners of a node are partners of each other.
 * @method transitivity = 3·triangles / Σ d(d − 1)/2; local = triangles at the node / (d(d − 1)/2)
 * @source Wasserman & Faust 1994, ch. 6; Watts & Strogatz 1998, Nature 393
 * @verified test/reference/09-network-zachary-emon.json
 */
export function networkClustering(network: Network): NetworkClustering {
  const { outgoing } = undirectedNetwork(network);
  const sets = outgoing.map((neighbours) => new Set(neighbours));
  const corners = outgoing.map((neighbours) => joinedPairs(neighbours, sets));
  const pairs = outgoing.map(({ length }) => (length * (length - 1)) / 2);
  const closed = sumOf(corners);
  const paths = sumOf(pairs);
  const local = corners.map((joined, node) => (pairs[node] === 0 ? null : joined / (pairs[node] ?? 1)));
  return {
    triangles: closed / 3,
    transitivity: paths === 0 ? null : closed / paths,
    local,
    meanOfLocal: sampleMean(local.filter((share) => share !== null)),
    meanOfLocalWithZeros: sampleMean(local.map((share) => share ?? 0)),
  };
}

function joinedPairs(neighbours: readonly number[], sets: readonly ReadonlySet<number>[]): number {
  let joined = 0;
  neighbours.forEach((first, at) => {
    for (const second of neighbours.slice(at + 1)) if (sets[first]?.has(second) === true) joined += 1;
  });
  return joined;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
