import { requireCount, requireNumber } from './refuse-parameters.ts';

/**
 * Probabilities of the sum of the ranks that carry a plus, where each sign is as likely as the other.
 * @param ranks integers ≥ 0; with ties give twice the mid-ranks, and the sum comes doubled too
 * @returns P(V = v) at index v, 0…Σ ranks
 * @throws RangeError for a rank that is no such integer
 * @method convolution, one rank after the other
 * @verified test/reference/11-distributions.json
 */
export function signedRankProbabilities(ranks: readonly number[]): readonly number[] {
  for (const rank of ranks) requireCount(rank, 'rank');
  const probabilities = Array.from({ length: ranks.reduce((sum, rank) => sum + rank, 0) + 1 }, () => 0);
  probabilities[0] = 1;
  let reached = 0;
  for (const rank of ranks) {
    reached += rank;
    for (let v = reached; v >= 0; v -= 1)
      probabilities[v] = ((probabilities[v] ?? 0) + (probabilities[v - rank] ?? 0)) / 2;
  }
  return probabilities;
}

/**
 * Wilcoxon's signed-rank statistic without ties: P(V ≤ v).
 * @param pairs number of differences that are not 0, integer ≥ 0
 * @returns probability in 0…1
 * @throws RangeError for counts that cannot be
 * @source Wilcoxon 1945, Biometrics Bulletin 1, 80–83
 * @verified test/reference/11-distributions.json
 */
export function signedRankCdf(v: number, pairs: number): number {
  requireNumber(v, 'v');
  requireCount(pairs, 'pairs');
  const largest = (pairs * (pairs + 1)) / 2;
  const at = Math.floor(v);
  if (at < 0) return 0;
  if (at >= largest) return 1;
  const probabilities = signedRankProbabilities(Array.from({ length: pairs }, (_, index) => index + 1));
  const sumUpTo = (end: number): number =>
    probabilities.slice(0, end + 1).reduce((sum, each) => sum + each, 0);
  return at <= largest / 2 ? sumUpTo(at) : 1 - sumUpTo(largest - at - 1);
}
