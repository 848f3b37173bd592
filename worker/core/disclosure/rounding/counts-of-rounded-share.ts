import { Fraction } from '../exact/fraction.ts';
import { commonWholeNumbers, listWholeNumbers, wholeNumbersBehind } from './whole-numbers-behind.ts';
import type { Printed, WholeNumbers } from './whole-numbers-behind.ts';

/**
 * The counts that a rounded percentage can come from.
 * @param n respondents, ≥ 1
 * @param share in percent, as printed
 * @returns every count c in 0…n with round(100c/n) = share, as a list
 * @throws RangeError for nobody
 * @verified test/reference/disclosure/07-rounding.json
 */
export function countsOfRoundedShare(n: number, share: Printed): readonly number[] {
  return listWholeNumbers(countRange(n, share));
}

/** The same counts, from the fewest to the most. */
export function countRange(n: number, share: Printed): WholeNumbers {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('a share needs somebody behind it');
  const counts = wholeNumbersBehind(share, new Fraction(100n, BigInt(n)));
  return commonWholeNumbers(counts, { first: 0n, last: BigInt(n) });
}
