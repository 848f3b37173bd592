import { Fraction } from '../exact/fraction.ts';
import { commonWholeNumbers, listWholeNumbers, wholeNumbersBehind } from './whole-numbers-behind.ts';
import type { Printed } from './whole-numbers-behind.ts';

/**
 * The sums that a rounded mean of whole answers can come from.
 * @param n respondents, ≥ 1
 * @param scale lowest and highest answer; without it any sum will do
 * @returns every whole sum s with round(s/n) = mean: one means that rounding hid nothing, none that the release
 * contradicts itself
 * @throws RangeError for nobody
 * @verified test/reference/disclosure/07-rounding.json
 */
export function sumsOfRoundedMean(
  n: number,
  mean: Printed,
  scale?: readonly [number, number],
): readonly number[] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('a mean needs somebody behind it');
  const sums = wholeNumbersBehind(mean, new Fraction(1n, BigInt(n)));
  if (scale === undefined) return listWholeNumbers(sums);
  const [lowest, highest] = scale.map((end) => Fraction.of(end).times(n));
  return listWholeNumbers(
    commonWholeNumbers(sums, {
      first: lowest?.ceil() ?? sums.first,
      last: highest?.floor() ?? sums.last,
    }),
  );
}
