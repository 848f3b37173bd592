import { overlapChangeFormula } from './change/overlap-change-formula.ts';

export interface WaveSpread {
  /** Valid answers (n), ≥ 1. */
  readonly sample: number;
  /** Members the value speaks about (N), ≥ n. */
  readonly population: number;
  /** Sample variance with n − 1, in the squared unit. */
  readonly variance: number;
}

/**
 * Variance of the change of a mean between two waves that share a part of their respondents.
 * @param overlap firms with a valid answer in both waves (n₁₂)
 * @param populationOverlap members of both frames (N₁₂), ≥ n₁₂
 * @param correlation of the values of the firms in the overlap; null where it is unknown or must not be told
 * @returns variance in the squared unit; 0 when everybody answered in both waves
 * @method (1−n₁/N₁)S₁²/n₁ + (1−n₂/N₂)S₂²/n₂ − 2[n₁₂/(n₁n₂) − N₁₂/(N₁N₂)]·S₁₂ with S₁₂ = r·s₁·s₂, never below the
 * paired census bound: the variance had all who could answered in both waves, (1/n* − 1/N*)(S₁² + S₂² − 2S₁₂) with
 * n* = max(n₁, n₂) and N* = max(N₁, N₂). Without a correlation S₁₂ is the one of 0…s₁s₂ that makes the variance
 * largest: conservative unless firms contradict themselves. That is 0 where the samples overlap more than the frames
 * do, as they nearly always do; the bound then has nothing to bound and is 0
 * @source Tam 1984; Qualité & Tillé 2008. The raw overlap covariance can imply a negative variance of differences,
 * the correlation cannot
 * @verified test/reference/05c-enumeration-empluk.json (all samples), 05-paired-empluk-beps.json; frames that change by
 * every sample in the test
 */
export function overlapChangeVariance({
  before,
  after,
  overlap,
  populationOverlap,
  correlation,
}: {
  readonly before: WaveSpread;
  readonly after: WaveSpread;
  readonly overlap: number;
  readonly populationOverlap: number;
  readonly correlation: number | null;
}): number {
  const shared =
    overlap / (before.sample * after.sample) - populationOverlap / (before.population * after.population);
  const worstCorrelation = shared < 0 ? 1 : 0;
  const covariance = (correlation ?? worstCorrelation) * Math.sqrt(before.variance * after.variance);
  const change = overlapChangeFormula({ before, after, overlap, populationOverlap, covariance });
  return Math.max(change, pairedCensusBound(before, after, covariance), 0);
}

/** With a negative covariance more overlap does not make a change more certain, so nothing bounds it from below. */
function pairedCensusBound(before: WaveSpread, after: WaveSpread, covariance: number): number {
  if (covariance <= 0) return 0;
  const sample = Math.max(before.sample, after.sample);
  const population = Math.max(before.population, after.population);
  return (1 / sample - 1 / population) * (before.variance + after.variance - 2 * covariance);
}
