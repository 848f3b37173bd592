import logGamma from '@stdlib/math-base-special-gammaln';

const halfLogTwoPi = 0.9189385332046728;

/** Above this the series is exact in double precision; below it the logarithms are too small to cancel. */
const seriesFrom = 16;

/**
 * Error of Stirling's formula: ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π].
 * @param x > 0
 * @method the asymptotic series in 1/x from 16 on, the difference itself below
 * @source Loader 2000, Fast and Accurate Computation of Binomial Probabilities
 * @verified test/reference/11-distributions.json through the binomial and hypergeometric distributions
 */
export function stirlingError(x: number): number {
  if (x < seriesFrom) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi;
  const square = x * x;
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) /
        square) /
    x
  );
}
