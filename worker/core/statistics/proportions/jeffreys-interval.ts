import { betaQuantile } from '../distributions/beta.ts';
import { checkShareSample } from './share-interval.ts';
import type { ShareInterval, ShareSample } from './share-interval.ts';

/**
 * Jeffreys interval for a share: equal tails of what is believed after the sample, from Jeffreys' prior.
 * Covers with the stated confidence on average, not for every share.
 * @returns bounds as shares in 0…1; 0 without successes and 1 without failures
 * @throws RangeError for counts that cannot be
 * @method quantiles α/2 and 1 − α/2 of the beta distribution with shapes x + ½ and n − x + ½
 * @source Brown, Cai & DasGupta 2001, Statistical Science 16, 101–133
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function jeffreysInterval({ successes, sample, confidence }: ShareSample): ShareInterval {
  checkShareSample({ successes, sample, confidence });
  const failures = sample - successes;
  const tail = (1 - confidence) / 2;
  const quantile = (p: number): number => betaQuantile(p, successes + 0.5, failures + 0.5);
  return {
    lower: successes === 0 ? 0 : quantile(tail),
    upper: failures === 0 ? 1 : quantile(1 - tail),
  };
}
