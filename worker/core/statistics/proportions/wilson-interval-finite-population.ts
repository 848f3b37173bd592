import { normalQuantile } from '../distributions/normal.ts';
import { scoreInterval } from './score-interval.ts';
import { checkShareSample } from './share-interval.ts';
import type { ShareInterval, ShareSample } from './share-interval.ts';

/**
 * Wilson score interval with finite-population correction.
 * @param population members the share speaks about, integer ≥ sample
 * @returns bounds as shares in 0…1; zero width when everybody answered
 * @throws RangeError for counts that cannot be and for a sample larger than the population
 * @method Wilson with n* = n(N−1)/(N−n) in place of n
 * @source O'Neill 2021, Journal of Applied Statistics 48, 2186–2208
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function wilsonIntervalFinitePopulation({
  successes,
  sample,
  population,
  confidence,
}: ShareSample & { readonly population: number }): ShareInterval {
  checkShareSample({ successes, sample, confidence });
  if (!(population >= sample)) throw new RangeError('sample must be within the population');
  const share = successes / sample;
  if (population === sample) return { lower: share, upper: share };
  return scoreInterval({
    share,
    sample: population === Infinity ? sample : (sample * (population - 1)) / (population - sample),
    quantile: normalQuantile((1 + confidence) / 2),
  });
}
