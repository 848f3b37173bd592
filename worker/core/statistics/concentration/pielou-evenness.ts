import { shannonEntropy } from './shannon-entropy.ts';

/**
 * Pielou's evenness: entropy as a part of the greatest that the classes allow.
 * @param amounts ≥ 0, one for each class
 * @param classes how many there could be; where a classification is fixed its number, so that waves compare, otherwise
 * those that occur
 * @returns 0…1; null below two classes or where the total is 0
 * @throws RangeError for fewer classes than occur
 * @method H / ln(classes)
 * @source Pielou 1966, Journal of Theoretical Biology 13
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function pielouEvenness(
  amounts: readonly number[],
  classes = amounts.filter((amount) => amount > 0).length,
): number | null {
  const entropy = shannonEntropy(amounts);
  if (!Number.isInteger(classes) || classes < amounts.filter((amount) => amount > 0).length)
    throw new RangeError('there are more classes than stated');
  return entropy === null || classes < 2 ? null : entropy / Math.log(classes);
}
