import type { Network } from './network.ts';

/**
 * Density: the ties that there are, as a share of those that there could be.
 * It falls as a network grows, since nobody keeps more ties for that; the mean degree does not.
 * @returns share in 0…1; null below two nodes
 * @method m / (n(n − 1)) with direction, 2m / (n(n − 1)) without
 * @source Wasserman & Faust 1994, Social Network Analysis, ch. 4
 * @verified test/reference/09-network-zachary-emon.json
 */
export function networkDensity({ nodes, directed, ties }: Network): number | null {
  if (nodes < 2) return null;
  return ((directed ? 1 : 2) * ties.length) / (nodes * (nodes - 1));
}
