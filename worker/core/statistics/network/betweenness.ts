import type { Network } from './network.ts';

/**
 * Betweenness of every node: how many shortest paths between others lead through it, shared among equally short ones.
 * Fragile where members did not answer; not for publication.
 * @returns 0 or more, by node
 * @method Brandes' accumulation of dependencies, O(nm); without direction every pair counts once
 * @source Freeman 1977, Sociometry 40; Brandes 2001, Journal of Mathematical Sociology 25
 * @verified test/reference/09-network-zachary-emon.json
 */
export function betweenness(network: Network): readonly number[] {
  const through = Array.from({ length: network.nodes }, () => 0);
  for (let source = 0; source < network.nodes; source += 1)
    for (const { node, dependency } of dependenciesOn(source, network))
      through[node] = (through[node] ?? 0) + dependency;
  return network.directed ? through : through.map((twice) => twice / 2);
}

/**
 * Betweenness as a share of the pairs of other nodes.
 * @returns 0…1 by node; null below three nodes
 * @verified test/reference/09-network-zachary-emon.json
 */
export function normalisedBetweenness(network: Network): readonly number[] | null {
  const pairs = pairsOfOthers(network);
  return pairs === 0 ? null : betweenness(network).map((paths) => paths / pairs);
}

/**
 * Freeman's betweenness centralisation.
 * @returns 0…1, 1 for a star; null below three nodes
 * @method Σ (max − bᵢ) / ((n − 1)·pairs of others)
 * @verified test/reference/09-network-zachary-emon.json
 */
export function betweennessCentralisation(network: Network): number | null {
  const pairs = pairsOfOthers(network);
  if (pairs === 0) return null;
  const paths = betweenness(network);
  const highest = Math.max(...paths);
  return paths.reduce((sum, each) => sum + highest - each, 0) / ((network.nodes - 1) * pairs);
}

function pairsOfOthers({ nodes, directed }: Network): number {
  if (nodes < 3) return 0;
  return ((nodes - 1) * (nodes - 2)) / (directed ? 1 : 2);
}

interface Visit {
  readonly node: number;
  readonly distance: number;
  /** Those through which shortest paths from the source arrive. */
  readonly before: Visit[];
  paths: number;
  dependency: number;
}

/** How much the source's shortest paths to all others depend on each node, the source itself left out. */
function dependenciesOn(source: number, network: Network): readonly Visit[] {
  const start: Visit = { node: source, distance: 0, before: [], paths: 1, dependency: 0 };
  const visits = new Map([[source, start]]);
  // A map keeps the order in which its entries were added, and its iteration meets those that are added meanwhile.
  for (const visit of visits.values()) {
    for (const node of network.outgoing[visit.node] ?? []) {
      const known = visits.get(node);
      const next = known ?? { node, distance: visit.distance + 1, before: [], paths: 0, dependency: 0 };
      if (known === undefined) visits.set(node, next);
      if (next.distance !== visit.distance + 1) continue;
      next.paths += visit.paths;
      next.before.push(visit);
    }
  }
  const reached = [...visits.values()];
  for (const visit of reached.toReversed())
    for (const before of visit.before)
      before.dependency += (before.paths / visit.paths) * (1 + visit.dependency);
  return reached.slice(1);
}
