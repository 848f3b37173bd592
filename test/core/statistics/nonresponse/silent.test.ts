import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftSilent } from '../../../../worker/core/statistics/nonresponse/shift-silent.ts';
import { shiftToReach } from '../../../../worker/core/statistics/nonresponse/shift-to-reach.ts';
import { worstCaseBounds } from '../../../../worker/core/statistics/worst-case-bounds.ts';

const scale = { lower: 1, upper: 5 };
const group = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }), fc.nat(9))
  .map(([values, missing]) => ({
    sum: values.reduce((sum, value) => sum + value, 0),
    valid: values.length,
    missing,
  }));
const groups = fc.array(group, { minLength: 1, maxLength: 4 });

describe('what if the silent think differently', () => {
  it('moves the mean by the share of the silent', () => {
    // 45 answers with mean 4 and 15 silent who think half a point worse: (180 + 15 · 3.5)/60 = 3.875.
    const all = [{ sum: 180, valid: 45, missing: 15 }];
    expect(shiftSilent(all, -0.5, scale)).toBe(3.875);
    expect(shiftSilent(all, 0, scale)).toBe(4);
    // At 5.5 the silent would be above the scale, so they are at 5: (180 + 75)/60.
    expect(shiftSilent(all, 1.5, scale)).toBe(4.25);
  });
  it('compares the silent with those of their own group', () => {
    // 4 answers of 10 with mean 2, 5 of 5 with mean 4, shift −½: (8 + 6 · 1.5 + 20)/15.
    const strata = [
      { sum: 8, valid: 4, missing: 6 },
      { sum: 20, valid: 5, missing: 0 },
    ];
    expect(shiftSilent(strata, -0.5, scale)).toBeCloseTo(37 / 15, 12);
  });
  it('says nothing where nobody of a group answered, and refuses what cannot be', () => {
    const silent = { sum: 0, valid: 0, missing: 3 };
    expect(shiftSilent([silent], 0, scale)).toBeNull();
    expect(shiftSilent([], 0, scale)).toBeNull();
    expect(shiftToReach([silent], 3, scale)).toBeNull();
    expect(
      shiftSilent(
        [
          { sum: 4, valid: 2, missing: 0 },
          { sum: 0, valid: 0, missing: 0 },
        ],
        1,
        scale,
      ),
    ).toBe(2);
    expect(() => shiftSilent([silent], NaN, scale)).toThrow(RangeError);
    expect(() => shiftSilent([{ sum: 11, valid: 2, missing: 0 }], 0, scale)).toThrow(RangeError);
    expect(() => shiftSilent([{ sum: 4, valid: 2, missing: -1 }], 0, scale)).toThrow(RangeError);
    expect(() => shiftSilent([silent], 0, { lower: 5, upper: 1 })).toThrow(RangeError);
  });
  it('never falls while the shift rises, and stays between the worst and the best case', () => {
    fc.assert(
      fc.property(
        groups,
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (some, shift, more) => {
          const here = shiftSilent(some, shift, scale) ?? NaN;
          expect(shiftSilent(some, shift + more, scale)).toBeGreaterThanOrEqual(here - 1e-12);
          const total = (name: 'sum' | 'valid' | 'missing') =>
            some.reduce((sum, each) => sum + each[name], 0);
          const bounds = worstCaseBounds({
            sum: total('sum'),
            valid: total('valid'),
            missing: total('missing'),
            lowest: 1,
            highest: 5,
          });
          expect(here).toBeGreaterThanOrEqual((bounds?.lower ?? NaN) - 1e-12);
          expect(here).toBeLessThanOrEqual((bounds?.upper ?? NaN) + 1e-12);
        },
      ),
    );
  });
});

describe('the shift that reaches a target', () => {
  it('is how far the silent must think away', () => {
    // (180 + 15 · (4 + δ))/60 = 3.75 at δ = −1; below 3.25 no silent can bring it.
    const all = [{ sum: 180, valid: 45, missing: 15 }];
    expect(shiftToReach(all, 3.75, scale)).toBeCloseTo(-1, 12);
    expect(shiftToReach(all, 4, scale)).toBe(0);
    expect(shiftToReach(all, 3.25, scale)).toBeCloseTo(-3, 12);
    expect(shiftToReach(all, 3.2, scale)).toBeNull();
    expect(shiftToReach(all, 4.25, scale)).toBeCloseTo(1, 12);
  });
  it('brings the mean to the target, and nothing nearer does', () => {
    fc.assert(
      fc.property(groups, fc.double({ min: 1, max: 5, noNaN: true }), (some, target) => {
        const shift = shiftToReach(some, target, scale);
        if (shift === null) {
          const reached = [-4, 4].map((most) => shiftSilent(some, most, scale) ?? NaN);
          expect(target < Math.min(...reached) || target > Math.max(...reached)).toBe(true);
        } else {
          expect(shiftSilent(some, shift, scale)).toBeCloseTo(target, 9);
          const nearer = shiftSilent(some, 0.99 * shift, scale) ?? NaN;
          expect(Math.abs(nearer - target)).toBeGreaterThanOrEqual(0);
          if (Math.abs(shift) > 1e-6) expect(nearer).not.toBe(target);
        }
      }),
    );
  });
});
