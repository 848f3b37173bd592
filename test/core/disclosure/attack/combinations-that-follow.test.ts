import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationsThatFollow } from '../../../../worker/core/disclosure/attack/combinations-that-follow.ts';
import type { Combination } from '../../../../worker/core/disclosure/attack/combinations-that-follow.ts';
import { inverse, multiply, primes } from '../../../../worker/core/disclosure/attack/modular-arithmetic.ts';
import { integerNullSpace } from '../../../../worker/core/disclosure/integer-null-space.ts';
import { recoverableGroups } from '../../../../worker/core/disclosure/recoverable-groups.ts';
import differencing from '../../../reference/disclosure/06-differencing.json';

const written = ({ plus, minus }: Combination) =>
  [plus.toSorted().join('+'), minus.toSorted().join('-')]
    .filter((side) => side !== '')
    .toSorted()
    .join(' | ');
const found = (...told: readonly (readonly string[])[]) =>
  [...combinationsThatFollow(told)].map(written).toSorted();

describe('arithmetic modulo 31-bit primes', () => {
  it('is that of whole numbers', () => {
    for (const prime of primes)
      fc.assert(
        fc.property(fc.nat(prime - 1), fc.nat(prime - 1), (a, b) => {
          expect(multiply(a, b, prime)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(prime)));
          if (a > 0) expect(multiply(a, inverse(a, prime), prime)).toBe(1);
        }),
      );
  });
});

describe('what follows from told sums', () => {
  it('is what lies between nested sets, in an intersection, and in three pairwise unions', () => {
    expect(found(['a', 'b', 'c', 'd'], ['c', 'd'])).toEqual(['a+b', 'c+d']);
    expect(found(['a', 'b', 'c'], ['b', 'c', 'd'], ['a', 'b', 'c', 'd'])).toEqual(['a', 'b+c', 'd']);
    expect(found(['a', 'b'], ['b', 'c'], ['c', 'a'])).toEqual(['a', 'b', 'c']);
  });
  it('is a difference where two sets overlap', () => {
    // a − d; of the rest nothing but the two sets themselves.
    expect(found(['a', 'b', 'c'], ['b', 'c', 'd'])).toEqual(['a | d', 'a+b+c', 'b+c+d']);
  });
  it('can join four atoms', () => {
    // a + b + c + d is told as one set of four atoms, and each of them is in another set with somebody else.
    expect(found(['a', 'b', 'c', 'd'], ['a', 'e'], ['b', 'f'], ['c', 'g'])).toContain('a+b+c+d');
  });
  it('is nothing where nothing was told, and what is left out is of too many firms', () => {
    expect(found()).toEqual([]);
    const few = (fewerThan: number) =>
      [
        ...combinationsThatFollow([['a@1', 'a@2', 'b@1']], {
          fewerThan,
          ownerOf: (answer) => answer[0] ?? '',
        }),
      ].length;
    expect([few(2), few(3)]).toEqual([0, 1]);
  });

  it('includes every group of the reference', () => {
    // JSON has no types of its own: the parts of sdc/1 that are used.
    const cases = differencing.cases as unknown as readonly {
      readonly rule: string;
      readonly input: {
        readonly k: number;
        readonly publications?: readonly { readonly members: readonly number[] }[];
      };
    }[];
    const recoverable = cases.filter(({ rule }) => rule === 'recoverable_groups');
    expect(recoverable.length).toBeGreaterThanOrEqual(11);
    for (const { input } of recoverable) {
      const told = (input.publications ?? []).map(({ members }) => members.map(String));
      const small = new Set(
        [...combinationsThatFollow(told, { fewerThan: input.k, ownerOf: (answer) => answer })]
          .filter(({ plus, minus }) => plus.length === 0 || minus.length === 0)
          .map(({ plus, minus }) => [...plus, ...minus].toSorted().join()),
      );
      // A group that falls apart is found by its parts.
      for (const group of recoverableGroups(told, input.k))
        expect([...small].some((names) => names.split(',').every((name) => group.includes(name)))).toBe(true);
    }
  });

  it('is what exact arithmetic says, for every combination of up to three answers', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const sets = fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sets, (told) => {
        const nullSpace = integerNullSpace(
          told.map((set) => names.map((name) => (set.includes(name) ? 1n : 0n))),
          names.length,
        );
        const follows = (signs: readonly number[]) =>
          nullSpace.every(
            (vector) => vector.reduce((sum, entry, at) => sum + entry * BigInt(signs[at] ?? 0), 0n) === 0n,
          );
        const signsOf = ({ plus, minus }: Combination) =>
          names.map((name) => Number(plus.includes(name)) - Number(minus.includes(name)));
        const combinations = [...combinationsThatFollow(told)].map(signsOf);
        for (const signs of combinations) expect(follows(signs)).toBe(true);

        // Whatever follows holds a part that was found: in it all signs agree, or all are opposite.
        const isPartOf = (part: readonly number[], signs: readonly number[]) =>
          [1, -1].some((turn) => part.every((sign, at) => sign === 0 || sign === turn * (signs[at] ?? 0)));
        for (let code = 1; code < 3 ** names.length; code += 1) {
          const signs = names.map((_, at) => (Math.floor(code / 3 ** at) % 3) - 1);
          const size = signs.filter((sign) => sign !== 0).length;
          if (size === 0 || size > 3 || !follows(signs)) continue;
          expect(combinations.some((part) => isPartOf(part, signs))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
