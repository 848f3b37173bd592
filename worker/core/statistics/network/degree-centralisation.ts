import type { Network } from './network.ts';
import { inDegrees, outDegrees } from './node-degrees.ts';

/**
 * Freeman's degree centralisation: how far a network is from one in which everybody has as many ties, on the way to a
 * star.
 * @param side which ties of a directed network are counted; without direction it makes no difference
 * @returns 0…1, 1 for a star; null below three nodes, with direction below two
 * @method Σ (max − dᵢ) / ((n − 1)(n − 2)); for ties that go out or come in / (n − 1)²
 * @source Freeman 1978, Social Networks 1. Not the denominator n(n − 1), which allows a tie to oneself
 * @verified test/reference/09-network-zachary-emon.json
 */
export function degreeCentralisation(network: Network, side: 'outgoing' | 'incoming'): number | null {
  const degrees = side === 'outgoing' ? outDegrees(network) : inDegrees(network);
  const others = network.nodes - 1;
  const most = network.directed ? others ** 2 : others * (others - 1);
  if (network.nodes < 2 || most === 0) return null;
  const highest = Math.max(...degrees);
  return degrees.reduce((sum, degree) => sum + highest - degree, 0) / most;
}
