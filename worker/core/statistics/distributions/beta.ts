import betaincinv from '@stdlib/math-base-special-betaincinv';
import { binomialDensity } from './binomial-density.ts';
import { logBeta } from './log-beta.ts';
import { refineQuantile } from './refine-quantile.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { requireNumber, requirePositive, requireProbability } from './refuse-parameters.ts';

/** The library's inverse is a good start down to here. */
const farTail = 1e-15;

/**
 * Beta distribution: P(X ≤ x).
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @returns probability in 0…1
 * @throws RangeError for a shape that cannot be
 * @verified test/reference/11-distributions.json
 */
export function betaCdf(x: number, a: number, b: number): number {
  requireShapes(x, a, b);
  return regularisedBeta(x, 1 - x, a, b);
}

/** Beta distribution: P(X > x), computed as a tail of its own and not as 1 − cdf. */
export function betaUpperTail(x: number, a: number, b: number): number {
  requireShapes(x, a, b);
  return regularisedBeta(1 - x, x, b, a);
}

/**
 * Quantile of the beta distribution.
 * @param p probability in 0…1
 * @returns share in 0…1
 * @throws RangeError for what is no probability and for a shape that cannot be
 * @method Newton's steps from the library's inverse; far out from the leading term of the lower tail
 * @verified test/reference/11-distributions.json
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability(p, 'p');
  requireShapes(p, a, b);
  if (p === 0 || p === 1) return p;
  return refineQuantile({
    probability: p,
    start: p < farTail ? Math.exp((Math.log(p) + Math.log(a) + logBeta(a, b)) / a) : betaincinv(p, a, b),
    lower: (x) => betaCdf(x, a, b),
    upper: (x) => betaUpperTail(x, a, b),
    density: (x) => binomialDensity(a, b, x, 1 - x) * ((a * b) / (a + b) / (x * (1 - x))),
  });
}

function requireShapes(x: number, a: number, b: number): void {
  requireNumber(x, 'x');
  requirePositive(a, 'a');
  requirePositive(b, 'b');
}
