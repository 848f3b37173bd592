import type { Fraction } from '../exact/fraction.ts';

/**
 * The values that a mean and a variance tell: those of two respondents, and of any number who do not differ.
 * @param variance in the squared unit, ≥ 0
 * @param ddof what is subtracted from n in the variance: 0 or 1
 * @returns in ascending order; null where they are left in doubt
 * @throws RangeError for nobody, and a variance that cannot be
 * @method mean ± √(variance·(2 − ddof)/2) for n = 2
 * @verified test/reference/disclosure/08-derived.json
 */
export function valuesOfMeanAndVariance(
  n: number,
  mean: Fraction,
  variance: Fraction,
  ddof: 0 | 1,
): readonly number[] | null {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('values need somebody who has them');
  if (variance.isLess(0)) throw new RangeError('a variance is 0 or more');
  if (n === 1 && !variance.equals(0)) throw new RangeError('one value does not vary');
  if (variance.equals(0)) return Array.from({ length: n }, () => mean.toNumber());
  if (n !== 2) return null;
  const apart = Math.sqrt(
    variance
      .times(2 - ddof)
      .over(2)
      .toNumber(),
  );
  return [mean.toNumber() - apart, mean.toNumber() + apart];
}
