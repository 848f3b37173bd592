import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { sampleMean } from './sample-mean.ts';
import { sampleVariance } from './sample-variance.ts';

export interface MeanInterval {
  readonly mean: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Student t interval for the mean of a finite population, from a simple random sample without replacement.
 * @param values the sample, in any unit
 * @param population members the mean speaks about, ≥ the sample
 * @param confidence share in 0…1
 * @param variance sample variance to use; the plain one unless given
 * @returns null below two values; zero width when everybody answered
 * @throws RangeError when the sample is larger than the population
 * @method s²/n · (1 − n/N) with s² on n − 1, t with n − 1 degrees
 * @source Cochran 1977, Sampling Techniques, 2.6–2.8
 * @verified test/reference/01b-srs-empluk1982.json, 03-nps-likert-beps-bfi.json
 */
export function meanIntervalFinitePopulation({
  values,
  population,
  confidence,
  variance = sampleVariance(values),
}: {
  readonly values: readonly number[];
  readonly population: number;
  readonly confidence: number;
  readonly variance?: number | null;
}): MeanInterval | null {
  const n = values.length;
  if (n > population) throw new RangeError('sample must be within the population');
  const mean = sampleMean(values);
  if (n < 2 || mean === null || variance === null) return null;
  const standardError = Math.sqrt((variance / n) * (1 - n / population));
  const halfWidth = tQuantile((1 + confidence) / 2, n - 1) * standardError;
  return { mean, standardError, degreesOfFreedom: n - 1, lower: mean - halfWidth, upper: mean + halfWidth };
}
