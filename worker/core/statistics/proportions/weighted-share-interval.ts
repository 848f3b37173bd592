import { tQuantile } from '../distributions/t.ts';
import { checkDesignShare } from './design-share.ts';
import type { DesignShare } from './design-share.ts';
import { exactBinomialInterval } from './exact-binomial-interval.ts';
import { exactHypergeometricInterval } from './exact-hypergeometric-interval.ts';
import { scoreInterval } from './score-interval.ts';
import type { ShareInterval } from './share-interval.ts';

/**
 * Interval of a weighted share.
 * @param successes units with the property, unweighted, integer 0…sample
 * @param population members the share speaks about, integer ≥ sample; null where nobody knows
 * @returns bounds as shares in 0…1; zero width when everybody answered
 * @throws RangeError for what cannot be
 * @method Wilson's score interval with n* = p(1 − p)/V in place of n and t with n − H degrees in place of z. Where the
 * sample shows no variance although it is no census, as with a share of 0 or 1: the exact interval of the unweighted
 * count, widened to hold the weighted share
 * @source Korn & Graubard 1998, Survey Methodology 24, 193–201; Franco, Little, Louis & Slud 2019, Journal of Survey
 * Statistics and Methodology 7, 334–364
 * @verified hand computation in the test
 */
export function weightedShareInterval({
  successes,
  population,
  ...estimate
}: DesignShare & {
  readonly successes: number;
  readonly population: number | null;
}): ShareInterval {
  checkDesignShare(estimate);
  const { share, standardError, degreesOfFreedom, sample, confidence } = estimate;
  if (standardError > 0 && share > 0 && share < 1)
    return scoreInterval({
      share,
      sample: (share * (1 - share)) / standardError ** 2,
      quantile: tQuantile((1 + confidence) / 2, degreesOfFreedom),
    });
  const exact =
    population === null
      ? exactBinomialInterval({ successes, sample, confidence })
      : exactHypergeometricInterval({ successes, sample, population, confidence });
  if (sample === population) return { lower: share, upper: share };
  return { lower: Math.min(share, exact.lower), upper: Math.max(share, exact.upper) };
}
