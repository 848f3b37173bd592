import { requireCount, requireNumber } from './refuse-parameters.ts';

/**
 * Mann–Whitney form of Wilcoxon's rank-sum statistic without ties: P(W ≤ w).
 * W counts the pairs in which the value of the first group is the larger.
 * @param first size of the first group, integer ≥ 1
 * @param second size of the second group, integer ≥ 1
 * @returns probability in 0…1
 * @throws RangeError for counts that cannot be
 * @method with m and n values the largest belongs to the first group with m/(m+n), and then adds n to W
 * @source Mann & Whitney 1947, Annals of Mathematical Statistics 18, 50–60
 * @verified test/reference/11-distributions.json
 */
export function rankSumCdf(w: number, first: number, second: number): number {
  requireNumber(w, 'w');
  requireCount(first, 'first');
  requireCount(second, 'second');
  const largest = first * second;
  const at = Math.floor(w);
  if (at < 0) return 0;
  if (at >= largest) return 1;
  const probabilities = rankSumProbabilities(first, second);
  const sumUpTo = (end: number): number =>
    probabilities.slice(0, end + 1).reduce((sum, each) => sum + each, 0);
  return at <= largest / 2 ? sumUpTo(at) : 1 - sumUpTo(largest - at - 1);
}

function rankSumProbabilities(first: number, second: number): readonly number[] {
  // rows[m] holds the distribution for m values of the first group and n of the second, n growing.
  let rows: readonly (readonly number[])[] = Array.from({ length: first + 1 }, () => [1]);
  for (let n = 1; n <= second; n += 1) {
    const grown: (readonly number[])[] = [[1]];
    for (let m = 1; m <= first; m += 1) {
      const withFirst = grown[m - 1] ?? [];
      const withSecond = rows[m] ?? [];
      grown.push(
        Array.from(
          { length: m * n + 1 },
          (_, w) => (m * (withFirst[w - n] ?? 0) + n * (withSecond[w] ?? 0)) / (m + n),
        ),
      );
    }
    rows = grown;
  }
  return rows[first] ?? [];
}
