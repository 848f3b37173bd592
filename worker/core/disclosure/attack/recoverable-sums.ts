import { Fraction } from '../exact/fraction.ts';
import { greatestCommonDivisor } from '../exact/greatest-common-divisor.ts';
import { reducedRows } from '../exact/reduced-rows.ts';
import { recoverableGroups } from '../recoverable-groups.ts';

/** A set of members and the sum of their values. */
export interface KnownSum {
  readonly members: readonly string[];
  readonly sum: Fraction;
}

/**
 * Groups below k whose sum follows from published sums, with that sum.
 * @param members all of them, in the order in which groups are told
 * @param published sums of sets of members; a mean times its n is one
 * @param known values that an insider brings along; groups with one of these members are not asked for
 * @param fewerThan k: groups of 1…k − 1 members
 * @returns smaller groups first, then by the order of the members
 * @throws RangeError for a set with somebody who is no member
 * @method 0/1 vectors in the rational row space of the sets, over all unions of members that no set tells apart
 * @verified test/reference/disclosure/06-differencing.json
 */
export function recoverableSums(
  members: readonly string[],
  published: readonly KnownSum[],
  known: ReadonlyMap<string, Fraction>,
  fewerThan: number,
): readonly KnownSum[] {
  const positions = new Map(members.map((member, at) => [member, at]));
  const positionOf = (member: string): number => {
    const at = positions.get(member);
    if (at === undefined) throw new RangeError(`${member} is no member`);
    return at;
  };
  const left = published.map(({ members: set, sum }) => ({
    members: set.filter((member) => !known.has(member)),
    sum: set.reduce((rest, member) => rest.minus(known.get(member) ?? 0), sum),
  }));
  const rows = reducedRows(
    left.map(({ members: set, sum }) => wholeRow(set.map(positionOf), sum, members.length)),
    members.length,
  );
  const groups = recoverableGroups(
    left.map(({ members: set }) => set),
    fewerThan,
    Number.POSITIVE_INFINITY,
  );
  return groups
    .map((group) => group.toSorted((first, second) => positionOf(first) - positionOf(second)))
    .toSorted((first, second) => first.length - second.length || compareLists(first, second))
    .map((group) => ({ members: group, sum: sumOf(new Set(group.map(positionOf))) }));

  /** A pivot is in one reduced row only, so that the group's entry there says how often the row is taken. */
  function sumOf(group: ReadonlySet<number>): Fraction {
    return Fraction.sum(
      rows.flatMap(({ row, pivot }) =>
        group.has(pivot) ? [new Fraction(row[members.length] ?? 0n, row[pivot])] : [],
      ),
    );
  }

  function compareLists(first: readonly string[], second: readonly string[]): number {
    const at = first.findIndex((member, index) => member !== second[index]);
    return at < 0 ? 0 : positionOf(first[at] ?? '') - positionOf(second[at] ?? '');
  }
}

/** Membership and sum, all multiplied until the sum is whole. */
function wholeRow(set: readonly number[], sum: Fraction, members: number): readonly bigint[] {
  const row = Array.from({ length: members + 1 }, () => 0n);
  for (const at of set) row[at] = sum.denominator;
  row[members] = sum.numerator;
  const common = row.reduce((gcd, entry) => greatestCommonDivisor(gcd, entry), 0n) || 1n;
  return row.map((entry) => entry / common);
}
