import { sampleCorrelation } from '../sample-correlation.ts';
import { twoSidedPValue } from '../two-sided-p-value.ts';
import { averageRanks } from './average-ranks.ts';

interface SpearmanCorrelation {
  readonly correlation: number;
  /** Two-sided, by Student's t on the ranks: an approximation, good from about ten pairs on. Null for two. */
  readonly p: number | null;
}

/**
 * Spearman's rank correlation, right with ties.
 * @param pairs one [first, second] per member
 * @returns null below two pairs and where one side does not vary
 * @method Pearson's correlation of the average ranks; t with n − 2 degrees
 * @source Spearman 1904, American Journal of Psychology 15, 72–101
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function spearmanCorrelation(
  pairs: readonly (readonly [number, number])[],
): SpearmanCorrelation | null {
  const correlation = sampleCorrelation(rankedPairs(pairs));
  if (correlation === null) return null;
  if (pairs.length < 3) return { correlation, p: null };
  const degreesOfFreedom = pairs.length - 2;
  const unexplained = Math.sqrt((1 - correlation ** 2) / degreesOfFreedom);
  return { correlation, p: twoSidedPValue(correlation, unexplained, degreesOfFreedom) };
}

function rankedPairs(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const first = averageRanks(pairs.map(([value]) => value));
  const second = averageRanks(pairs.map(([, value]) => value));
  return first.map((rank, place) => [rank, second[place] ?? Number.NaN]);
}
