import { Fraction } from '../exact/fraction.ts';
import { exactly } from '../exact/linear-system.ts';
import type { Constraint } from '../exact/linear-system.ts';
import { ExactPolytope } from '../exact/exact-polytope.ts';
import { isExact } from '../intervals/feasibility-intervals.ts';

/** What was published of n values; what is not given was not. */
export interface OrderFacts {
  readonly mean?: Fraction;
  readonly median?: Fraction;
  readonly min?: Fraction;
  readonly max?: Fraction;
}

/**
 * The values that mean, median and extremes tell.
 * @param n values, ≥ 1
 * @returns all of them in ascending order where they are told; null where any is left in doubt
 * @throws RangeError for nobody, and for facts that contradict one another
 * @method every value's lowest and highest over all ordered values with these facts, in exact arithmetic
 * @verified test/reference/disclosure/08-derived.json
 */
export function valuesOfOrderStatistics(n: number, facts: OrderFacts): readonly Fraction[] | null {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('values need somebody who has them');
  const one = Fraction.one;
  const minusOne = Fraction.of(-1);
  const ordered = Array.from({ length: n - 1 }, (_, at): Constraint => ({
    terms: new Map([
      [at, minusOne],
      [at + 1, one],
    ]),
    lower: Fraction.zero,
    upper: null,
  }));
  const all = new Map(Array.from({ length: n }, (_, at) => [at, one] as const));
  const middle = new Map([...new Set([Math.ceil(n / 2) - 1, Math.floor(n / 2)])].map((at) => [at, one]));
  const told = [
    { value: facts.mean?.times(n), terms: all },
    { value: facts.median?.times(middle.size), terms: middle },
    { value: facts.min, terms: new Map([[0, one]]) },
    { value: facts.max, terms: new Map([[n - 1, one]]) },
  ].flatMap(({ value, terms }): readonly Constraint[] =>
    value === undefined ? [] : [{ terms, ...exactly(value) }],
  );
  const values = new ExactPolytope({
    unknowns: Array.from({ length: n }, () => ({ lower: null, upper: null })),
    constraints: [...ordered, ...told],
  });
  if (values.isEmpty) throw new RangeError('no values have this mean, median and these extremes');
  const ranges = Array.from({ length: n }, (_, at) => values.range(new Map([[at, one]])));
  return ranges.every(isExact) ? ranges.flatMap(({ lower }) => lower ?? []) : null;
}

/**
 * Whether a statistic is the value of one respondent: a minimum or maximum, the median of an odd number, anything about
 * a single one.
 * @param n respondents, ≥ 1
 * @throws RangeError for nobody
 * @verified test/reference/disclosure/08-derived.json
 */
export function tellsOneValue(statistic: string, n: number): boolean {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('a statistic needs somebody behind it');
  if (n === 1 || statistic === 'max' || statistic === 'min') return true;
  return statistic === 'median' && n % 2 === 1;
}
