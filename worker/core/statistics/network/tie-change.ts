import type { Network } from './network.ts';

export interface TieChange {
  readonly kept: number;
  readonly lost: number;
  readonly gained: number;
  /** Kept ties as a share of those of either wave, 0…1; null where there was never one. */
  readonly jaccard: number | null;
  /** Share of the first wave's ties that are still there, 0…1; null where there were none. */
  readonly retention: number | null;
  /**
   * Correlation of the two waves over the pairs of nodes, −1…1, as it is tested by permuting them (QAP); null where
   * one wave has no tie or every tie.
   */
  readonly correlation: number | null;
}

/**
 * What became of the ties between two waves, on one set of nodes.
 * Compare those who could name ties in both waves only: otherwise silence looks like loss.
 * @throws RangeError where the waves differ in their nodes or in direction
 * @method Jaccard = kept / (kept + lost + gained); correlation = Pearson over pairs of different nodes
 * @source Snijders, van de Bunt & Steglich 2010, Social Networks 32 (Jaccard); Krackhardt 1988, Social Networks 10
 * @verified test/reference/09-network-zachary-emon.json
 */
export function tieChange(before: Network, after: Network): TieChange {
  if (before.nodes !== after.nodes || before.directed !== after.directed)
    throw new RangeError('both waves have the same nodes and the same kind of ties');
  const had = before.outgoing.map((reached) => new Set(reached));
  const kept = after.ties.filter(([from, to]) => had[from]?.has(to) === true).length;
  const lost = before.ties.length - kept;
  const gained = after.ties.length - kept;
  const ever = kept + lost + gained;
  return {
    kept,
    lost,
    gained,
    jaccard: ever === 0 ? null : kept / ever,
    retention: before.ties.length === 0 ? null : kept / before.ties.length,
    correlation: correlationOf(before, after, kept),
  };
}

/** Pearson's correlation of two rows of zeros and ones. */
function correlationOf(before: Network, after: Network, kept: number): number | null {
  const pairs = (before.nodes * (before.nodes - 1)) / (before.directed ? 1 : 2);
  const [first, second] = [before.ties.length, after.ties.length];
  const spread = first * (pairs - first) * second * (pairs - second);
  return spread === 0 ? null : (pairs * kept - first * second) / Math.sqrt(spread);
}
