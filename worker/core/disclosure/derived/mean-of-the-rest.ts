import type { Fraction } from '../exact/fraction.ts';

export interface GroupMean {
  readonly n: number;
  readonly mean: Fraction;
}

/**
 * The group that is left when the published groups are taken from the total.
 * @returns its size and sum; no mean where nobody is left
 * @throws RangeError where the groups have more members than all
 * @verified test/reference/disclosure/08-derived.json
 */
export function meanOfTheRest(
  all: GroupMean,
  groups: readonly GroupMean[],
): { readonly n: number; readonly sum: Fraction; readonly mean: Fraction | null } {
  const n = groups.reduce((left, group) => left - group.n, all.n);
  if (n < 0) throw new RangeError('the groups have more members than all');
  const sum = groups.reduce((left, group) => left.minus(group.mean.times(group.n)), all.mean.times(all.n));
  return { n, sum, mean: n === 0 ? null : sum.over(n) };
}
