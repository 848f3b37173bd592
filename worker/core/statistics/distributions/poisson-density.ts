import { deviancePart } from './deviance-part.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Poisson probability mᵃ e⁻ᵐ / Γ(a + 1), for any a: also the leading factor of the incomplete gamma function.
 * @param a ≥ 0, need not be an integer
 * @param mean > 0
 * @method saddle-point form, so that large a and m lose no digits
 * @source Loader 2000, Fast and Accurate Computation of Binomial Probabilities
 * @verified test/reference/11-distributions.json through the gamma and chi-squared distributions
 */
export function poissonDensity(a: number, mean: number): number {
  if (a === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(a) - deviancePart(a, mean)) / Math.sqrt(2 * Math.PI * a);
}
