import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';

/**
 * Request rule: a cell is protected only for a contributor who asked for it.
 * @param asked whether each contributor asked, in the order of the contributions
 * @param share in percent of the cell, above which the largest is protected if it asked
 * @param minimum count below which anybody who asked is protected; null for no such rule
 * @returns which of the two makes the cell unsafe
 * @throws RangeError where a contributor neither asked nor did not
 * @method unsafe iff the largest asked and holds more than the share, strictly; or n < minimum and anybody asked
 * @source τ-ARGUS manual 4.1, 4.4.4
 * @verified test/reference/disclosure/02-concentration.json
 */
export function requestRule({
  contributions,
  asked,
  share,
  minimum,
}: {
  readonly contributions: readonly Amount[];
  readonly asked: readonly boolean[];
  readonly share: Amount;
  readonly minimum: number | null;
}): { readonly unsafe: boolean; readonly byShare: boolean; readonly byFrequency: boolean } {
  if (asked.length !== contributions.length) throw new RangeError('every contributor asked, or did not');
  const exact = contributions.map((contribution) => Fraction.of(contribution));
  const total = Fraction.sum(exact);
  const [largest = Fraction.zero] = exact.toSorted((first, second) => second.compare(first));
  const byShare =
    largest.times(100).isMore(total.times(share)) &&
    exact.some((contribution, at) => asked[at] === true && contribution.equals(largest));
  const byFrequency = minimum !== null && contributions.length < minimum && asked.includes(true);
  return { unsafe: byShare || byFrequency, byShare, byFrequency };
}
