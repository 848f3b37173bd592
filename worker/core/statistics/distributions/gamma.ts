import { lowerGamma } from './regularised-gamma.ts';
import { requireNumber, requirePositive } from './refuse-parameters.ts';

/**
 * Gamma distribution with rate 1: P(X ≤ x).
 * @param shape > 0
 * @returns probability in 0…1
 * @throws RangeError for a shape that cannot be
 * @verified test/reference/11-distributions.json
 */
export function gammaCdf(x: number, shape: number): number {
  requireNumber(x, 'x');
  requirePositive(shape, 'shape');
  return x <= 0 ? 0 : lowerGamma(shape, x);
}
