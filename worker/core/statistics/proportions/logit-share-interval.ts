import { tQuantile } from '../distributions/t.ts';
import { checkDesignShare } from './design-share.ts';
import type { DesignShare } from './design-share.ts';
import type { ShareInterval } from './share-interval.ts';

/**
 * Interval of a share from a survey design on the logit scale, as `xlogit` and `logit` of the survey package's svyciprop.
 * @returns bounds as shares in 0…1; null for a share of 0 or 1, which has no logit
 * @throws RangeError for what cannot be
 * @method logit p ± t · SE/(p(1 − p)); the logistic regression without predictors that `logit` fits has the same
 * estimate and the same error
 * @source Lumley 2010, Complex Surveys, 2.4; Korn & Graubard 1998
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function logitShareInterval(estimate: DesignShare): ShareInterval | null {
  checkDesignShare(estimate);
  const { share, standardError, degreesOfFreedom, confidence } = estimate;
  if (share === 0 || share === 1) return null;
  const middle = Math.log(share / (1 - share));
  const halfWidth =
    (tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError) / (share * (1 - share));
  return { lower: shareOf(middle - halfWidth), upper: shareOf(middle + halfWidth) };
}

function shareOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
