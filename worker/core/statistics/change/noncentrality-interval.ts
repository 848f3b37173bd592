import { noncentralTCdf, noncentralTUpperTail } from '../distributions/noncentral-t.ts';
import { risingRoot } from './rising-root.ts';

/**
 * Confidence interval of the noncentrality of a t statistic.
 * @param t observed, finite
 * @param degreesOfFreedom > 0
 * @param confidence share in 0…1
 * @method inversion: P(T ≥ t | lower) = P(T ≤ t | upper) = α/2
 * @source Cumming & Finch 2001, Educational and Psychological Measurement 61, 532–574
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function noncentralityInterval(
  t: number,
  degreesOfFreedom: number,
  confidence: number,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - confidence) / 2;
  const error = Math.sqrt(1 + t ** 2 / (2 * degreesOfFreedom));
  return {
    lower: risingRoot((ncp) => noncentralTUpperTail(t, degreesOfFreedom, ncp) - tail, t - 2 * error, error),
    upper: risingRoot((ncp) => tail - noncentralTCdf(t, degreesOfFreedom, ncp), t + 2 * error, error),
  };
}
