import { Fraction } from '../exact/fraction.ts';
import { greatestCommonDivisor } from '../exact/greatest-common-divisor.ts';
import { countRange } from '../rounding/counts-of-rounded-share.ts';
import { wholeNumbersBehind } from '../rounding/whole-numbers-behind.ts';
import type { WholeNumbers } from '../rounding/whole-numbers-behind.ts';

/** An answer that can be given, and what it counts in a mean. */
export interface Category {
  readonly id: string;
  readonly score: Fraction;
}

/** What was published of the answers; null digits: not rounded. Shares are in percent. */
export type Fact =
  | { readonly kind: 'mean'; readonly value: Fraction; readonly digits: number | null }
  | {
      readonly kind: 'share';
      readonly categories: readonly string[];
      readonly value: Fraction;
      readonly digits: number | null;
    }
  | { readonly kind: 'count'; readonly categories: readonly string[]; readonly value: number }
  | { readonly kind: 'min'; readonly value: Fraction }
  | { readonly kind: 'max'; readonly value: Fraction };

/** Σ weight · count lies between two whole numbers; weights by category, in their order. */
export interface CountConstraint extends WholeNumbers {
  readonly weights: readonly number[];
}

/**
 * Facts about n answers as constraints on the counts of the categories.
 * @throws RangeError for nobody, for a category that is not there, and for scores too fine to be added up exactly
 */
export function countConstraints(
  n: number,
  categories: readonly Category[],
  facts: readonly Fact[],
): readonly CountConstraint[] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('answers need somebody who gave them');
  return facts.flatMap((fact) => {
    if (fact.kind === 'mean') return [meanConstraint(n, categories, fact)];
    if (fact.kind === 'min' || fact.kind === 'max') return extremeConstraints(n, categories, fact);
    const weights = membersOf(categories, fact.categories);
    if (fact.kind === 'count') return [{ weights, first: BigInt(fact.value), last: BigInt(fact.value) }];
    const counts =
      fact.digits === null
        ? wholeOnly(fact.value.times(n).over(100))
        : countRange(n, { value: fact.value, digits: fact.digits });
    return [{ weights, ...counts }];
  });
}

/** The sum of the scores, in the finest unit that all of them are multiples of. */
function meanConstraint(
  n: number,
  categories: readonly Category[],
  { value, digits }: Extract<Fact, { kind: 'mean' }>,
): CountConstraint {
  const unit = commonUnit(categories.map(({ score }) => score));
  const weights = categories.map(({ score }) => Number(score.over(unit).numerator));
  if (!weights.every((weight) => Number.isSafeInteger(weight * n)))
    throw new RangeError('the scores of the categories are too fine');
  const sums =
    digits === null
      ? wholeOnly(value.times(n).over(unit))
      : wholeNumbersBehind({ value, digits }, unit.over(n));
  return { weights, ...sums };
}

function extremeConstraints(
  n: number,
  categories: readonly Category[],
  { kind, value }: Extract<Fact, { kind: 'min' | 'max' }>,
): readonly CountConstraint[] {
  const weightsOf = (holds: (score: Fraction) => boolean) =>
    categories.map(({ score }) => (holds(score) ? 1 : 0));
  const beyond = weightsOf((score) => (kind === 'min' ? score.isLess(value) : score.isMore(value)));
  return [
    { weights: beyond, first: 0n, last: 0n },
    { weights: weightsOf((score) => score.equals(value)), first: 1n, last: BigInt(n) },
  ];
}

function membersOf(categories: readonly Category[], named: readonly string[]): readonly number[] {
  const known = new Set(categories.map(({ id }) => id));
  for (const id of named) if (!known.has(id)) throw new RangeError(`no category ${id}`);
  return categories.map(({ id }) => (named.includes(id) ? 1 : 0));
}

function commonUnit(amounts: readonly Fraction[]): Fraction {
  const common = amounts.reduce((product, { denominator }) => product * denominator, 1n);
  const divisor = amounts.reduce(
    (gcd, amount) => greatestCommonDivisor(gcd, amount.times(common).numerator),
    0n,
  );
  return new Fraction(divisor || 1n, common);
}

function wholeOnly(value: Fraction): WholeNumbers {
  return { first: value.ceil(), last: value.floor() };
}
