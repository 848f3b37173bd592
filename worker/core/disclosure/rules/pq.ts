import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';
import type { Holdings } from './merge-holdings.ts';
import { pPercent } from './p-percent.ts';
import type { PPercent } from './p-percent.ts';

/**
 * (p,q)-rule: everybody knows every contribution to within q percent beforehand, and must not come within p percent.
 * @param p in percent, ≥ 0
 * @param q in percent, above 0: what is known before anything is published
 * @throws RangeError for percentages that cannot be
 * @method the p %-rule with p* = 100·p/q: unsafe iff X − x1 − x2 < p/q·x1
 * @source SDC handbook, 2nd edition, 4.2
 * @verified test/reference/disclosure/02-concentration.json
 */
export function pq({
  contributions,
  holdings,
  p,
  q,
}: {
  readonly contributions: readonly Amount[];
  readonly holdings?: Holdings;
  readonly p: Amount;
  readonly q: Amount;
}): PPercent & { readonly pStar: Fraction } {
  if (!Fraction.of(q).isMore(0)) throw new RangeError('q is a percentage above 0');
  const pStar = Fraction.of(p).times(100).over(q);
  return { ...pPercent({ contributions, p: pStar, ...(holdings && { holdings }) }), pStar };
}
