import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SumBoundsSolver, isStill } from '../../../../worker/core/disclosure/attack/sum-bounds.ts';
import { atomsToldByWholeNumbers } from '../../../../worker/core/disclosure/attack/whole-bounds.ts';
import { Fraction } from '../../../../worker/core/disclosure/exact/fraction.ts';
import { solutionSet } from '../../../../worker/core/disclosure/exact/solution-set.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const drawn = fc.record({
  values: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 6, maxLength: 6 }),
  sets: fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
  asked: fc.subarray(names, { minLength: 1 }),
});
const valueIn = (values: readonly number[], name: string) => values[names.indexOf(name)] ?? 0;
const sumIn = (values: readonly number[], set: readonly string[]) =>
  set.reduce((sum, name) => sum + valueIn(values, name), 0);

/** The same question in exact arithmetic, answer by answer. */
function exactly(
  values: readonly number[],
  sets: readonly (readonly string[])[],
  known: readonly string[] = [],
) {
  const one = Fraction.one;
  const termsOf = (set: readonly string[]) => new Map(set.map((name) => [names.indexOf(name), one]));
  const solutions = solutionSet(
    {
      unknowns: names.map((name) => {
        const value = Fraction.of(valueIn(values, name));
        return known.includes(name) ? { lower: value, upper: value } : { lower: Fraction.zero, upper: one };
      }),
      constraints: sets.map((set) => {
        const sum = Fraction.of(sumIn(values, set));
        return { terms: termsOf(set), lower: sum, upper: sum };
      }),
    },
    false,
  );
  return (set: readonly string[]) => {
    const { lower, upper } = solutions.range(termsOf(set));
    return [lower?.toNumber() ?? NaN, upper?.toNumber() ?? NaN] as const;
  };
}

const told = (values: readonly number[], sets: readonly (readonly string[])[]) =>
  sets.map((answers) => ({ answers, lower: sumIn(values, answers), upper: sumIn(values, answers) }));

describe('bounds of sums', () => {
  it('are those of exact arithmetic', () => {
    fc.assert(
      fc.property(drawn, ({ values, sets, asked }) => {
        const solver = new SumBoundsSolver(told(values, sets), [asked], null);
        const { lower, upper } = solver.boundsOfAsked(0);
        const [least, most] = exactly(values, sets)(asked);
        expect(lower).toBeCloseTo(least, 6);
        expect(upper).toBeCloseTo(most, 6);
      }),
    );
  });

  it('are told for an outsider and for every insider where exact arithmetic leaves one number', () => {
    fc.assert(
      fc.property(drawn, ({ values, sets }) => {
        const solver = new SumBoundsSolver(told(values, sets), [], (name) => valueIn(values, name));
        const wanted = (known: readonly string[]) =>
          solver.atoms.flatMap(({ answers }, atom) => {
            const [least, most] = exactly(values, sets, known)(answers);
            return most - least < 1e-9 ? [atom] : [];
          });
        expect([...solver.toldAtoms()].toSorted((one, other) => one - other)).toEqual(wanted([]));
        for (const [atom, { answers }] of solver.atoms.entries())
          for (const insider of answers)
            expect(
              [...solver.toldAtoms(new Map([[atom, { count: 1, sum: valueIn(values, insider) }]]))].toSorted(
                (one, other) => one - other,
              ),
            ).toEqual(wanted([insider]));
      }),
      { numRuns: 60 },
    );
  });

  it('are told where answers at the ends can only move together', () => {
    const ends = fc.record({
      values: fc.array(fc.constantFrom(0, 1, 0, 1, 0.5), { minLength: 6, maxLength: 6 }),
      sets: fc.array(fc.subarray(names, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
    });
    fc.assert(
      fc.property(ends, ({ values, sets }) => {
        const solver = new SumBoundsSolver(told(values, sets), [], (name) => valueIn(values, name));
        const range = exactly(values, sets);
        const wanted = solver.atoms.flatMap(({ answers }, atom) => {
          const [least, most] = range(answers);
          return most - least < 1e-9 ? [atom] : [];
        });
        expect([...solver.toldAtoms()].toSorted((one, other) => one - other)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('are told where every way is closed at the ends', () => {
    const sets = [
      ['a', 'b'],
      ['a', 'd', 'e'],
      ['b', 'c', 'd'],
    ];
    const toldOf = (values: readonly number[]) =>
      new SumBoundsSolver(told(values, sets), [], (name) => valueIn(values, name)).toldAtoms().size;
    // b and d can only fall, a, c and e only rise. a up by 1 and b down by 1, e up by 1, so d down by 2, so c up by 3.
    expect(toldOf([0, 1, 0, 1, 0])).toBe(0);
    // With c at its upper end b, c and d can all only fall, but their sum cannot: they stay, so a stays, so e stays.
    expect(toldOf([0, 1, 1, 1, 0])).toBe(5);
  });

  it('include rounding, and what one answer can be from either end', () => {
    // Two answers add up to 1.4 … 1.6: one of them is at least 0.4, and can be 1.
    const solver = new SumBoundsSolver([{ answers: ['a', 'b'], lower: 1.4, upper: 1.6 }], [['a']], null);
    const { lower, upper } = solver.boundsOfAsked(0);
    expect([lower, upper].map((end) => Number(end.toFixed(6)))).toEqual([0.4, 1]);
    expect(isStill({ lower, upper })).toBe(false);
  });
});

describe('steps of the scale', () => {
  it('tell sums of few that ends alone do not', () => {
    // 0.5 … 1.4 of two answers that are 0 or 1 each: exactly one of them is 1.
    const rounded = [{ answers: ['a', 'b'], lower: 0.5, upper: 1.4 }];
    expect(atomsToldByWholeNumbers(rounded, 1).map(({ sum }) => sum)).toEqual([1]);
    expect(atomsToldByWholeNumbers(rounded, 2)).toEqual([]);
    // No step lies between: then the steps are not known well enough to say anything.
    expect(atomsToldByWholeNumbers([{ answers: ['a'], lower: 0.2, upper: 0.4 }], 1)).toEqual([]);
    const many = Array.from({ length: 21 }, (_, at) => `m${at}`);
    expect(atomsToldByWholeNumbers([{ answers: many, lower: 21, upper: 21 }], 1)).toEqual([]);
  });

  it('are those that enumeration finds', () => {
    fc.assert(
      fc.property(drawn, ({ values, sets }) => {
        const halves = Array.from({ length: 3 ** names.length }, (_, code) =>
          names.map((_name, at) => (Math.floor(code / 3 ** at) % 3) / 2),
        ).filter((each) => sets.every((set) => sumIn(each, set) === sumIn(values, set)));
        const found = atomsToldByWholeNumbers(told(values, sets), 2).map(({ atom }) => atom.answers.join());
        const solver = new SumBoundsSolver(told(values, sets), [], null);
        const wanted = solver.atoms.flatMap(({ answers }) =>
          new Set(halves.map((each) => sumIn(each, answers))).size === 1 ? [answers.join()] : [],
        );
        expect(found.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
