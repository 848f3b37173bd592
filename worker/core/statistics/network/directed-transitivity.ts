import type { Network } from './network.ts';

/**
 * Weak transitivity of a directed network: of the paths a → b → c, the share in which a → c is there too.
 * @returns share in 0…1; null without such paths
 * @method over ordered triples of three different nodes
 * @source Wasserman & Faust 1994, Social Network Analysis, ch. 6
 * @verified test/reference/09-network-zachary-emon.json
 */
export function directedTransitivity({ outgoing }: Network): number | null {
  let paths = 0;
  let closed = 0;
  outgoing.forEach((reached, start) => {
    const direct = new Set(reached);
    for (const middle of reached)
      for (const end of outgoing[middle] ?? []) {
        if (end === start) continue;
        paths += 1;
        if (direct.has(end)) closed += 1;
      }
  });
  return paths === 0 ? null : closed / paths;
}
