import { Fraction, largerOf, smallerOf } from '../exact/fraction.ts';
import { sumsOfRoundedMean } from './sums-of-rounded-mean.ts';
import { halfUnit } from './whole-numbers-behind.ts';

/** True counts that fit, with the whole sums behind each mean; no sums where amounts need not be whole. */
export interface CountsAndSums {
  readonly counts: readonly number[];
  readonly sums: readonly (readonly number[])[];
}

/**
 * Perturbed counts unpicked by the means that were published beside them.
 * @param counts as published, the last of all groups together
 * @param mostOff how far each may be from the true one
 * @param means as printed, of the same groups; of true counts, rounded only
 * @param integerSums the amounts are whole, so that every sum is
 * @returns all true counts that add up and have sums that fit the means and add up too
 * @source SDC handbook, 2nd edition, 5.7
 * @verified test/reference/disclosure/07-rounding.json
 */
export function meansTimesCounts(
  counts: readonly number[],
  mostOff: number,
  means: readonly Fraction[],
  digits: number,
  integerSums: boolean,
): readonly CountsAndSums[] {
  if (counts.length !== means.length || counts.length < 2)
    throw new RangeError('groups and all of them together need a count and a mean each');
  const candidates = counts
    .slice(0, -1)
    .map((count) =>
      Array.from({ length: 2 * mostOff + 1 }, (_, at) => count - mostOff + at).filter((each) => each >= 1),
    );
  const published = counts.at(-1) ?? 0;
  return combinations(candidates).flatMap((parts) => {
    const total = parts.reduce((sum, each) => sum + each, 0);
    const all = [...parts, total];
    if (Math.abs(total - published) > mostOff) return [];
    const sums = integerSums
      ? all.map((n, at) => sumsOfRoundedMean(n, { value: means[at] ?? Fraction.zero, digits }))
      : [];
    const isPossible = integerSums ? addsUp(sums) : overlaps(all, means, digits);
    return isPossible ? [{ counts: all, sums }] : [];
  });
}

/** Every list has no gap, so neither have the sums over the parts. */
function addsUp(sums: readonly (readonly number[])[]): boolean {
  if (sums.some((each) => each.length === 0)) return false;
  const parts = sums.slice(0, -1);
  const total = sums.at(-1) ?? [];
  const fewest = parts.reduce((sum, each) => sum + (each[0] ?? 0), 0);
  const most = parts.reduce((sum, each) => sum + (each.at(-1) ?? 0), 0);
  return fewest <= (total.at(-1) ?? -Infinity) && (total[0] ?? Infinity) <= most;
}

function overlaps(counts: readonly number[], means: readonly Fraction[], digits: number): boolean {
  const half = halfUnit(digits);
  const ends = counts.map((n, at) => {
    const mean = means[at] ?? Fraction.zero;
    return [mean.minus(half).times(n), mean.plus(half).times(n)] as const;
  });
  const lower = Fraction.sum(ends.slice(0, -1).map(([from]) => from));
  const upper = Fraction.sum(ends.slice(0, -1).map(([, to]) => to));
  const [from, to] = ends.at(-1) ?? [lower, upper];
  return !smallerOf(upper, to).isLess(largerOf(lower, from));
}

function combinations(choices: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return choices.reduce<readonly (readonly number[])[]>(
    (found, each) => found.flatMap((chosen) => each.map((choice) => [...chosen, choice])),
    [[]],
  );
}
