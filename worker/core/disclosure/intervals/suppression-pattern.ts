import { exactly } from '../exact/linear-system.ts';
import type { Range } from '../exact/linear-system.ts';
import type { Fraction } from '../exact/fraction.ts';
import type { AdditiveTable } from './additive-table.ts';
import { feasibilityIntervals, isExact } from './feasibility-intervals.ts';

/** How much doubt a sensitive cell needs: above its true value, below it, and altogether. */
export interface ProtectionNeed {
  readonly value: Fraction;
  readonly above: Fraction;
  readonly below: Fraction;
  readonly sliding: Fraction;
}

export interface CellProtection extends Range {
  readonly isEnoughAbove: boolean;
  readonly isEnoughBelow: boolean;
  readonly isEnoughSliding: boolean;
  /** All three, and more than one value is possible. */
  readonly isProtected: boolean;
}

/**
 * Whether a pattern of suppressions protects the cells that a rule found sensitive.
 * @param primary the sensitive cells, with their true values; one that is not suppressed is not protected
 * @returns by cell, and whether all are protected
 * @throws RangeError for a cell that the table does not have
 * @method feasible interval [lo, hi] against true value and protection levels; reaching a level is enough
 * @source SDC handbook, 2nd edition, 4.2, Example 5
 * @verified test/reference/disclosure/05-suppression-pattern.json
 */
export function suppressionPattern(
  table: AdditiveTable,
  primary: ReadonlyMap<string, ProtectionNeed>,
): { readonly cells: ReadonlyMap<string, CellProtection>; readonly isValid: boolean } {
  const intervals = feasibilityIntervals(table);
  const cells = new Map(
    [...primary].map(([name, need]) => {
      const published = table.cells.get(name);
      if (published === undefined) throw new RangeError(`the table has no cell ${name}`);
      const interval = published === null ? intervals.get(name) : exactly(published);
      return [name, protectionOf(interval ?? exactly(need.value), need)] as const;
    }),
  );
  return { cells, isValid: [...cells.values()].every(({ isProtected }) => isProtected) };
}

function protectionOf(interval: Range, { value, above, below, sliding }: ProtectionNeed): CellProtection {
  const { lower, upper } = interval;
  const reaches = (width: Fraction | undefined, need: Fraction) => width === undefined || !width.isLess(need);
  const isEnoughAbove = reaches(upper?.minus(value), above);
  const isEnoughBelow = reaches(lower === null ? undefined : value.minus(lower), below);
  const isEnoughSliding = reaches(lower === null ? undefined : upper?.minus(lower), sliding);
  return {
    lower,
    upper,
    isEnoughAbove,
    isEnoughBelow,
    isEnoughSliding,
    isProtected: isEnoughAbove && isEnoughBelow && isEnoughSliding && !isExact(interval),
  };
}
