import type { Fraction } from '../exact/fraction.ts';
import type { Range } from '../exact/linear-system.ts';
import type { AdditiveTable } from './additive-table.ts';
import { exactCells, feasibilityIntervals } from './feasibility-intervals.ts';

/**
 * What is left in doubt for an insider who knows some suppressed cells, as the only contributor to a cell does.
 * @param known the cells the insider knows
 * @returns intervals of the other suppressed cells, and those that nobody but the insider can tell exactly
 * @throws RangeError where what the insider knows contradicts the table, or is not suppressed in it
 * @source SDC handbook, 2nd edition, 4.3 (singletons); τ-ARGUS manual 4.1, 2.10
 * @verified test/reference/disclosure/05-suppression-pattern.json
 */
export function insiderIntervals(
  table: AdditiveTable,
  known: ReadonlyMap<string, Fraction>,
): { readonly intervals: ReadonlyMap<string, Range>; readonly newlyExact: readonly string[] } {
  for (const name of known.keys())
    if (table.cells.get(name) !== null) throw new RangeError(`${name} is no suppressed cell of the table`);
  const intervals = feasibilityIntervals({ ...table, cells: new Map([...table.cells, ...known]) });
  const exactBefore = new Set(exactCells(feasibilityIntervals(table)));
  return { intervals, newlyExact: exactCells(intervals).filter((name) => !exactBefore.has(name)) };
}
