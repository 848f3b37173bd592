import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Natural logarithm of the binomial coefficient: the number of ways to choose `chosen` out of `total`.
 * @param total integer ≥ 0
 * @param chosen integer; outside 0…total there is no way, and the logarithm is −∞
 * @method ln Γ(n+1) − ln Γ(k+1) − ln Γ(n−k+1)
 * @verified through the hypergeometric interval
 */
export function logBinomialCoefficient(total: number, chosen: number): number {
  if (chosen < 0 || chosen > total) return Number.NEGATIVE_INFINITY;
  return gammaln(total + 1) - gammaln(chosen + 1) - gammaln(total - chosen + 1);
}
