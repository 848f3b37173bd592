import libraryQuantile from '@stdlib/stats-base-dists-t-quantile';
import { betaQuantile } from './beta.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { logBeta } from './log-beta.ts';
import { requireNumber, requirePositive, requireProbability } from './refuse-parameters.ts';

/** The library's inverse is used down to here. */
const farTail = 1e-15;

/** Beyond this x²/df the tail is its leading term. */
const farSquare = 1e100;
const tiniestShare = 1e-300;

/**
 * Student's t distribution: P(T ≤ x).
 * @param df degrees of freedom, > 0; Infinity gives the normal distribution
 * @returns probability in 0…1
 * @throws RangeError for degrees that cannot be
 * @method ½ I at df/(df + x²) with shapes df/2 and ½, for the tail beyond |x|
 * @verified test/reference/11-distributions.json
 */
export function tCdf(x: number, df: number): number {
  requireNumber(x, 'x');
  requirePositive(df, 'df');
  if (df === Infinity) return normalCdf(x);
  return x <= 0 ? tailBeyond(-x, df) : 1 - tailBeyond(x, df);
}

/** Student's t distribution: P(T > x), computed as a tail of its own and not as 1 − cdf. */
export function tUpperTail(x: number, df: number): number {
  return tCdf(-x, df);
}

/**
 * Quantile of Student's t distribution.
 * @param p probability in 0…1
 * @param df degrees of freedom, > 0; Infinity gives the normal distribution
 * @returns ±Infinity at 1 and 0
 * @throws RangeError for what is no probability and for degrees that cannot be
 * @method the library's inverse; in the far tail by the beta quantile of df/(df + x²)
 * @verified test/reference/11-distributions.json
 */
export function tQuantile(p: number, df: number): number {
  requireProbability(p, 'p');
  requirePositive(df, 'df');
  if (df === Infinity) return normalQuantile(p);
  if (p > farTail) return libraryQuantile(p, df);
  if (p === 0) return -Infinity;
  const share = betaQuantile(2 * p, df / 2, 0.5);
  return share < tiniestShare ? -Math.exp(leadingTerm(p, df)) : -Math.sqrt(df * ((1 - share) / share));
}

/** ln |x| from p = ½ (df/x²)^(df/2)/(df/2·B(df/2, ½)), where df/(df + x²) is too small for a double. */
function leadingTerm(p: number, df: number): number {
  return Math.log(df) / 2 - (Math.log(p) + Math.log(df) + logBeta(df / 2, 0.5)) / df;
}

/** P(T > distance) for a distance ≥ 0. */
function tailBeyond(distance: number, df: number): number {
  if (distance === Infinity) return 0;
  const square = (distance / df) * distance;
  if (square > farSquare)
    return (
      0.5 * Math.exp(-df * (Math.log(distance) - Math.log(df) / 2) - logBeta(df / 2, 0.5) - Math.log(df / 2))
    );
  return regularisedBeta(1 / (1 + square), square / (1 + square), df / 2, 0.5) / 2;
}
