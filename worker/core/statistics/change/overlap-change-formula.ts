import type { WaveSpread } from '../overlap-change-variance.ts';

/**
 * Variance of the change of a mean between two waves with partly the same respondents, as the formula gives it.
 * With a covariance from the overlap it can be negative; overlapChangeVariance is what is published.
 * @param before a population of Infinity leaves its correction out
 * @param overlap firms with a valid answer in both waves (n₁₂)
 * @param populationOverlap members of both frames (N₁₂); 0 without correction
 * @param covariance of the values of both waves (S₁₂)
 * @returns in the squared unit
 * @method (1−n₁/N₁)S₁²/n₁ + (1−n₂/N₂)S₂²/n₂ − 2[n₁₂/(n₁n₂) − N₁₂/(N₁N₂)]·S₁₂. Exact where both waves are simple random
 * samples of their frames and how many stayers one of them holds does not depend on the other
 * @source Tam 1984; Qualité & Tillé 2008, Survey Methodology 34, 173–181
 * @verified test/reference/05c-enumeration-empluk.json; frames that change by every sample in the test
 */
export function overlapChangeFormula({
  before,
  after,
  overlap,
  populationOverlap,
  covariance,
}: {
  readonly before: WaveSpread;
  readonly after: WaveSpread;
  readonly overlap: number;
  readonly populationOverlap: number;
  readonly covariance: number;
}): number {
  const shared =
    overlap / (before.sample * after.sample) - populationOverlap / (before.population * after.population);
  return ownVariance(before) + ownVariance(after) - 2 * shared * covariance;
}

function ownVariance({ sample, population, variance }: WaveSpread): number {
  return (1 - sample / population) * (variance / sample);
}
