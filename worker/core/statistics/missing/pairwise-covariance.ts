import { sampleCovariance } from '../sample-covariance.ts';
import { requireSameLength } from './column.ts';
import type { Column } from './column.ts';
import { pairsOf } from './pairs-of.ts';

/**
 * Covariances of several questions, each over those who answered both of its two.
 * The means are those of the pair, so that a covariance is one of real pairs; the matrix need not be positive.
 * @returns symmetric, in the order of the columns; null where fewer than two answered both
 * @throws RangeError for columns of different length
 * @method n_ij − 1 in the denominator
 * @verified test/reference/04-alpha-bfi-attitude.json, 10-ipa-rank-missing.json
 */
export function pairwiseCovariance(columns: readonly Column[]): readonly (readonly (number | null)[])[] {
  requireSameLength(columns);
  return columns.map((first) => columns.map((second) => sampleCovariance(pairsOf(first, second))));
}
