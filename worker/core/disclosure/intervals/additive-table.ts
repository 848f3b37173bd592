import { Fraction } from '../exact/fraction.ts';
import type { LinearSystem, Range } from '../exact/linear-system.ts';

/** A published total, and the cells that add up to it; one that counts twice is named twice. */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A table in which totals are the sums of their parts. */
export interface AdditiveTable {
  /** By name; null where the value is suppressed. */
  readonly cells: ReadonlyMap<string, Fraction | null>;
  readonly equations: readonly Equation[];
  /** What everybody knows of a suppressed cell beforehand, unless `bounds` say more of it; null is no bound. */
  readonly defaultBounds: Range;
  readonly bounds?: ReadonlyMap<string, Range>;
  /** Counts: only whole numbers can stand in the cells. */
  readonly integer: boolean;
}

/** Amounts of which nobody is in debt. */
export const notNegative: Range = { lower: Fraction.zero, upper: null };

export function suppressedCells({ cells }: AdditiveTable): readonly string[] {
  return [...cells].flatMap(([name, value]) => (value === null ? [name] : []));
}

/**
 * What an outsider knows of the suppressed cells, as a linear system in the order of suppressedCells.
 * An equation without a suppressed cell says nothing of them, even where rounding broke it.
 * @throws RangeError for an equation over a cell that the table does not have
 */
export function systemOf(table: AdditiveTable): LinearSystem {
  const { cells, equations, defaultBounds, bounds } = table;
  const suppressed = suppressedCells(table);
  const positions = new Map(suppressed.map((name, at) => [name, at]));
  return {
    unknowns: suppressed.map((name) => bounds?.get(name) ?? defaultBounds),
    constraints: equations.flatMap(({ total, parts }) => {
      const terms = new Map<number, Fraction>();
      let known = Fraction.zero;
      const add = (name: string, weight: Fraction) => {
        const value = cells.get(name);
        if (value === undefined) throw new RangeError(`the table has no cell ${name}`);
        const at = positions.get(name);
        if (at === undefined) known = known.plus(weight.times(value ?? 0));
        else terms.set(at, (terms.get(at) ?? Fraction.zero).plus(weight));
      };
      for (const part of parts) add(part, Fraction.one);
      add(total, Fraction.of(-1));
      return terms.size === 0 ? [] : [{ terms, lower: known.negated(), upper: known.negated() }];
    }),
  };
}
