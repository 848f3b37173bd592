import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityBounds } from '../../../../worker/core/statistics/network/density-bounds.ts';
import { observedDyads } from '../../../../worker/core/statistics/network/observed-dyads.ts';

/**
 * Five members, 3 and 4 did not answer. 0 names 1, 2 and 3; 1 names 0; 2 names nobody.
 * 0–1 confirmed · 0–2 disputed · 1–2 denied · 0–3 single-reported · 0–4, 1–3, 1–4, 2–3, 2–4 single-denied ·
 * 3–4 unobserved.
 */
const named = new Map([
  [0, new Set([1, 2, 3])],
  [1, new Set([0])],
  [2, new Set<number>()],
]);
const dyads = observedDyads(5, named);

describe('what a roster tells when not everybody answered', () => {
  it('the state of every pair', () => {
    expect(dyads).toEqual({
      confirmed: 1,
      disputed: 1,
      denied: 1,
      singleReported: 1,
      singleDenied: 5,
      unobserved: 1,
    });
  });

  it('bounds and point where both must confirm', () => {
    // Proven 1 of 10; open 0–3 and 3–4. Of the three pairs seen from both sides one is joined.
    expect(densityBounds(5, dyads, 'both')).toEqual({
      point: 1 / 3,
      lower: 0.1,
      upper: 0.3,
      meanDegree: { point: 4 / 3, lower: 0.4, upper: 1.2 },
    });
  });

  it('bounds and point where one report is enough', () => {
    // Proven 0–1, 0–2, 0–3; open the five denied by one side and 3–4.
    expect(densityBounds(5, dyads, 'either')).toMatchObject({ point: 2 / 3, lower: 0.3, upper: 0.9 });
  });

  it('no point without a pair seen from both sides, no bounds below two members', () => {
    expect(densityBounds(3, observedDyads(3, new Map([[0, new Set([1])]])), 'both')?.point).toBeNull();
    expect(densityBounds(1, observedDyads(1, new Map()), 'both')).toBeNull();
  });

  it('bounds meet when everybody answered, and leave everything open when nobody did', () => {
    const all = observedDyads(3, new Map([0, 1, 2].map((member) => [member, new Set([0, 1])])));
    expect(densityBounds(3, all, 'both')).toMatchObject({ point: 1 / 3, lower: 1 / 3, upper: 1 / 3 });
    expect(densityBounds(3, observedDyads(3, new Map()), 'either')).toMatchObject({ lower: 0, upper: 1 });
  });

  it('no further answer leaves the bounds', () => {
    const answers = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 })), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(answers, fc.subarray([0, 1, 2, 3, 4, 5]), (lists, silent) => {
        const full = new Map(lists.map((list, member) => [member, new Set(list)]));
        const partial = new Map([...full].filter(([member]) => !silent.includes(member)));
        for (const rule of ['both', 'either'] as const) {
          const truth = densityBounds(6, observedDyads(6, full), rule)?.point ?? NaN;
          const bounds = densityBounds(6, observedDyads(6, partial), rule);
          expect(bounds?.lower).toBeLessThanOrEqual(truth + 1e-12);
          expect(bounds?.upper).toBeGreaterThanOrEqual(truth - 1e-12);
        }
      }),
    );
  });

  it('refuses a member that is not of the roster', () => {
    expect(() => observedDyads(2, new Map([[0, new Set([2])]]))).toThrow(RangeError);
  });
});
