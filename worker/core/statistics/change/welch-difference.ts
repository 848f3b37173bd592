import { tQuantile } from '../distributions/t.ts';
import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';
import { twoSidedPValue } from '../two-sided-p-value.ts';

interface WelchDifference {
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** After minus before. */
  readonly difference: number;
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  /** Student's test with one variance for both samples. */
  readonly pooled: { readonly t: number; readonly degreesOfFreedom: number; readonly p: number };
}

/**
 * Difference of two means whose members have nothing to do with each other, without a common variance.
 * For waves of one panel it is wrong: it overlooks that the same firms answered.
 * @param confidence share in 0…1
 * @returns null below two values in a sample, and where neither varies
 * @method Welch's t with Satterthwaite's degrees of freedom
 * @source Welch 1947, Biometrika 34, 28–35; as R's t.test
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function welchDifference(
  before: readonly number[],
  after: readonly number[],
  confidence: number,
): WelchDifference | null {
  const [meanBefore, meanAfter] = [sampleMean(before), sampleMean(after)];
  const [spreadBefore, spreadAfter] = [sampleVariance(before), sampleVariance(after)];
  if (meanBefore === null || meanAfter === null || spreadBefore === null || spreadAfter === null) return null;
  const [ofBefore, ofAfter] = [spreadBefore / before.length, spreadAfter / after.length];
  const standardError = Math.sqrt(ofBefore + ofAfter);
  const size = Math.max(Math.abs(meanBefore), Math.abs(meanAfter));
  if (standardError <= 10 * Number.EPSILON * size) return null;

  const difference = meanAfter - meanBefore;
  const degreesOfFreedom =
    (ofBefore + ofAfter) ** 2 / (ofBefore ** 2 / (before.length - 1) + ofAfter ** 2 / (after.length - 1));
  const halfWidth = tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  const pooledDegrees = before.length + after.length - 2;
  const pooledVariance =
    ((before.length - 1) * spreadBefore + (after.length - 1) * spreadAfter) / pooledDegrees;
  const pooledError = Math.sqrt(pooledVariance * (1 / before.length + 1 / after.length));
  return {
    meanBefore,
    meanAfter,
    difference,
    standardError,
    t: difference / standardError,
    degreesOfFreedom,
    p: twoSidedPValue(difference, standardError, degreesOfFreedom),
    interval: { lower: difference - halfWidth, upper: difference + halfWidth },
    pooled: {
      t: difference / pooledError,
      degreesOfFreedom: pooledDegrees,
      p: twoSidedPValue(difference, pooledError, pooledDegrees),
    },
  };
}
