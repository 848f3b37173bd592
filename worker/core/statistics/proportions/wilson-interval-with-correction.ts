import { normalQuantile } from '../distributions/normal.ts';
import { checkShareSample } from './share-interval.ts';
import type { ShareInterval, ShareSample } from './share-interval.ts';

/**
 * Wilson score interval with continuity correction, for comparison with the exact one.
 * Corrects by ½ always; R's prop.test does not where exactly half are successes.
 * @returns bounds as shares in 0…1; 0 without successes and 1 without failures
 * @throws RangeError for counts that cannot be
 * @method (2x + z² − 1 − z √(z² − 2 − 1/n + 4p(n(1−p) + 1))) / (2(n + z²)), mirrored for the upper bound
 * @source Newcombe 1998, Statistics in Medicine 17, 857–872, method 4
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function wilsonIntervalWithCorrection({ successes, sample, confidence }: ShareSample): ShareInterval {
  checkShareSample({ successes, sample, confidence });
  const z = normalQuantile((1 + confidence) / 2);
  return {
    lower: lowerBound(successes, sample, z),
    upper: 1 - lowerBound(sample - successes, sample, z),
  };
}

function lowerBound(hits: number, sample: number, z: number): number {
  if (hits === 0) return 0;
  const others = sample - hits;
  const root = Math.sqrt(z * z - 2 - 1 / sample + (4 * hits * (others + 1)) / sample);
  return Math.max(0, (2 * hits + z * z - 1 - z * root) / (2 * (sample + z * z)));
}
