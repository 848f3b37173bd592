import { sampleMean } from './sample-mean.ts';

/**
 * Sample covariance with n − 1.
 * @param pairs one [first, second] per member
 * @returns in the product of the units; null below two pairs
 * @method two passes, so that large means do not cancel
 * @verified test/reference/04-alpha-bfi-attitude.json, 10-ipa-rank-missing.json
 */
export function sampleCovariance(pairs: readonly (readonly [number, number])[]): number | null {
  const firstMean = sampleMean(pairs.map(([first]) => first));
  const secondMean = sampleMean(pairs.map(([, second]) => second));
  if (firstMean === null || secondMean === null || pairs.length < 2) return null;
  const crossed = pairs.reduce(
    (sum, [first, second]) => sum + (first - firstMean) * (second - secondMean),
    0,
  );
  return crossed / (pairs.length - 1);
}
