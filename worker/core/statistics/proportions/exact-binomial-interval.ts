import { betaQuantile } from '../distributions/beta.ts';
import { checkShareSample } from './share-interval.ts';
import type { ShareInterval, ShareSample } from './share-interval.ts';

/**
 * Clopper–Pearson interval for a share where nobody knows how many stand behind the sample.
 * Two-sided; covers with at least the stated confidence. The limit of the hypergeometric interval for a large population.
 * @returns bounds as shares in 0…1
 * @throws RangeError for counts that cannot be
 * @method p_L solves P(X ≥ x | p) = α/2, p_U solves P(X ≤ x | p) = α/2: quantiles of the beta distributions with shapes
 * (x, n − x + 1) and (x + 1, n − x)
 * @source Clopper & Pearson 1934
 * @verified test/reference/02-propci-empluk-growth.json; scipy.stats.binomtest in the test
 */
export function exactBinomialInterval({ successes, sample, confidence }: ShareSample): ShareInterval {
  checkShareSample({ successes, sample, confidence });
  const failures = sample - successes;
  const tail = (1 - confidence) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  };
}
