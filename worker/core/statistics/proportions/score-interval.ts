import type { ShareInterval } from './share-interval.ts';

/**
 * Score interval of a share from a sample of any size, also an effective one.
 * @param share in 0…1
 * @param sample > 0, need not be an integer; Infinity gives no width
 * @param quantile of the normal or t distribution, ≥ 0
 * @returns bounds as shares in 0…1
 * @method (p + q²/2n ± q √(p(1−p)/n + q²/4n²)) / (1 + q²/n)
 * @source Wilson 1927, Journal of the American Statistical Association 22, 209–212
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function scoreInterval({
  share,
  sample,
  quantile,
}: {
  readonly share: number;
  readonly sample: number;
  readonly quantile: number;
}): ShareInterval {
  const shift = quantile ** 2 / sample;
  const middle = (share + shift / 2) / (1 + shift);
  const halfWidth =
    (quantile * Math.sqrt((share * (1 - share)) / sample + shift / (4 * sample))) / (1 + shift);
  return {
    lower: share === 0 ? 0 : Math.max(0, middle - halfWidth),
    upper: share === 1 ? 1 : Math.min(1, middle + halfWidth),
  };
}
