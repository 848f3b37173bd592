import libraryQuantile from '@stdlib/stats-base-dists-f-quantile';
import { binomialDensity } from './binomial-density.ts';
import { logBeta } from './log-beta.ts';
import { refineQuantile } from './refine-quantile.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { requireNumber, requirePositive, requireProbability } from './refuse-parameters.ts';

/** The library's inverse is a good start down to here. */
const farTail = 1e-15;

/**
 * F distribution: P(X ≤ x).
 * @param df1 degrees of freedom of the numerator, > 0
 * @param df2 degrees of freedom of the denominator, > 0
 * @returns probability in 0…1
 * @throws RangeError for degrees that cannot be
 * @method I_x of the beta distribution at df₁x/(df₂ + df₁x)
 * @verified test/reference/11-distributions.json
 */
export function fCdf(x: number, df1: number, df2: number): number {
  requireDegrees(x, df1, df2);
  if (x <= 0) return 0;
  const { share, rest } = betaArguments(x, df1, df2);
  return regularisedBeta(share, rest, df1 / 2, df2 / 2);
}

/** F distribution: P(X > x), computed as a tail of its own and not as 1 − cdf. */
export function fUpperTail(x: number, df1: number, df2: number): number {
  requireDegrees(x, df1, df2);
  if (x <= 0) return 1;
  const { share, rest } = betaArguments(x, df1, df2);
  return regularisedBeta(rest, share, df2 / 2, df1 / 2);
}

/**
 * Quantile of the F distribution.
 * @param p probability in 0…1
 * @returns Infinity at 1; 0 where df₁x is less than the last digit of df₂, as in R
 * @throws RangeError for what is no probability and for degrees that cannot be
 * @method Newton's steps from the library's inverse; far out from the leading term of the lower tail
 * @verified test/reference/11-distributions.json
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability(p, 'p');
  requireDegrees(p, df1, df2);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const x = refineQuantile({
    probability: p,
    start: startOf(p, df1, df2),
    lower: (at) => fCdf(at, df1, df2),
    upper: (at) => fUpperTail(at, df1, df2),
    density: (at) => density(at, df1, df2),
  });
  return 1 - (df1 / df2) * x === 1 ? 0 : x;
}

function startOf(p: number, df1: number, df2: number): number {
  if (p < farTail) return (df2 / df1) * leadingShare(p, df1 / 2, df2 / 2);
  const start = libraryQuantile(p, df1, df2);
  return start < Infinity ? start : df2 / df1 / leadingShare(1 - p, df2 / 2, df1 / 2);
}

/** Share of a beta distribution from p = shareᵃ/(a·B(a, b)), the leading term of its lower tail. */
function leadingShare(p: number, a: number, b: number): number {
  return Math.exp((Math.log(p) + Math.log(a) + logBeta(a, b)) / a);
}

function density(x: number, df1: number, df2: number): number {
  const { share, rest } = betaArguments(x, df1, df2);
  return (binomialDensity(df1 / 2, df2 / 2, share, rest) * ((df1 * df2) / (df1 + df2))) / (2 * x);
}

/** Both parts of the whole, so that neither is the rounded complement of the other. */
function betaArguments(
  x: number,
  df1: number,
  df2: number,
): { readonly share: number; readonly rest: number } {
  if (x === Infinity) return { share: 1, rest: 0 };
  const ratio = (df1 / df2) * x;
  return { share: ratio / (1 + ratio), rest: 1 / (1 + ratio) };
}

function requireDegrees(x: number, df1: number, df2: number): void {
  requireNumber(x, 'x');
  requirePositive(df1, 'df1');
  requirePositive(df2, 'df2');
}
