import type { Network } from './network.ts';

/** Pairs of nodes by what ties they have to each other. */
export interface DyadCensus {
  readonly mutual: number;
  readonly asymmetric: number;
  readonly empty: number;
}

/**
 * Census of the pairs of a directed network.
 * @source Holland & Leinhardt 1970, American Journal of Sociology 76
 * @verified test/reference/09-network-zachary-emon.json
 */
export function dyadCensus({ nodes, ties, outgoing }: Network): DyadCensus {
  const targets = outgoing.map((reached) => new Set(reached));
  const answered = ties.filter(([from, to]) => targets[to]?.has(from) === true).length;
  const mutual = answered / 2;
  const asymmetric = ties.length - answered;
  return { mutual, asymmetric, empty: (nodes * (nodes - 1)) / 2 - mutual - asymmetric };
}

/**
 * Reciprocity of ties: the share that is answered.
 * @returns share in 0…1; null without ties
 * @method 2M / m
 * @verified test/reference/09-network-zachary-emon.json
 */
export function reciprocityOfTies({ mutual, asymmetric }: DyadCensus): number | null {
  return mutual + asymmetric === 0 ? null : (2 * mutual) / (2 * mutual + asymmetric);
}

/**
 * Reciprocity of pairs: among those with any tie the share with both. Always below the one of ties.
 * @returns share in 0…1; null without ties
 * @method M / (M + A)
 * @verified test/reference/09-network-zachary-emon.json
 */
export function reciprocityOfPairs({ mutual, asymmetric }: DyadCensus): number | null {
  return mutual + asymmetric === 0 ? null : mutual / (mutual + asymmetric);
}
