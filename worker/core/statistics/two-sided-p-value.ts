import { tUpperTail } from './distributions/t.ts';

/**
 * Two-sided p-value of a difference with a known standard error.
 * @param degreesOfFreedom of the t distribution, > 0
 * @returns probability in 0…1; without any standard error 0 for a difference and 1 for none
 * @method 2 · P(T > |difference|/SE), a tail of its own and never 1 − P
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function twoSidedPValue(difference: number, standardError: number, degreesOfFreedom: number): number {
  if (standardError === 0) return difference === 0 ? 1 : 0;
  return 2 * tUpperTail(Math.abs(difference / standardError), degreesOfFreedom);
}
