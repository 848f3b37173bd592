import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';

/** Firms of one owner are one contributor: it sees them all. Without holdings every contribution stands alone. */
export type Holdings = readonly (string | number)[];

/**
 * Adds up the contributions of each holding.
 * @param holdings of the contributions, in their order
 * @returns one sum per holding, in the order in which they appear
 * @throws RangeError where a contribution has no holding
 * @source SDC handbook, 2nd edition, 4.2, Holdings
 */
export function mergeHoldings(contributions: readonly Amount[], holdings?: Holdings): readonly Fraction[] {
  const exact = contributions.map((contribution) => Fraction.of(contribution));
  if (holdings === undefined) return exact;
  if (holdings.length !== exact.length) throw new RangeError('every contribution needs its holding');
  const sums = new Map<string | number, Fraction>();
  for (const [at, holding] of holdings.entries())
    sums.set(holding, (sums.get(holding) ?? Fraction.zero).plus(exact[at] ?? Fraction.zero));
  return [...sums.values()];
}
