import { Fraction } from '../exact/fraction.ts';
import { exactly } from '../exact/linear-system.ts';
import type { LinearSystem, Range } from '../exact/linear-system.ts';
import { solutionSet } from '../exact/solution-set.ts';
import { isExact } from '../intervals/feasibility-intervals.ts';
import { halfUnit } from '../rounding/whole-numbers-behind.ts';
import { recoverableSums } from './recoverable-sums.ts';
import type { KnownSum } from './recoverable-sums.ts';

/** A number about a set of members. */
export interface Publication {
  readonly kind: 'mean' | 'sum';
  readonly members: readonly string[];
  readonly value: Fraction;
  /** Digits after the point that it was rounded to; null for a number that was not rounded. */
  readonly digits: number | null;
}

export interface AttackProblem {
  /** By member, the true value; null where the attack is run without it. */
  readonly members: ReadonlyMap<string, Fraction | null>;
  readonly publications: readonly Publication[];
  /** What everybody knows of a value beforehand. */
  readonly bounds: Range;
  /** Values are whole numbers. */
  readonly integer: boolean;
  /** Values that an insider brings along. */
  readonly known: ReadonlyMap<string, Fraction>;
  /** k: groups below it must not be told. */
  readonly minimum: number;
  /** p: how close, in percent of the true value, is too close. */
  readonly closenessPct: Fraction;
}

export interface GroupInterval extends Range {
  readonly members: readonly string[];
}

export interface AttackOutcome {
  /** Groups below k whose sum follows by linear algebra. */
  readonly exact: readonly KnownSum[];
  /** What is left in doubt of each member, but those who are known; and whether that is too little. */
  readonly members: readonly (GroupInterval & { readonly isTooClose: boolean })[];
  /** Groups below k whose sum is told, or told to within p percent. */
  readonly tooClose: readonly GroupInterval[];
  /** Members whose upper bound comes within p percent of their value, and is not what was known beforehand. */
  readonly upperTooClose: readonly string[];
  readonly unsafe: boolean;
}

/**
 * A whole attack on overlapping, rounded publications: exact recovery, intervals of every group below k, upper bounds.
 * All in exact arithmetic and for every group, so for a few dozen members; waves of a cluster go to attackFamily.
 * @throws RangeError for publications about nobody, and those that contradict one another or what is known
 * @method row space after rounded sums of whole numbers are snapped; minimum and maximum over all values that fit
 * @source RULINGS, Who may see what; SDC handbook, 2nd edition, 4.2
 * @verified test/reference/disclosure/09-attacks.json
 */
export function attackPublications(problem: AttackProblem): AttackOutcome {
  const { publications, integer, known, minimum } = problem;
  const names = [...problem.members.keys()];
  const sums = publications.map((publication) => ({
    members: publication.members,
    range: sumRange(publication, integer),
  }));
  const exactSums = sums.flatMap(({ members, range }) =>
    isExact(range) && range.lower !== null ? [{ members, sum: range.lower }] : [],
  );
  const exact = recoverableSums(names, exactSums, known, minimum);
  const solutions = solutionSet(systemOf(problem, names, sums), integer);
  if (solutions.isEmpty) throw new RangeError('no values fit what was published');

  const positions = new Map(names.map((name, at) => [name, at]));
  const intervalOf = (members: readonly string[]): GroupInterval => ({
    members,
    ...solutions.range(new Map(members.map((name) => [positions.get(name) ?? -1, Fraction.one]))),
  });
  const unknown = names.filter((name) => !known.has(name));
  const members = unknown.map((name) => {
    const interval = intervalOf([name]);
    return { ...interval, isTooClose: isTooClose(problem, interval) };
  });
  const tooClose = groupsBelow(unknown, minimum)
    .map(intervalOf)
    .filter((interval) => isTooClose(problem, interval));
  const upperTooClose = members.flatMap((interval) =>
    isUpperTooClose(problem, interval) ? interval.members : [],
  );
  const unsafe = exact.length + tooClose.length + upperTooClose.length > 0;
  return { exact, members, tooClose, upperTooClose, unsafe };
}

/** A rounded number leaves half a unit on both sides, ends included; a sum of whole numbers is whole. */
function sumRange({ kind, members, value, digits }: Publication, integer: boolean): Range {
  if (members.length === 0) throw new RangeError('a publication about nobody');
  const half = digits === null ? Fraction.zero : halfUnit(digits);
  const times = kind === 'mean' ? members.length : 1;
  const lower = value.minus(half).times(times);
  const upper = value.plus(half).times(times);
  if (!integer) return { lower, upper };
  return { lower: new Fraction(lower.ceil()), upper: new Fraction(upper.floor()) };
}

function systemOf(
  { bounds, known }: AttackProblem,
  names: readonly string[],
  sums: readonly { readonly members: readonly string[]; readonly range: Range }[],
): LinearSystem {
  const positions = new Map(names.map((name, at) => [name, at]));
  return {
    unknowns: names.map((name) => {
      const value = known.get(name);
      return value === undefined ? bounds : exactly(value);
    }),
    constraints: sums.map(({ members, range }) => ({
      terms: new Map(
        members.map((name) => {
          const at = positions.get(name);
          if (at === undefined) throw new RangeError(`${name} is no member`);
          return [at, Fraction.one] as const;
        }),
      ),
      ...range,
    })),
  };
}

/** One value is left, or a stretch shorter than p percent of the true sum; without it, of the middle of the stretch. */
function isTooClose(
  { members, closenessPct }: AttackProblem,
  { members: group, lower, upper }: GroupInterval,
) {
  if (lower === null || upper === null) return false;
  const values = group.flatMap((name) => members.get(name) ?? []);
  const size = values.length === group.length ? Fraction.sum(values) : lower.plus(upper).over(2);
  const width = upper.minus(lower);
  return width.equals(0) || width.isLess(size.absolute().times(closenessPct).over(100));
}

function isUpperTooClose({ members, closenessPct, bounds }: AttackProblem, interval: GroupInterval): boolean {
  const { upper } = interval;
  const value = members.get(interval.members[0] ?? '');
  if (upper === null || value === null || value === undefined) return false;
  if (bounds.upper !== null && !upper.isLess(bounds.upper)) return false;
  return upper.minus(value).isLess(value.absolute().times(closenessPct).over(100));
}

/** All groups of 1…k − 1 members: the smaller ones first. */
function groupsBelow(members: readonly string[], minimum: number): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  let last: readonly (readonly [readonly string[], number])[] = [[[], 0]];
  for (let size = 1; size < minimum; size += 1) {
    last = last.flatMap(([group, from]) =>
      members.slice(from).map((member, at) => [[...group, member], from + at + 1] as const),
    );
    groups.push(...last.map(([group]) => group));
  }
  return groups;
}
