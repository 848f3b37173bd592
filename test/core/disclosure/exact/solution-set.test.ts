import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from 'yalps';
import { Fraction } from '../../../../worker/core/disclosure/exact/fraction.ts';
import { exactly } from '../../../../worker/core/disclosure/exact/linear-system.ts';
import type { LinearSystem, Range } from '../../../../worker/core/disclosure/exact/linear-system.ts';
import { solutionSet } from '../../../../worker/core/disclosure/exact/solution-set.ts';

const termsOf = (weights: readonly number[]) =>
  new Map(weights.map((weight, at) => [at, Fraction.of(weight)] as const));
const rangeOf = (lower: number | null, upper: number | null): Range => ({
  lower: lower === null ? null : Fraction.of(lower),
  upper: upper === null ? null : Fraction.of(upper),
});
const numbers = ({ lower, upper }: Range) => [lower?.toNumber() ?? null, upper?.toNumber() ?? null];
const unknown = (count: number, range: Range) => Array.from({ length: count }, () => range);

/** Three unknowns in a box, and up to three sums within bounds. */
const side = fc.integer({ min: -3, max: 4 });
const boxed = fc.record({
  boxes: fc.array(fc.tuple(side, fc.nat(4)), { minLength: 3, maxLength: 3 }),
  sums: fc.array(
    fc.record({
      weights: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }),
      lower: fc.integer({ min: -6, max: 6 }),
      width: fc.constantFrom(0, 0, 1, 3, null),
    }),
    { maxLength: 3 },
  ),
  goal: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }),
});

function systemOf({ boxes, sums }: typeof boxed extends fc.Arbitrary<infer T> ? T : never): LinearSystem {
  return {
    unknowns: boxes.map(([lower, width]) => rangeOf(lower, lower + width)),
    constraints: sums.map(({ weights, lower, width }) => ({
      terms: termsOf(weights),
      ...rangeOf(lower, width === null ? null : lower + width),
    })),
  };
}

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, each, at) => sum + each * (other[at] ?? 0), 0);

describe('all solutions of a linear system', () => {
  it('bound a sum on one side, on both, or not at all', () => {
    // x + y = 3 with x ≥ 0 and y free: x is bounded below only, y above only, x + y told, x − y neither.
    const system: LinearSystem = {
      unknowns: [rangeOf(0, null), rangeOf(null, null)],
      constraints: [{ terms: termsOf([1, 1]), ...exactly(Fraction.of(3)) }],
    };
    for (const integer of [false, true]) {
      const solutions = solutionSet(system, integer);
      const ask = (...weights: readonly number[]) => numbers(solutions.range(termsOf(weights)));
      expect([ask(1, 0), ask(0, 1), ask(1, 1), ask(1, -1)]).toEqual([
        [0, null],
        [null, 3],
        [3, 3],
        [-3, null],
      ]);
    }
  });

  it('are told apart where only whole numbers count', () => {
    // 2x + 3y = 7 with x, y ≥ 0: x from 0 to 3.5; in whole numbers only (2, 1).
    const system: LinearSystem = {
      unknowns: unknown(2, rangeOf(0, null)),
      constraints: [{ terms: termsOf([2, 3]), ...exactly(Fraction.of(7)) }],
    };
    const ranges = [false, true].map((integer) =>
      numbers(solutionSet(system, integer).range(termsOf([1, 0]))),
    );
    expect(ranges).toEqual([
      [0, 3.5],
      [2, 2],
    ]);
  });

  it('are none where the sums contradict one another, and then nothing is said of them', () => {
    const odd: LinearSystem = {
      unknowns: unknown(2, rangeOf(null, null)),
      constraints: [{ terms: termsOf([2, 2]), ...exactly(Fraction.of(5)) }],
    };
    const twice: LinearSystem = {
      unknowns: unknown(2, rangeOf(0, null)),
      constraints: [2, 3].map((sum) => ({ terms: termsOf([1, 1]), ...exactly(Fraction.of(sum)) })),
    };
    expect(solutionSet(odd, false).isEmpty).toBe(false);
    for (const empty of [solutionSet(odd, true), solutionSet(twice, false), solutionSet(twice, true)]) {
      expect(empty.isEmpty).toBe(true);
      expect(() => empty.range(termsOf([1]))).toThrow(RangeError);
    }
  });

  it('refuse a sum over an unknown that is not there', () => {
    expect(() => solutionSet({ unknowns: [], constraints: [] }, false).range(termsOf([1]))).toThrow(
      RangeError,
    );
  });

  it('in whole numbers are those that enumeration finds', () => {
    fc.assert(
      fc.property(boxed, (drawn) => {
        const points = drawn.boxes
          .reduce<readonly (readonly number[])[]>(
            (found, [lower, width]) =>
              found.flatMap((point) => Array.from({ length: width + 1 }, (_, at) => [...point, lower + at])),
            [[]],
          )
          .filter((point) =>
            drawn.sums.every(({ weights, lower, width }) => {
              const sum = dot(weights, point);
              return sum >= lower && (width === null || sum <= lower + width);
            }),
          );
        const solutions = solutionSet(systemOf(drawn), true);
        expect(solutions.isEmpty).toBe(points.length === 0);
        if (points.length === 0) return;
        const values = points.map((point) => dot(drawn.goal, point));
        expect(numbers(solutions.range(termsOf(drawn.goal)))).toEqual([
          Math.min(...values),
          Math.max(...values),
        ]);
      }),
    );
  });

  it('in real numbers are those that an independent solver finds', () => {
    // The solver knows no negative unknowns: each begins at the lower end of its box.
    fc.assert(
      fc.property(boxed, (drawn) => {
        const lowest = drawn.boxes.map(([lower]) => lower);
        const solved = (['minimize', 'maximize'] as const).map((direction) =>
          solve({
            direction,
            objective: 'goal',
            constraints: Object.fromEntries([
              ...drawn.sums.map(({ weights, lower, width }, at) => {
                const from = lower - dot(weights, lowest);
                return [`sum${at}`, { min: from, ...(width !== null && { max: from + width }) }] as const;
              }),
              ...drawn.boxes.map(([, width], at) => [`box${at}`, { max: width }] as const),
            ]),
            variables: Object.fromEntries(
              drawn.boxes.map((_, at) => [
                `x${at}`,
                Object.fromEntries([
                  ['goal', drawn.goal[at] ?? 0],
                  [`box${at}`, 1],
                  ...drawn.sums.map(({ weights }, sum) => [`sum${sum}`, weights[at] ?? 0] as const),
                ]),
              ]),
            ),
          }),
        );
        const solutions = solutionSet(systemOf(drawn), false);
        expect(solutions.isEmpty).toBe(solved[0]?.status === 'infeasible');
        if (solutions.isEmpty) return;
        const [lower, upper] = numbers(solutions.range(termsOf(drawn.goal)));
        const [least, most] = solved.map(({ result }) => result + dot(drawn.goal, lowest));
        expect(lower).toBeCloseTo(least ?? NaN, 6);
        expect(upper).toBeCloseTo(most ?? NaN, 6);
      }),
    );
  });
});
