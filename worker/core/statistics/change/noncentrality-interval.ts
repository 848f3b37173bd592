import { noncentralTCdf, noncentralTUpperTail } from '../distributions/noncentral-t.ts';

const mostHalvings = 100;

/**
 * Confidence interval of the noncentrality of a t statistic.
 * @param t observed, finite
 * @param degreesOfFreedom > 0
 * @param confidence share in 0…1
 * @method inversion: P(T ≥ t | lower) = P(T ≤ t | upper) = α/2, by bisection
 * @source Cumming & Finch 2001, Educational and Psychological Measurement 61, 532–574
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function noncentralityInterval(
  t: number,
  degreesOfFreedom: number,
  confidence: number,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - confidence) / 2;
  return {
    lower: risingRoot((ncp) => noncentralTUpperTail(t, degreesOfFreedom, ncp) - tail, t),
    upper: risingRoot((ncp) => tail - noncentralTCdf(t, degreesOfFreedom, ncp), t),
  };
}

/** Where a function that rises crosses 0; the bracket grows from a point nearby. */
function risingRoot(rising: (at: number) => number, near: number): number {
  let [low, high] = [near - 1, near + 1];
  for (let width = 2; rising(low) > 0; width *= 2) low -= width;
  for (let width = 2; rising(high) < 0; width *= 2) high += width;
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
