import { tQuantile } from '../distributions/t.ts';
import { checkDesignShare } from './design-share.ts';
import type { DesignShare } from './design-share.ts';
import type { ShareInterval } from './share-interval.ts';

/**
 * Wald interval of a share from a survey design, as `mean` of the survey package's svyciprop.
 * For comparison only: it has no width where all agree, and its bounds are not cut at 0 and 1.
 * @throws RangeError for what cannot be
 * @method p ± t · SE with the degrees of the design
 * @source Lumley 2010, Complex Surveys, 2.4
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function waldShareInterval(estimate: DesignShare): ShareInterval {
  checkDesignShare(estimate);
  const { share, standardError, degreesOfFreedom, confidence } = estimate;
  const halfWidth = tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return { lower: share - halfWidth, upper: share + halfWidth };
}
