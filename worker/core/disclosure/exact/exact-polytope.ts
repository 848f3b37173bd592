import { Dictionary } from './dictionary.ts';
import { Fraction } from './fraction.ts';
import { wholeTerms } from './linear-system.ts';
import type { Constraint, LinearSystem, Range, SolutionSet, Terms } from './linear-system.ts';

/** An unknown as offset + sign · variable, with the variable ≥ 0 or free; fixed unknowns have no variable. */
interface Substitution {
  readonly offset: Fraction;
  readonly sign: 1n | -1n;
  readonly variable: number | null;
}

/**
 * All real solutions of a linear system, in exact rational arithmetic: for the tables and attacks of a few dozen
 * unknowns whose verdict must not hang on a tolerance. Larger systems go to the library that the attacker uses.
 * @verified test/reference/disclosure/04-feasibility.json; against enumeration and yalps in the test
 */
export class ExactPolytope implements SolutionSet {
  readonly isEmpty: boolean;
  readonly #dictionary: Dictionary;
  readonly #substitutions: readonly Substitution[];

  constructor({ unknowns, constraints }: LinearSystem) {
    const kinds: ('nonNegative' | 'free')[] = [];
    this.#substitutions = unknowns.map(({ lower, upper }) => {
      if (lower !== null && upper?.equals(lower) === true)
        return { offset: lower, sign: 1n, variable: null } as const;
      const isFree = lower === null && upper === null;
      const variable = kinds.push(isFree ? 'free' : 'nonNegative') - 1;
      return {
        offset: lower ?? upper ?? Fraction.zero,
        sign: lower === null && !isFree ? -1n : 1n,
        variable,
      };
    });
    this.#dictionary = new Dictionary(kinds);
    const upperBounds = unknowns.flatMap(({ lower, upper }, at) =>
      lower !== null && upper !== null && !upper.equals(lower)
        ? [{ terms: new Map([[at, Fraction.one]]), lower: null, upper }]
        : [],
    );
    let index = kinds.length;
    for (const constraint of [...constraints, ...upperBounds])
      for (const row of this.#rowsOf(constraint, kinds.length)) {
        this.#dictionary.addRow({ index, kind: row.kind }, row.constant, row.coefficients);
        index += 1;
      }
    this.isEmpty = !this.#dictionary.makeFeasible();
  }

  range(terms: Terms): Range {
    const lowest = this.maximum(new Map([...terms].map(([unknown, weight]) => [unknown, weight.negated()])));
    return { lower: lowest?.negated() ?? null, upper: this.maximum(terms) };
  }

  /**
   * Highest value of a sum; null where there is none.
   * @throws RangeError where there is no solution
   */
  maximum(terms: Terms): Fraction | null {
    if (this.isEmpty) throw new RangeError('no values fit what is known');
    const whole = wholeTerms(terms);
    const weights = new Map(
      [...whole.terms].flatMap(([unknown, weight]) => {
        const { sign, variable } = this.#substitutionOf(unknown);
        return variable === null ? [] : [[variable, sign * weight] as const];
      }),
    );
    const found = this.#dictionary.maximise(weights);
    if (found === null) return null;
    return new Fraction(found.value, found.scale).over(whole.factor).plus(this.#offsetOf(terms));
  }

  /** The unknowns at the corner where the last maximum was found. */
  corner(): readonly Fraction[] {
    return this.#substitutions.map(({ offset, sign, variable }) => {
      if (variable === null) return offset;
      const { value, scale } = this.#dictionary.valueOf(variable);
      return offset.plus(new Fraction(sign * value, scale));
    });
  }

  #rowsOf({ terms, lower, upper }: Constraint, variables: number) {
    const offset = this.#offsetOf(terms);
    if (lower !== null && upper?.equals(lower) === true)
      return [rowOf('zero', lower.minus(offset), this.#signedTerms(terms, 1n), variables)];
    return [
      ...(upper === null
        ? []
        : [rowOf('nonNegative', upper.minus(offset), this.#signedTerms(terms, 1n), variables)]),
      ...(lower === null
        ? []
        : [rowOf('nonNegative', offset.minus(lower), this.#signedTerms(terms, -1n), variables)]),
    ];
  }

  #signedTerms(terms: Terms, by: bigint): Terms {
    return new Map(
      [...terms].flatMap(([unknown, weight]) => {
        const { sign, variable } = this.#substitutionOf(unknown);
        return variable === null ? [] : [[variable, weight.times(sign * by)] as const];
      }),
    );
  }

  #offsetOf(terms: Terms): Fraction {
    return Fraction.sum(
      [...terms].map(([unknown, weight]) => this.#substitutionOf(unknown).offset.times(weight)),
    );
  }

  #substitutionOf(unknown: number): Substitution {
    const found = this.#substitutions[unknown];
    if (found === undefined) throw new RangeError('a sum over an unknown that the system does not have');
    return found;
  }
}

/** slack = constant − Σ terms, in whole numbers. */
function rowOf(kind: 'nonNegative' | 'zero', constant: Fraction, terms: Terms, variables: number) {
  const withConstant = wholeTerms(new Map([...terms, [variables, constant]]));
  return {
    kind,
    constant: withConstant.terms.get(variables) ?? 0n,
    coefficients: Array.from({ length: variables }, (_, at) => withConstant.terms.get(at) ?? 0n),
  };
}
