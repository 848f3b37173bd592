import { tQuantile } from '../distributions/t.ts';
import { checkDesignShare } from './design-share.ts';
import type { DesignShare } from './design-share.ts';
import type { ShareInterval } from './share-interval.ts';

/**
 * Interval of a share from a survey design on the scale of the arcsine of its root, as `asin` of the survey package's
 * svyciprop.
 * For comparison only: near 0 and 1 the scale ends, and like the survey package the bounds are then mirrored back.
 * @returns bounds as shares in 0…1; null for a share of 0 or 1, where the scale has no slope
 * @throws RangeError for what cannot be
 * @method sin²(arcsin √p ± t · SE/(2 √(p(1 − p))))
 * @source Lumley 2010, Complex Surveys, 2.4
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function arcsineShareInterval(estimate: DesignShare): ShareInterval | null {
  checkDesignShare(estimate);
  const { share, standardError, degreesOfFreedom, confidence } = estimate;
  if (share === 0 || share === 1) return null;
  const middle = Math.asin(Math.sqrt(share));
  const halfWidth =
    (tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError) /
    (2 * Math.sqrt(share * (1 - share)));
  return { lower: Math.sin(middle - halfWidth) ** 2, upper: Math.sin(middle + halfWidth) ** 2 };
}
