import { continuedFraction } from './continued-fraction.ts';
import { poissonDensity } from './poisson-density.ts';

/**
 * Regularised lower incomplete gamma function P(a, x).
 * @param a shape, > 0
 * @param x ≥ 0
 * @returns probability in 0…1
 * @method below x = a + 1 the series xᵃe⁻ˣ/Γ(a+1) · Σ xⁿ/((a+1)…(a+n)), above it the complement of the upper one. Not
 * the library's gammainc, which loses all but two digits of far upper tails from about a = 1000 on
 * @source NIST Digital Library of Mathematical Functions, 8.7.1
 * @verified test/reference/11-distributions.json, gamma.cdf and chisq.cdf
 */
export function lowerGamma(a: number, x: number): number {
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x).
 * @param a shape, > 0
 * @param x ≥ 0
 * @returns probability in 0…1
 * @method above x = a + 1 xᵃe⁻ˣ/Γ(a) times Legendre's continued fraction, below it the complement of the lower one
 * @source NIST Digital Library of Mathematical Functions, 8.9.2
 * @verified test/reference/11-distributions.json, chisq.sf
 */
export function upperGamma(a: number, x: number): number {
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * Number.EPSILON; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return poissonDensity(a, x) * sum;
}

function upperFraction(a: number, x: number): number {
  if (x === Infinity) return 0;
  const fraction = continuedFraction(
    (n) => n * (a - n),
    (n) => x + 1 - a + 2 * n,
  );
  return (a * poissonDensity(a, x)) / fraction;
}
