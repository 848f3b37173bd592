import { deviancePart } from './deviance-part.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Binomial probability Γ(a+b+1)/(Γ(a+1)Γ(b+1)) pᵃqᵇ, for any a and b: also the leading factor of the incomplete beta.
 * @param a successes, ≥ 0, need not be an integer
 * @param b failures, ≥ 0, likewise
 * @param p 0…1
 * @param q 1 − p, given so that it keeps its digits where p is near 1
 * @method saddle-point form, so that large counts lose no digits
 * @source Loader 2000, Fast and Accurate Computation of Binomial Probabilities
 * @verified test/reference/11-distributions.json
 */
export function binomialDensity(a: number, b: number, p: number, q: number): number {
  if (p === 0) return a === 0 ? 1 : 0;
  if (q === 0) return b === 0 ? 1 : 0;
  if (a === 0) return powerOfComplement(b, p, q);
  if (b === 0) return powerOfComplement(a, q, p);
  const n = a + b;
  const logCore =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviancePart(a, n * p) - deviancePart(b, n * q);
  return Math.exp(logCore - 0.5 * Math.log(2 * Math.PI * a * (b / n)));
}

/** qⁿ, from whichever of p and q is the smaller. */
function powerOfComplement(n: number, p: number, q: number): number {
  return Math.exp(n * (p < q ? Math.log1p(-p) : Math.log(q)));
}
