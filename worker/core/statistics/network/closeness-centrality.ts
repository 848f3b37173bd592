import type { Network } from './network.ts';
import { shortestDistances } from './shortest-distances.ts';

/**
 * Closeness of every node: the inverse of its mean distance to the others along outgoing ties.
 * @returns above 0, up to 1, by node; null where not every node reaches every other, or below two nodes
 * @method (n − 1) / Σ distances
 * @source Freeman 1978, Social Networks 1
 * @verified test/reference/09-network-zachary-emon.json
 */
export function closenessCentrality(network: Network): readonly number[] | null {
  if (network.nodes < 2) return null;
  const closeness: number[] = [];
  for (let source = 0; source < network.nodes; source += 1) {
    let steps = 0;
    for (const distance of shortestDistances(network, source)) {
      if (distance === null) return null;
      steps += distance;
    }
    closeness.push((network.nodes - 1) / steps);
  }
  return closeness;
}
