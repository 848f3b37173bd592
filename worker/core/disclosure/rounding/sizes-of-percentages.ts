import type { Fraction } from '../exact/fraction.ts';
import { countRange } from './counts-of-rounded-share.ts';

/**
 * The numbers of respondents that rounded percentages can come from, where n itself is not told.
 * @param percentages as printed
 * @param most largest n that is looked at
 * @param exhaustive the percentages are of all categories, so that the counts add up to n
 * @returns every n in 1…most, smallest first
 * @verified test/reference/disclosure/07-rounding.json
 */
export function sizesOfPercentages(
  percentages: readonly Fraction[],
  digits: number,
  most: number,
  exhaustive: boolean,
): readonly number[] {
  return Array.from({ length: most }, (_, at) => at + 1).filter((n) => {
    const ranges = percentages.map((value) => countRange(n, { value, digits }));
    const fewest = ranges.reduce((sum, { first }) => sum + first, 0n);
    const mostTogether = ranges.reduce((sum, { last }) => sum + last, 0n);
    // Each range has no gap, so neither have their sums.
    return (
      ranges.every(({ first, last }) => first <= last) &&
      (!exhaustive || (fewest <= BigInt(n) && BigInt(n) <= mostTogether))
    );
  });
}
