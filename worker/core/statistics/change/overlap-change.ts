import { sampleCorrelation } from '../sample-correlation.ts';
import { sampleCovariance } from '../sample-covariance.ts';
import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';

interface OverlapChange {
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly varianceBefore: number;
  readonly varianceAfter: number;
  /** Firms with a valid answer in both waves. */
  readonly overlap: number;
  /** Over these; null below two. */
  readonly rawCovariance: number | null;
  /** Over these; null below two, and where one wave does not vary. */
  readonly correlation: number | null;
  /** r·s₁·s₂ with the spreads of all respondents, which cannot contradict them; null with the correlation. */
  readonly covariance: number | null;
}

/**
 * What two waves with partly the same respondents have in common, for the variance of their change.
 * @param before valid answers by firm
 * @param after the same of the later wave
 * @returns null below two answers in a wave
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function overlapChange(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): OverlapChange | null {
  const [then, now] = [[...before.values()], [...after.values()]];
  const [meanBefore, meanAfter] = [sampleMean(then), sampleMean(now)];
  const [varianceBefore, varianceAfter] = [sampleVariance(then), sampleVariance(now)];
  if (meanBefore === null || meanAfter === null || varianceBefore === null || varianceAfter === null)
    return null;
  const pairs = [...before].flatMap(([firm, value]) => {
    const later = after.get(firm);
    return later === undefined ? [] : [[value, later] as const];
  });
  const correlation = sampleCorrelation(pairs);
  return {
    meanBefore,
    meanAfter,
    varianceBefore,
    varianceAfter,
    overlap: pairs.length,
    rawCovariance: sampleCovariance(pairs),
    correlation,
    covariance: correlation === null ? null : correlation * Math.sqrt(varianceBefore * varianceAfter),
  };
}
