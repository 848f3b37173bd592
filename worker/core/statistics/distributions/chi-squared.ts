import gammaincinv from '@stdlib/math-base-special-gammaincinv';
import { logGamma } from './log-gamma.ts';
import { poissonDensity } from './poisson-density.ts';
import { refineQuantile } from './refine-quantile.ts';
import { lowerGamma, upperGamma } from './regularised-gamma.ts';
import { requireNumber, requirePositive, requireProbability } from './refuse-parameters.ts';

/** The library's inverse is a good start down to here. */
const farTail = 1e-15;

/**
 * Chi-squared distribution: P(X ≤ x).
 * @param df degrees of freedom, > 0
 * @returns probability in 0…1
 * @throws RangeError for degrees that cannot be
 * @verified test/reference/11-distributions.json
 */
export function chiSquaredCdf(x: number, df: number): number {
  requireDegrees(x, df);
  return x <= 0 ? 0 : lowerGamma(df / 2, x / 2);
}

/** Chi-squared distribution: P(X > x), computed as a tail of its own and not as 1 − cdf. */
export function chiSquaredUpperTail(x: number, df: number): number {
  requireDegrees(x, df);
  return x <= 0 ? 1 : upperGamma(df / 2, x / 2);
}

/**
 * Quantile of the chi-squared distribution.
 * @param p probability in 0…1
 * @param df degrees of freedom, > 0
 * @returns Infinity at 1
 * @throws RangeError for what is no probability and for degrees that cannot be
 * @method Newton's steps from the library's inverse, which alone is off by up to 1 % from df = 2000 on; far out from
 * the leading term of the lower tail
 * @verified test/reference/11-distributions.json
 */
export function chiSquaredQuantile(p: number, df: number): number {
  requireProbability(p, 'p');
  requireDegrees(p, df);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const shape = df / 2;
  const half = refineQuantile({
    probability: p,
    start: p < farTail ? Math.exp((Math.log(p) + logGamma(shape + 1)) / shape) : gammaincinv(p, shape, false),
    lower: (x) => lowerGamma(shape, x),
    upper: (x) => upperGamma(shape, x),
    density: (x) => (shape / x) * poissonDensity(shape, x),
  });
  return 2 * half;
}

function requireDegrees(x: number, df: number): void {
  requireNumber(x, 'x');
  requirePositive(df, 'df');
}
