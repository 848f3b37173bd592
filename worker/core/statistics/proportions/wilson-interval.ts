import { normalQuantile } from '../distributions/normal.ts';
import { scoreInterval } from './score-interval.ts';
import { checkShareSample } from './share-interval.ts';
import type { ShareInterval, ShareSample } from './share-interval.ts';

/**
 * Wilson score interval for a share; without a correction for a finite population.
 * @returns bounds as shares in 0…1
 * @throws RangeError for counts that cannot be
 * @source Wilson 1927, Journal of the American Statistical Association 22, 209–212
 * @verified test/reference/02-propci-empluk-growth.json, 03-nps-likert-beps-bfi.json
 */
export function wilsonInterval({ successes, sample, confidence }: ShareSample): ShareInterval {
  checkShareSample({ successes, sample, confidence });
  return scoreInterval({
    share: successes / sample,
    sample,
    quantile: normalQuantile((1 + confidence) / 2),
  });
}
