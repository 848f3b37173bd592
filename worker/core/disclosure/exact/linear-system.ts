import { Fraction } from './fraction.ts';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';

/** Closed on both sides; null is no bound. */
export interface Range {
  readonly lower: Fraction | null;
  readonly upper: Fraction | null;
}

/** A weighted sum of unknowns: position of the unknown → its weight. */
export type Terms = ReadonlyMap<number, Fraction>;

export interface Constraint extends Range {
  readonly terms: Terms;
}

/** Unknowns with their bounds, and sums of them that are known exactly or within bounds. */
export interface LinearSystem {
  readonly unknowns: readonly Range[];
  readonly constraints: readonly Constraint[];
}

/** The set of solutions of a linear system, as far as sums over it are asked for. */
export interface SolutionSet {
  readonly isEmpty: boolean;
  /**
   * Lowest and highest value of a sum over all solutions.
   * @throws RangeError where there is no solution
   */
  readonly range: (terms: Terms) => Range;
}

export function exactly(value: Fraction): Range {
  return { lower: value, upper: value };
}

/** The same sum with whole coprime weights, and what it was multiplied by. */
export function wholeTerms(terms: Terms): {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly factor: Fraction;
} {
  const used = [...terms].filter(([, weight]) => !weight.equals(0));
  const common = used.reduce(
    (multiple, [, { denominator }]) =>
      (multiple * denominator) / greatestCommonDivisor(multiple, denominator),
    1n,
  );
  const whole = used.map(
    ([unknown, weight]) => [unknown, weight.numerator * (common / weight.denominator)] as const,
  );
  const divisor = whole.reduce((gcd, [, weight]) => greatestCommonDivisor(gcd, weight), 0n) || 1n;
  return {
    terms: new Map(whole.map(([unknown, weight]) => [unknown, weight / divisor])),
    factor: new Fraction(common, divisor),
  };
}
