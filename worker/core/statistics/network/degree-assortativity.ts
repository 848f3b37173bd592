import type { Network } from './network.ts';
import { undirectedNetwork } from './network.ts';
import { outDegrees } from './node-degrees.ts';

/**
 * Degree assortativity, direction left out: whether those with many partners are joined to each other.
 * @returns correlation in −1…1; null where the ends of ties do not differ in degree, or without ties
 * @method Pearson correlation of the degrees at both ends of a tie, each tie taken both ways
 * @source Newman 2002, Physical Review Letters 89
 * @verified test/reference/09-network-zachary-emon.json
 */
export function degreeAssortativity(network: Network): number | null {
  const joined = undirectedNetwork(network);
  const degrees = outDegrees(joined);
  let products = 0;
  let sums = 0;
  let squares = 0;
  for (const [from, to] of joined.ties) {
    const [first, second] = [degrees[from] ?? 0, degrees[to] ?? 0];
    products += first * second;
    sums += first + second;
    squares += first ** 2 + second ** 2;
  }
  // All whole numbers, so that no rounding hides a variance of 0.
  const variance = 2 * joined.ties.length * squares - sums ** 2;
  return variance === 0 ? null : (4 * joined.ties.length * products - sums ** 2) / variance;
}
