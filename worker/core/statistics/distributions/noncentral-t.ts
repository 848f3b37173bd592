import { binomialDensity } from './binomial-density.ts';
import { normalCdf } from './normal.ts';
import { poissonDensity } from './poisson-density.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { requireNumber, requirePositive } from './refuse-parameters.ts';

/**
 * Noncentral t distribution: P(T ≤ t).
 * @param df degrees of freedom, > 0
 * @param noncentrality finite
 * @returns probability in 0…1
 * @throws RangeError for parameters that cannot be
 * @method AS 243: Φ(−δ) + ½ Σ wᵢ I_x((i+1)/2, df/2) with Poisson weights; only the terms that count are summed, and
 * the incomplete beta functions follow from each other in the direction in which they grow
 * @source Lenth 1989, Applied Statistics 38, 185–189
 * @verified test/reference/11-distributions.json
 */
export function noncentralTCdf(t: number, df: number, noncentrality: number): number {
  requireParameters(t, df, noncentrality);
  return t < 0 ? upperTail(-t, df, -noncentrality) : lowerTail(t, df, noncentrality);
}

/** Noncentral t distribution: P(T > t), computed as a tail of its own and not as 1 − cdf. */
export function noncentralTUpperTail(t: number, df: number, noncentrality: number): number {
  return noncentralTCdf(-t, df, -noncentrality);
}

/** P(T ≤ t) for t ≥ 0. */
function lowerTail(t: number, df: number, noncentrality: number): number {
  const { x, y, first, last, lambda, sign } = seriesOf(t, df, noncentrality);
  let between = 0;
  for (const start of [last, last - 1]) {
    let beta = regularisedBeta(x, y, (start + 1) / 2, df / 2);
    for (let i = start; ; i -= 2) {
      between += weight(i, lambda, sign) * beta;
      if (i - 2 < first) break;
      beta += betaStep((i - 1) / 2, df / 2, x, y);
    }
  }
  return Math.max(0, Math.min(1, normalCdf(-noncentrality) + between / 2));
}

/** P(T > t) for t ≥ 0. */
function upperTail(t: number, df: number, noncentrality: number): number {
  const { x, y, first, last, lambda, sign } = seriesOf(t, df, noncentrality);
  let beyond = 0;
  for (const start of [first, first + 1]) {
    let beta = regularisedBeta(y, x, df / 2, (start + 1) / 2);
    for (let i = start; i <= last; i += 2) {
      beyond += weight(i, lambda, sign) * beta;
      beta += betaStep((i + 1) / 2, df / 2, x, y);
    }
  }
  return Math.max(0, Math.min(1, beyond / 2));
}

interface Series {
  readonly x: number;
  readonly y: number;
  readonly lambda: number;
  readonly sign: 1 | -1;
  /** Ends of the terms that count, as half steps i. */
  readonly first: number;
  readonly last: number;
}

function seriesOf(t: number, df: number, noncentrality: number): Series {
  const square = (t / df) * t;
  const lambda = (noncentrality * noncentrality) / 2;
  const spread = 12 * Math.sqrt(lambda) + 40;
  return {
    x: square === Infinity ? 1 : square / (1 + square),
    y: 1 / (1 + square),
    lambda,
    sign: noncentrality < 0 ? -1 : 1,
    first: 2 * Math.max(0, Math.floor(lambda - spread)),
    last: 2 * Math.ceil(lambda + spread),
  };
}

/** Even terms come from the even part of the normal density, odd ones carry the sign of the noncentrality. */
function weight(i: number, lambda: number, sign: 1 | -1): number {
  return (i % 2 === 0 ? 1 : sign) * poissonDensity(i / 2, lambda);
}

/** I_x(a, b) − I_x(a + 1, b). */
function betaStep(a: number, b: number, x: number, y: number): number {
  return binomialDensity(a, b, x, y) * (b / (a + b));
}

function requireParameters(t: number, df: number, noncentrality: number): void {
  requireNumber(t, 't');
  requirePositive(df, 'df');
  if (!Number.isFinite(noncentrality)) throw new RangeError('noncentrality must be finite');
}
