import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominance } from '../../../../worker/core/disclosure/rules/dominance.ts';
import { isTooFew } from '../../../../worker/core/disclosure/rules/is-too-few.ts';
import { mergeHoldings } from '../../../../worker/core/disclosure/rules/merge-holdings.ts';
import { pPercent } from '../../../../worker/core/disclosure/rules/p-percent.ts';
import { pPercentWeighted } from '../../../../worker/core/disclosure/rules/p-percent-weighted.ts';
import { pPercentWithWaivers } from '../../../../worker/core/disclosure/rules/p-percent-with-waivers.ts';
import { pq } from '../../../../worker/core/disclosure/rules/pq.ts';
import { requestRule } from '../../../../worker/core/disclosure/rules/request-rule.ts';
import { pForNegatives, pOfDominance } from '../../../../worker/core/disclosure/rules/rule-parameters.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 });
const isUnsafe = (found: { readonly applicable: boolean; readonly unsafe?: boolean }) =>
  found.applicable ? found.unsafe : null;
const numbers = (...values: readonly ({ toNumber: () => number } | null)[]) =>
  values.map((value) => value?.toNumber() ?? null);

describe('minimum frequency', () => {
  it('is strict below the minimum, and leaves empty cells to their own switch', () => {
    const minimum = 5;
    expect([4, 5, 0].map((contributors) => isTooFew({ contributors, minimum }))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isTooFew({ contributors: 0, minimum, zeroUnsafe: true })).toBe(true);
    expect(() => isTooFew({ contributors: -1, minimum })).toThrow(RangeError);
    expect(() => isTooFew({ contributors: 2.5, minimum })).toThrow(RangeError);
  });
  it('may be none, but is a whole number', () => {
    expect(isTooFew({ contributors: 1, minimum: 0 })).toBe(false);
    expect(() => isTooFew({ contributors: 1, minimum: -1 })).toThrow(RangeError);
    expect(() => isTooFew({ contributors: 1, minimum: 2.5 })).toThrow(RangeError);
  });
});

describe('the p %-rule', () => {
  it('is strict: a remainder of exactly p percent is safe', () => {
    // 0.3 is 10 % of 3; 4.3 − 3 − 1 in floating point is less.
    expect(isUnsafe(pPercent({ contributions: [3, 1, 0.3], p: 10 }))).toBe(false);
    expect(isUnsafe(pPercent({ contributions: [3, 1, 0.2999], p: 10 }))).toBe(true);
  });

  it('has nothing to say of nobody, and leaves a cell of zeros to its own switch', () => {
    expect([[], [0, 0]].map((contributions) => isUnsafe(pPercent({ contributions, p: 10 })))).toEqual([
      false,
      false,
    ]);
    expect(isUnsafe(pPercent({ contributions: [0, 0], p: 10, zeroUnsafe: true }))).toBe(true);
    expect(pPercent({ contributions: [0, 0], p: 10 })).toMatchObject({ relativeErrorPct: null });
    expect(pPercent({ contributions: [7], p: 10 })).toMatchObject({ unsafe: true, upperEstimate: null });
  });

  it('does not judge gains and losses in one cell', () => {
    const contributions = [120, -80, 30, 5];
    const wanted = { applicable: false, contributors: 3 };
    const holdings = ['a', 'b', 'c', 'c'];
    expect(pPercent({ contributions, holdings, p: 10 })).toEqual(wanted);
    expect(dominance({ contributions, holdings, largest: 1, k: 80 })).toEqual(wanted);
    expect(pq({ contributions, holdings, p: 10, q: 50 })).toMatchObject(wanted);
    const waivers = [true, false, true, true];
    expect(pPercentWithWaivers({ contributions, holdings, waivers, p: 10 })).toEqual(wanted);
  });

  it.each([-1, 'x'] as const)('refuses %s as a percentage', (p) => {
    expect(() => pPercent({ contributions: [1], p })).toThrow(RangeError);
  });
  it('refuses a coalition of nobody, and contributions without a holding', () => {
    expect(() => pPercent({ contributions: [1], p: 10, coalition: 0 })).toThrow(RangeError);
    expect(() => mergeHoldings([1, 2], ['a'])).toThrow(RangeError);
  });

  it('does not depend on the order or the unit of the contributions', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 90 }), (contributions, p) => {
        const once = isUnsafe(pPercent({ contributions, p }));
        expect(isUnsafe(pPercent({ contributions: contributions.toReversed(), p }))).toBe(once);
        expect(isUnsafe(pPercent({ contributions: contributions.map((each) => `${each}/7`), p }))).toBe(once);
        expect(isUnsafe(pPercent({ contributions: contributions.map((each) => -each), p }))).toBe(once);
      }),
    );
  });

  it('is stricter for a larger p and a larger coalition', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 90 }), (contributions, p) => {
        if (isUnsafe(pPercent({ contributions, p })) !== true) return;
        expect(isUnsafe(pPercent({ contributions, p: p + 5 }))).toBe(true);
        expect(isUnsafe(pPercent({ contributions, p, coalition: 2 }))).toBe(true);
      }),
    );
  });

  it('with weights of 1, and with nobody permitting, is the plain one', () => {
    fc.assert(
      fc.property(amounts, (contributions) => {
        if (contributions.length < 3) return;
        const plain = pPercent({ contributions, p: 15 });
        const ones = contributions.map(() => 1);
        for (const knowledge of ['expand', 'sample', 'known'] as const)
          expect(isUnsafe(pPercentWeighted({ contributions, weights: ones, p: 15, knowledge }))).toBe(
            isUnsafe(plain),
          );
        const waivers = contributions.map(() => false);
        expect(isUnsafe(pPercentWithWaivers({ contributions, waivers, p: 15 }))).toBe(isUnsafe(plain));
      }),
    );
  });
});

describe('the p %-rule with permissions', () => {
  it('protects the largest holding of which a firm gave none', () => {
    // Holding a: 100 (permitted) and 20 (not): 120 to be protected. b: 60 attacks, c: 5 is left. 5 < 12.
    const found = pPercentWithWaivers({
      contributions: [100, 60, 20, 5],
      holdings: ['a', 'b', 'a', 'c'],
      waivers: [true, true, false, true],
      p: 10,
    });
    if (!found.applicable) throw new Error('applicable');
    const { protectedContribution, attacker, remainder, threshold, protection } = found;
    const wanted = [120, 60, 5, 12, 7];
    expect(numbers(protectedContribution, attacker, remainder, threshold, protection)).toEqual(wanted);
  });
  it('needs to know of everybody', () => {
    expect(() => pPercentWithWaivers({ contributions: [1, 2], waivers: [true], p: 10 })).toThrow(RangeError);
  });
});

describe('the p %-rule on a weighted total', () => {
  it('leaves a part of a copy for a broken weight', () => {
    // 100 × 1.5 + 10 × 2 = 170; the two largest of 100, 50, 10, 10 leave 20.
    const of = (knowledge: 'expand' | 'sample' | 'known') => {
      const found = pPercentWeighted({ contributions: [10, 100], weights: [2, 1.5], p: 10, knowledge });
      return found.applicable ? numbers(found.total, found.compared) : null;
    };
    expect([of('expand'), of('sample'), of('known')]).toEqual([
      [170, 20],
      [170, 60],
      [170, 0],
    ]);
  });
  it('refuses negative weights and missing ones', () => {
    const cell = { contributions: [1, 2], p: 10, knowledge: 'known' } as const;
    expect(() => pPercentWeighted({ ...cell, weights: [1, -1] })).toThrow(RangeError);
    expect(() => pPercentWeighted({ ...cell, weights: [1] })).toThrow(RangeError);
  });
});

describe('dominance and its relatives', () => {
  it('is strict at the limit, and does not judge nobody', () => {
    const of = (contributions: readonly number[]) =>
      isUnsafe(dominance({ contributions, largest: 2, k: 80 }));
    expect([of([50, 30, 12, 8]), of([50, 31, 12, 7]), of([]), of([0])]).toEqual([false, true, false, false]);
  });
  it('refuses what is no rule', () => {
    const contributions = [1];
    expect(() => dominance({ contributions, largest: 0, k: 80 })).toThrow(RangeError);
    expect(() => dominance({ contributions, largest: 1, k: 0 })).toThrow(RangeError);
    expect(() => pq({ contributions, p: 10, q: 0 })).toThrow(RangeError);
    expect(() => pForNegatives(10, 0)).toThrow(RangeError);
  });
  it('is never looser than the p %-rule with the same limit, for two contributors and the rest', () => {
    // (1,k): x1 > k/100·X; p = 100(100−k)/k: X − x1 − x2 < (100−k)/k·x1 follows, since X − x1 is less already.
    fc.assert(
      fc.property(amounts, fc.integer({ min: 50, max: 99 }), (contributions, k) => {
        if (isUnsafe(dominance({ contributions, largest: 1, k })) === true)
          expect(isUnsafe(pPercent({ contributions, p: pOfDominance(k) }))).toBe(true);
      }),
    );
  });
});

describe('the request rule', () => {
  it('protects whoever asked and is the largest, or is among few', () => {
    const cell = { contributions: [75, 15, 10], share: 70 };
    const none = requestRule({ ...cell, asked: [false, true, false], minimum: null });
    expect(none).toEqual({ unsafe: false, byShare: false, byFrequency: false });
    const few = requestRule({ ...cell, asked: [false, true, false], minimum: 4 });
    expect(few).toEqual({ unsafe: true, byShare: false, byFrequency: true });
    const both = requestRule({ ...cell, asked: [true, false, false], minimum: 4 });
    expect(both).toEqual({ unsafe: true, byShare: true, byFrequency: true });
    expect(requestRule({ ...cell, asked: [false, false, false], minimum: 4 }).unsafe).toBe(false);
    expect(() => requestRule({ ...cell, asked: [true], minimum: null })).toThrow(RangeError);
  });
});
