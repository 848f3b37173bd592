import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';
import { mergeHoldings } from './merge-holdings.ts';
import type { Holdings } from './merge-holdings.ts';
import { positivePart } from './concentration.ts';
import type { Concentration, NotApplicable } from './concentration.ts';
import { rankedContributions } from './ranked-contributions.ts';

export type PPercent =
  | (Extract<Concentration, { applicable: true }> & {
      /** What the second largest contributor can say of the largest: X − x2; null without a second one. */
      readonly upperEstimate: Fraction | null;
      /** By how much that misses the largest, in percent of it; null without a second one or where all are 0. */
      readonly relativeErrorPct: Fraction | null;
    })
  | NotApplicable;

/**
 * p %-rule: no contributor, by subtracting what it knows, may estimate the largest other one to within p percent.
 * @param contributions in any order, of any unit; exact
 * @param p in percent, ≥ 0
 * @param coalition contributors who pool what they know of themselves, ≥ 1
 * @param zeroUnsafe whether a cell of nothing but zeros, which the formula passes, is unsafe: it tells every value
 * @returns `compared` is the remainder X − x1 − x2 − …, `threshold` p/100·x1
 * @throws RangeError for a percentage or a coalition that cannot be
 * @method unsafe iff X − x1 − x2 < p/100·x1, strictly, in rational arithmetic; also where nobody is left to hide the
 * largest, who is more than 0
 * @source SDC handbook, 2nd edition, 4.2; τ-ARGUS manual 4.1, 4.4.4
 * @verified test/reference/disclosure/02-concentration.json
 */
export function pPercent({
  contributions,
  holdings,
  p,
  coalition = 1,
  zeroUnsafe = false,
}: {
  readonly contributions: readonly Amount[];
  readonly holdings?: Holdings;
  readonly p: Amount;
  readonly coalition?: number;
  readonly zeroUnsafe?: boolean;
}): PPercent {
  if (Fraction.of(p).isLess(0)) throw new RangeError('p is a percentage, 0 or more');
  if (!Number.isInteger(coalition) || coalition < 1)
    throw new RangeError('a coalition has at least one member');
  const merged = mergeHoldings(contributions, holdings);
  const found = rankedContributions(merged);
  if (found === null) return { applicable: false, contributors: merged.length };

  const { ranked, total, signFlipped } = found;
  const [largest = Fraction.zero, second] = ranked;
  const remainder = Fraction.sum(ranked.slice(1 + coalition));
  const threshold = Fraction.of(p).over(100).times(largest);
  const isAllZero = largest.equals(0);
  const isNobodyLeft = ranked.length <= 1 + coalition;
  return {
    applicable: true,
    unsafe: isAllZero ? zeroUnsafe : isNobodyLeft || remainder.isLess(threshold),
    signFlipped,
    total,
    compared: remainder,
    threshold,
    protection: positivePart(threshold.minus(remainder)),
    upperEstimate: second === undefined ? null : total.minus(second),
    relativeErrorPct:
      second === undefined || isAllZero ? null : total.minus(second).minus(largest).times(100).over(largest),
  };
}
