import { Fraction } from '../exact/fraction.ts';
import type { Range } from '../exact/linear-system.ts';
import { notNegative } from '../intervals/additive-table.ts';
import type { Equation } from '../intervals/additive-table.ts';
import { exactCells, feasibilityIntervals } from '../intervals/feasibility-intervals.ts';
import { roundedBaseInterval } from './rounded-base-interval.ts';
import type { BaseRounding } from './rounded-base-interval.ts';

/**
 * What is left in doubt in a table whose cells and margins were rounded each by itself, although the true ones add up.
 * @param published rounded counts by name
 * @returns whole intervals by cell; those that are told; those told more closely than rounding alone would
 * @throws RangeError where no table rounds to the published one
 * @source SDC handbook, 2nd edition, 5.5 (unpicking)
 * @verified test/reference/disclosure/07-rounding.json
 */
export function roundedTable(
  published: ReadonlyMap<string, Fraction>,
  equations: readonly Equation[],
  base: number,
  rounding: BaseRounding,
): {
  readonly intervals: ReadonlyMap<string, Range>;
  readonly exact: readonly string[];
  readonly narrowed: readonly string[];
} {
  const alone = new Map(
    [...published].map(([name, value]) => {
      const { first, last } = roundedBaseInterval(value, base, rounding);
      return [name, { lower: new Fraction(first), upper: new Fraction(last) }] as const;
    }),
  );
  const intervals = feasibilityIntervals({
    cells: new Map([...published.keys()].map((name) => [name, null])),
    equations,
    defaultBounds: notNegative,
    bounds: alone,
    integer: true,
  });
  const narrowed = [...intervals].flatMap(([name, { lower, upper }]) => {
    const before = alone.get(name);
    const isSame = lower?.equals(before?.lower ?? 0) === true && upper?.equals(before?.upper ?? 0) === true;
    return isSame ? [] : [name];
  });
  return { intervals, exact: exactCells(intervals), narrowed: narrowed.toSorted() };
}
