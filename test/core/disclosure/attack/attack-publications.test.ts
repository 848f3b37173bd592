import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackPublications } from '../../../../worker/core/disclosure/attack/attack-publications.ts';
import type { AttackProblem } from '../../../../worker/core/disclosure/attack/attack-publications.ts';
import { recoverableSums } from '../../../../worker/core/disclosure/attack/recoverable-sums.ts';
import { Fraction } from '../../../../worker/core/disclosure/exact/fraction.ts';

const exact = Fraction.of;
const firms = ['a', 'b', 'c', 'd'];
const problem = (changes: Partial<AttackProblem>): AttackProblem => ({
  members: new Map(firms.map((firm) => [firm, null])),
  publications: [],
  bounds: { lower: exact(1), upper: exact(5) },
  integer: true,
  known: new Map(),
  minimum: 3,
  closenessPct: exact(10),
  ...changes,
});

describe('sums that follow from published ones', () => {
  it('come with their value, whatever the detour', () => {
    // a + b, b + c and a + c: each of the three is half of a sum of sums, a = (5 + 6 − 7)/2.
    const published = [
      { members: ['a', 'b'], sum: exact(5) },
      { members: ['b', 'c'], sum: exact(7) },
      { members: ['c', 'a'], sum: exact(6) },
    ];
    const found = recoverableSums(firms, published, new Map(), 2);
    expect(found.map(({ members, sum }) => [...members, sum.toNumber()])).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 4],
    ]);
  });
  it('are not asked about strangers', () => {
    expect(() => recoverableSums(['a'], [{ members: ['x'], sum: exact(1) }], new Map(), 2)).toThrow(
      RangeError,
    );
  });
});

describe('an attack on publications', () => {
  it('finds, of whole answers, what enumeration leaves', () => {
    const drawn = fc.record({
      values: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
      sets: fc.array(fc.subarray([0, 1, 2, 3], { minLength: 1 }), { minLength: 1, maxLength: 3 }),
      digits: fc.constantFrom(0, 1),
    });
    const answers = Array.from({ length: 5 ** 4 }, (_, at) =>
      [0, 1, 2, 3].map((place) => 1 + (Math.floor(at / 5 ** place) % 5)),
    );
    const sumOver = (set: readonly number[], values: readonly number[]) =>
      set.reduce((sum, at) => sum + (values[at] ?? 0), 0);
    fc.assert(
      fc.property(drawn, ({ values, sets, digits }) => {
        const printed = (set: readonly number[], each: readonly number[]) =>
          Math.floor((sumOver(set, each) / set.length) * 10 ** digits + 0.5) / 10 ** digits;
        const outcome = attackPublications(
          problem({
            publications: sets.map((set) => ({
              kind: 'mean',
              members: set.map((at) => firms[at] ?? ''),
              value: exact(printed(set, values)),
              digits,
            })),
          }),
        );
        // The attack includes both ends of what rounds to a mean, so it may leave a little more, never less.
        const fitting = answers.filter((each) =>
          sets.every(
            (set) =>
              Math.abs(sumOver(set, each) / set.length - printed(set, values)) <= 0.5 / 10 ** digits + 1e-9,
          ),
        );
        expect(outcome.members.map(({ lower, upper }) => [lower?.toNumber(), upper?.toNumber()])).toEqual(
          [0, 1, 2, 3].map((at) => {
            const left = fitting.map((each) => each[at] ?? 0);
            return [Math.min(...left), Math.max(...left)];
          }),
        );
        expect(outcome.unsafe).toBe(outcome.exact.length + outcome.tooClose.length > 0);
      }),
    );
  });

  it('says so where nothing is told, and where all is', () => {
    const all = { kind: 'mean', members: firms, digits: 1 } as const;
    const open = attackPublications(problem({ publications: [{ ...all, value: exact(3) }] }));
    expect([open.unsafe, open.exact, open.tooClose, open.upperTooClose]).toEqual([false, [], [], []]);
    const told = attackPublications(problem({ publications: [{ ...all, value: exact(5) }] }));
    expect(told.members.map(({ isTooClose }) => isTooClose)).toEqual([true, true, true, true]);
    // No group follows by adding and subtracting, but the scale ends there.
    expect([told.unsafe, told.exact]).toEqual([true, []]);
  });

  it('flags an upper bound close to a value only where it is news', () => {
    const of = (upper: number | null) =>
      attackPublications(
        problem({
          members: new Map([
            ['a', exact(95)],
            ['b', exact(3)],
            ['c', exact(2)],
          ]),
          publications: [{ kind: 'sum', members: ['a', 'b', 'c'], value: exact(100), digits: null }],
          bounds: { lower: exact(0), upper: upper === null ? null : exact(upper) },
          integer: false,
        }),
      ).upperTooClose;
    expect([of(null), of(100), of(200)]).toEqual([['a'], [], ['a']]);
  });

  it('lets an insider subtract itself, and asks nothing about it', () => {
    const outcome = attackPublications(
      problem({
        publications: [{ kind: 'sum', members: ['a', 'b'], value: exact(6), digits: null }],
        known: new Map([['a', exact(2)]]),
      }),
    );
    expect(outcome.exact.map(({ members, sum }) => [...members, sum.toNumber()])).toEqual([['b', 4]]);
    expect(outcome.members.map(({ members }) => members[0])).toEqual(['b', 'c', 'd']);
  });

  it('refuses what contradicts itself, and publications about nobody or strangers', () => {
    const of = (members: readonly string[], value: number) => () =>
      attackPublications(
        problem({ publications: [{ kind: 'sum', members, value: exact(value), digits: null }] }),
      );
    expect(of(['a', 'b'], 11)).toThrow(RangeError);
    expect(of([], 0)).toThrow(RangeError);
    expect(of(['x'], 3)).toThrow(RangeError);
  });
});
