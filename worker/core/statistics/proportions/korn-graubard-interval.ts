import { betaQuantile } from '../distributions/beta.ts';
import { tQuantile } from '../distributions/t.ts';
import { checkDesignShare } from './design-share.ts';
import type { DesignShare } from './design-share.ts';
import type { ShareInterval } from './share-interval.ts';

/**
 * Clopper–Pearson interval with the effective sample of a survey design, as `beta` of the survey package's svyciprop.
 * @returns bounds as shares in 0…1; zero width without standard error, null for a share of 0 or 1, where no standard
 * error says how large the sample is in effect
 * @throws RangeError for what cannot be
 * @method n* = p(1 − p)/SE² · (t with n − 1 degrees / t with those of the design)², then quantiles of the beta
 * distributions with shapes (n*p, n*(1 − p) + 1) and (n*p + 1, n*(1 − p))
 * @source Korn & Graubard 1998, Survey Methodology 24, 193–201
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function kornGraubardInterval(estimate: DesignShare): ShareInterval | null {
  checkDesignShare(estimate);
  const { share, standardError, degreesOfFreedom, sample, confidence } = estimate;
  if (share === 0 || share === 1 || sample < 2) return null;
  if (standardError === 0) return { lower: share, upper: share };
  const tail = (1 - confidence) / 2;
  const rescaled = tQuantile(tail, sample - 1) / tQuantile(tail, degreesOfFreedom);
  const effective = ((share * (1 - share)) / standardError ** 2) * rescaled ** 2;
  const [successes, failures] = [effective * share, effective * (1 - share)];
  return {
    lower: betaQuantile(tail, successes, failures + 1),
    upper: betaQuantile(1 - tail, successes + 1, failures),
  };
}
