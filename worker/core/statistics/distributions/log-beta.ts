import betaln from '@stdlib/math-base-special-betaln';
import { requirePositive } from './refuse-parameters.ts';

/**
 * Natural logarithm of the beta function.
 * @param a > 0
 * @param b > 0
 * @throws RangeError for what is not positive
 * @verified test/reference/11-distributions.json
 */
export function logBeta(a: number, b: number): number {
  requirePositive(a, 'a');
  requirePositive(b, 'b');
  return betaln(a, b);
}
