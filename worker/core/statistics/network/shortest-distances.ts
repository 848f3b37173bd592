import type { Network } from './network.ts';

/**
 * Steps from one node to every other along outgoing ties.
 * @returns by node; null where no path leads
 * @method breadth first
 * @verified test/reference/09-network-zachary-emon.json
 */
export function shortestDistances(network: Network, source: number): readonly (number | null)[] {
  const distances: (number | null)[] = Array.from({ length: network.nodes }, () => null);
  distances[source] = 0;
  const queue = [source];
  for (const node of queue)
    for (const next of network.outgoing[node] ?? [])
      if (distances[next] === null) {
        distances[next] = (distances[node] ?? 0) + 1;
        queue.push(next);
      }
  return distances;
}

export interface Reach {
  /** The longest of the shortest ways between two that reach each other. */
  readonly diameter: number;
  /** The mean of the shortest ways over the pairs that reach each other. */
  readonly meanDistance: number;
}

/**
 * How far the nodes are from each other, over the pairs between which a path leads.
 * @returns steps; null where no pair is joined
 * @verified test/reference/09-network-zachary-emon.json
 */
export function networkReach(network: Network): Reach | null {
  let pairs = 0;
  let steps = 0;
  let diameter = 0;
  for (let source = 0; source < network.nodes; source += 1)
    for (const distance of shortestDistances(network, source)) {
      if (distance === null || distance === 0) continue;
      pairs += 1;
      steps += distance;
      diameter = Math.max(diameter, distance);
    }
  return pairs === 0 ? null : { diameter, meanDistance: steps / pairs };
}
