import gammaln from '@stdlib/math-base-special-gammaln';
import { requirePositive } from './refuse-parameters.ts';

/**
 * Natural logarithm of the gamma function.
 * @param x > 0
 * @throws RangeError for what is not positive
 * @verified test/reference/11-distributions.json
 */
export function logGamma(x: number): number {
  requirePositive(x, 'x');
  return gammaln(x);
}
