import erf from '@stdlib/math-base-special-erf';
import { requireNumber } from './refuse-parameters.ts';

/**
 * Error function: the probability that a normal deviate with variance ½ lies within ±x.
 * @returns −1…1
 * @verified test/reference/11-distributions.json
 */
export function errorFunction(x: number): number {
  requireNumber(x, 'x');
  return erf(x);
}
