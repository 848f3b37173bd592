import { binomialDensity } from './binomial-density.ts';
import { continuedFraction } from './continued-fraction.ts';

/**
 * Regularised incomplete beta function I_x(a, b), the lower tail of the beta distribution.
 * The upper tail is I_y(b, a): swap the arguments, never take 1 − I.
 * @param x 0…1
 * @param y 1 − x, given so that it keeps its digits where x is near 1
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @returns probability in 0…1
 * @method up to the mean xᵃyᵇ/B(a, b) over a continued fraction, beyond it the complement of the other tail. Not the
 * library's betainc, which is off by 1e-10 where one shape is an integer and by 3e-11 where both are ½
 * @source Didonato & Morris 1992, ACM Transactions on Mathematical Software 18, 360–373 (Algorithm 708, BFRAC)
 * @verified test/reference/11-distributions.json, beta.*, t.*, f.*; within 5e-14 of the power series on 50,000 points
 */
export function regularisedBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x * b <= y * a ? lowerTail(x, y, a, b) : 1 - lowerTail(y, x, b, a);
}

function lowerTail(x: number, y: number, a: number, b: number): number {
  const fraction = continuedFraction(
    (m) => ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (a + 2 * m - 1) ** 2,
    (m) =>
      m +
      (m === 0 ? 0 : (m * (b - m) * x) / (a + 2 * m - 1)) +
      ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1),
  );
  return (binomialDensity(a, b, x, y) * ((a * b) / (a + b))) / fraction;
}
