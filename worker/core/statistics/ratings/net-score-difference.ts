import { tQuantile, tUpperTail } from '../distributions/t.ts';
import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';
import type { NetDirection } from './net-direction.ts';

export interface NetScoreDifference {
  /** Net scores of the two groups, −1…1, and the first less the second. */
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly tStatistic: number;
  /** Two-sided. */
  readonly pValue: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Difference between the net scores of two groups that share no firm.
 * For the same firms twice see `netScoreChange`.
 * @param first directions of the first group
 * @param second directions of the second group
 * @param confidence share in 0…1
 * @returns null below two answers in a group, and where neither group shows any variance
 * @method Welch: SE² = s₁²/n₁ + s₂²/n₂, degrees by Satterthwaite; no correction for a finite population
 * @source Welch 1947, Biometrika 34, 28–35
 * @verified test/reference/03-nps-likert-beps-bfi.json
 */
export function netScoreDifference(
  first: readonly NetDirection[],
  second: readonly NetDirection[],
  confidence: number,
): NetScoreDifference | null {
  const [firstScore, secondScore] = [sampleMean(first), sampleMean(second)];
  const [firstVariance, secondVariance] = [sampleVariance(first), sampleVariance(second)];
  if (firstScore === null || secondScore === null || firstVariance === null || secondVariance === null)
    return null;
  const firstPart = firstVariance / first.length;
  const secondPart = secondVariance / second.length;
  const variance = firstPart + secondPart;
  if (variance === 0) return null;
  const degreesOfFreedom =
    variance ** 2 / (firstPart ** 2 / (first.length - 1) + secondPart ** 2 / (second.length - 1));
  const standardError = Math.sqrt(variance);
  const difference = firstScore - secondScore;
  const tStatistic = difference / standardError;
  const halfWidth = tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return {
    first: firstScore,
    second: secondScore,
    difference,
    standardError,
    degreesOfFreedom,
    tStatistic,
    pValue: 2 * tUpperTail(Math.abs(tStatistic), degreesOfFreedom),
    lower: difference - halfWidth,
    upper: difference + halfWidth,
  };
}
