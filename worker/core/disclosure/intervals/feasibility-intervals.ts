import { Fraction } from '../exact/fraction.ts';
import type { Range } from '../exact/linear-system.ts';
import { solutionSet } from '../exact/solution-set.ts';
import { suppressedCells, systemOf } from './additive-table.ts';
import type { AdditiveTable } from './additive-table.ts';

/**
 * Feasibility intervals: how closely an outsider can tell each suppressed cell from the published ones and their sums.
 * @returns lowest and highest possible value by cell, null where unbounded; equal where the value is told exactly
 * @throws RangeError where the published values contradict one another
 * @method minimum and maximum of each cell over all tables that fit, in exact arithmetic
 * @source SDC handbook, 2nd edition, 4.2
 * @verified test/reference/disclosure/04-feasibility.json
 */
export function feasibilityIntervals(table: AdditiveTable): ReadonlyMap<string, Range> {
  const solutions = solutionSet(systemOf(table), table.integer);
  if (solutions.isEmpty) throw new RangeError('no table fits the published values');
  return new Map(
    suppressedCells(table).map((name, at) => [name, solutions.range(new Map([[at, Fraction.one]]))]),
  );
}

/** Whether a value is told: one number is all that is left. */
export function isExact({ lower, upper }: Range): boolean {
  return lower !== null && upper?.equals(lower) === true;
}

/** Names of the cells whose value is told, in the order of the alphabet. */
export function exactCells(intervals: ReadonlyMap<string, Range>): readonly string[] {
  return [...intervals].flatMap(([name, range]) => (isExact(range) ? [name] : [])).toSorted();
}
