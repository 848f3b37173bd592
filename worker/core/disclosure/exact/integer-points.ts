import { ExactPolytope } from './exact-polytope.ts';
import { Fraction } from './fraction.ts';
import { wholeTerms } from './linear-system.ts';
import type { Constraint, LinearSystem, Range, SolutionSet, Terms } from './linear-system.ts';

/** Where halving the set that often finds no end, the question is given up rather than answered wrongly. */
const mostBranches = 20_000;

/**
 * All solutions of a linear system in whole numbers.
 * @method bounds and sums rounded inwards, then branch and bound over the exact real solutions
 * @throws RangeError where the search does not end in reasonable time
 * @verified test/reference/disclosure/04-feasibility.json, 07-rounding.json; against enumeration in the test
 */
export class IntegerPoints implements SolutionSet {
  readonly isEmpty: boolean;
  readonly #system: LinearSystem;
  readonly #root: ExactPolytope;

  constructor({ unknowns, constraints }: LinearSystem) {
    this.#system = { unknowns: unknowns.map(roundedInwards), constraints: constraints.map(divided) };
    this.#root = new ExactPolytope(this.#system);
    const isContradiction = [...this.#system.unknowns, ...this.#system.constraints].some(
      ({ lower, upper }) => lower !== null && upper?.isLess(lower) === true,
    );
    this.isEmpty = isContradiction || this.#root.isEmpty || this.#best(new Map()) === 'none';
  }

  range(terms: Terms): Range {
    const negative = new Map([...terms].map(([unknown, weight]) => [unknown, weight.negated()]));
    return { lower: this.#maximum(negative)?.negated() ?? null, upper: this.#maximum(terms) };
  }

  #maximum(terms: Terms): Fraction | null {
    const { terms: whole, factor } = wholeTerms(terms);
    const exact = new Map([...whole].map(([unknown, weight]) => [unknown, Fraction.of(weight)]));
    const best = this.isEmpty ? 'none' : this.#best(exact);
    if (best === 'none') throw new RangeError('no whole numbers fit what is known');
    return best === 'unbounded' ? null : best.over(factor);
  }

  /** Highest value of a sum with whole weights. What is unbounded in real numbers is so in whole ones, if there are any. */
  #best(terms: Terms): Fraction | 'none' | 'unbounded' {
    let best: Fraction | null = null;
    const open = [{ polytope: this.#root, unknowns: this.#system.unknowns }];
    for (let branches = 0, next = open.pop(); next !== undefined; branches += 1, next = open.pop()) {
      if (branches > mostBranches) throw new RangeError('too many combinations of whole numbers');
      const { polytope, unknowns } = next;
      const bound = polytope.isEmpty ? null : polytope.maximum(terms);
      if (bound === null && !polytope.isEmpty) return 'unbounded';
      if (bound === null || (best !== null && !new Fraction(bound.floor()).isMore(best))) continue;
      const corner = polytope.corner();
      const broken = corner.findIndex((value) => !value.isInteger());
      if (broken < 0) best = bound;
      else open.push(...this.#halves(unknowns, broken, corner[broken] ?? Fraction.zero));
    }
    return best ?? 'none';
  }

  /** Below and above a value that is not whole; the lower half is looked at first. */
  #halves(unknowns: readonly Range[], broken: number, value: Fraction) {
    return [{ lower: new Fraction(value.ceil()) }, { upper: new Fraction(value.floor()) }].map((half) => {
      const narrowed = unknowns.map((range, at) => (at === broken ? { ...range, ...half } : range));
      return { polytope: new ExactPolytope({ ...this.#system, unknowns: narrowed }), unknowns: narrowed };
    });
  }
}

function roundedInwards({ lower, upper }: Range): Range {
  return {
    lower: lower === null ? null : new Fraction(lower.ceil()),
    upper: upper === null ? null : new Fraction(upper.floor()),
  };
}

/** A sum with whole coprime weights over whole numbers is whole. */
function divided(constraint: Constraint): Constraint {
  const { terms, factor } = wholeTerms(constraint.terms);
  return {
    terms: new Map([...terms].map(([unknown, weight]) => [unknown, Fraction.of(weight)])),
    ...roundedInwards({
      lower: constraint.lower?.times(factor) ?? null,
      upper: constraint.upper?.times(factor) ?? null,
    }),
  };
}
