import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';
import { isTooFew } from '../rules/is-too-few.ts';
import { pPercent } from '../rules/p-percent.ts';
import type { PPercent } from '../rules/p-percent.ts';
import type { Equation } from './additive-table.ts';

/** The suppressed parts of one total, taken together. */
export interface SuppressedUnion {
  /** Position of the equation. */
  readonly equation: number;
  readonly cells: readonly string[];
  /** The total minus its published parts. */
  readonly value: Fraction;
  /** Distinct contributors over all the cells. */
  readonly contributors: number;
  /** The p %-rule on them; null where it was not asked for. */
  readonly concentration: PPercent | null;
  readonly unsafe: boolean;
}

/**
 * The suppressed parts of a published total follow as one sum, so that they must stand the rules for a cell together.
 * @param contributions by cell, by contributor; one who is in several cells counts once, with its sum
 * @param rules the minimum frequency, the p %-rule, or both
 * @returns one union for every equation with a published total and any suppressed part
 * @throws RangeError for a cell that the table does not have
 * @source UserSupport of the SDC tools, issues 307 and 160
 * @verified test/reference/disclosure/05-suppression-pattern.json
 */
export function suppressedUnions(
  cells: ReadonlyMap<string, Fraction | null>,
  equations: readonly Equation[],
  contributions: ReadonlyMap<string, ReadonlyMap<string, Amount>>,
  rules: { readonly minimum?: number; readonly p?: Amount },
): readonly SuppressedUnion[] {
  const valueOf = (name: string): Fraction | null => {
    const value = cells.get(name);
    if (value === undefined) throw new RangeError(`the table has no cell ${name}`);
    return value;
  };
  return equations.flatMap(({ total, parts }, equation) => {
    const published = valueOf(total);
    const suppressed = [...new Set(parts.filter((part) => valueOf(part) === null))];
    if (published === null || suppressed.length === 0) return [];
    const merged = mergedContributions(suppressed.map((name) => contributions.get(name) ?? new Map()));
    const concentration =
      rules.p === undefined ? null : pPercent({ contributions: [...merged.values()], p: rules.p });
    const isFew =
      rules.minimum !== undefined && isTooFew({ contributors: merged.size, minimum: rules.minimum });
    return [
      {
        equation,
        cells: suppressed,
        value: published.minus(Fraction.sum(parts.map((part) => valueOf(part) ?? Fraction.zero))),
        contributors: merged.size,
        concentration,
        unsafe: isFew || (concentration?.applicable === true && concentration.unsafe),
      },
    ];
  });
}

function mergedContributions(cells: readonly ReadonlyMap<string, Amount>[]): ReadonlyMap<string, Fraction> {
  const merged = new Map<string, Fraction>();
  for (const [contributor, amount] of cells.flatMap((cell) => [...cell]))
    merged.set(contributor, (merged.get(contributor) ?? Fraction.zero).plus(amount));
  return merged;
}
