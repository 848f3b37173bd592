import erf from '@stdlib/math-base-special-erf';
import erfc from '@stdlib/math-base-special-erfc';
import libraryQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { requireNumber, requireProbability } from './refuse-parameters.ts';

const halfLogTwoPi = 0.9189385332046728;

/** From here on the tail is density times Mills' ratio: erfc loses digits of a far tail, and underflows. */
const tailFrom = 5;

/** Beyond this a tail has no full precision as a double; R gives 0 from here on. */
const underflowFrom = 37.5193;

/**
 * Standard normal distribution: P(Z ≤ x).
 * @returns probability in 0…1; 0 below −37.5193, as in R
 * @method ½ erfc(−x/√2); beyond −5 density times Mills' ratio
 * @source NIST Digital Library of Mathematical Functions, 7.9
 * @verified test/reference/11-distributions.json
 */
export function normalCdf(x: number): number {
  requireNumber(x, 'x');
  if (x < -underflowFrom) return 0;
  if (x < -tailFrom) return normalDensity(x) * millsRatio(-x);
  return 0.5 * erfc(-x / Math.SQRT2);
}

/** Standard normal distribution: P(Z > x), computed as a tail of its own and not as 1 − cdf. */
export function normalUpperTail(x: number): number {
  return normalCdf(-x);
}

/**
 * Natural logarithm of P(Z ≤ x), also where the probability itself is too small for a double.
 * @verified test/reference/11-distributions.json
 */
export function normalLogCdf(x: number): number {
  requireNumber(x, 'x');
  if (x === -Infinity) return -Infinity;
  if (x < -tailFrom) return -0.5 * x * x - halfLogTwoPi + Math.log(millsRatio(-x));
  return x > 0 ? Math.log1p(-normalUpperTail(x)) : Math.log(normalCdf(x));
}

/**
 * Density of the standard normal distribution.
 * @method x² in two parts, so that its rounding does not grow in the exponent
 * @verified test/reference/11-distributions.json
 */
export function normalDensity(x: number): number {
  requireNumber(x, 'x');
  if (Math.abs(x) === Infinity) return 0;
  const coarse = Math.round(x * 65536) / 65536;
  const fine = x - coarse;
  const root = Math.exp(-0.25 * coarse * coarse);
  return (root / Math.sqrt(2 * Math.PI)) * Math.exp((-0.5 * fine - coarse) * fine) * root;
}

/**
 * Quantile of the standard normal distribution.
 * @param p probability in 0…1
 * @returns ±Infinity at 1 and 0
 * @throws RangeError for what is no probability
 * @method the library's value, then two steps of Newton on the logarithm of the tail, which the library's tails need
 * @verified test/reference/11-distributions.json
 */
export function normalQuantile(p: number): number {
  requireProbability(p, 'p');
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  if (p > 0.25) return centralQuantile(p);
  let x = p > 1e-5 ? libraryQuantile(p, 0, 1) : -Math.sqrt(-2 * Math.log(p));
  const wanted = Math.log(p);
  for (let step = 0; step < 8; step += 1) {
    const logTail = normalLogCdf(x);
    const slope = Math.exp(-0.5 * x * x - halfLogTwoPi - logTail);
    const next = x - (logTail - wanted) / slope;
    if (Math.abs(next - x) <= Math.abs(x) * Number.EPSILON) break;
    x = next;
  }
  return x;
}

/** Near the middle P − ½ keeps the digits that P does not have. */
function centralQuantile(p: number): number {
  const x = libraryQuantile(p, 0, 1);
  return x - (erf(x / Math.SQRT2) / 2 - (p - 0.5)) / normalDensity(x);
}

/** P(Z > x)/density(x) for x ≥ 5, as Laplace's continued fraction from its end. */
function millsRatio(x: number): number {
  let value = x;
  for (let n = 100; n >= 1; n -= 1) value = x + n / value;
  return 1 / value;
}
