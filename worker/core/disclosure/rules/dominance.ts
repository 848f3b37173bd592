import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';
import { positivePart } from './concentration.ts';
import type { Concentration } from './concentration.ts';
import { mergeHoldings } from './merge-holdings.ts';
import type { Holdings } from './merge-holdings.ts';
import { rankedContributions } from './ranked-contributions.ts';

/**
 * (n,k)-dominance rule: the n largest contributors must not hold more than k percent of a cell.
 * @param largest n, integer ≥ 1
 * @param k in percent, 0 < k ≤ 100
 * @returns `compared` is x1 + … + xn, `threshold` k/100·X
 * @throws RangeError for n or k that cannot be
 * @method unsafe iff x1 + … + xn > k/100·X, strictly, in rational arithmetic
 * @source SDC handbook, 2nd edition, 4.2
 * @verified test/reference/disclosure/02-concentration.json
 */
export function dominance({
  contributions,
  holdings,
  largest,
  k,
}: {
  readonly contributions: readonly Amount[];
  readonly holdings?: Holdings;
  readonly largest: number;
  readonly k: Amount;
}): Concentration {
  const limitPct = Fraction.of(k);
  if (!Number.isInteger(largest) || largest < 1) throw new RangeError('n counts contributors, at least one');
  if (!limitPct.isMore(0) || limitPct.isMore(100))
    throw new RangeError('k is a percentage above 0, up to 100');
  const merged = mergeHoldings(contributions, holdings);
  const found = rankedContributions(merged);
  if (found === null) return { applicable: false, contributors: merged.length };

  const { ranked, total, signFlipped } = found;
  const topSum = Fraction.sum(ranked.slice(0, largest));
  const threshold = limitPct.over(100).times(total);
  return {
    applicable: true,
    unsafe: topSum.isMore(threshold),
    signFlipped,
    total,
    compared: topSum,
    threshold,
    protection: positivePart(topSum.times(100).over(limitPct).minus(total)),
  };
}
