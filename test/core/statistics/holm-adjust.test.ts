import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holmAdjust } from '../../../worker/core/statistics/holm-adjust.ts';

describe("Holm's adjustment", () => {
  it('multiplies by the number of tests still open, never falling and never above 1', () => {
    // Sorted .005·4 = .02, .01·3 = .03, .03·2 = .06, .04·1 = .04 → raised to .06; given back in the order of the input.
    const adjusted = holmAdjust([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((expected, index) => expect(adjusted[index]).toBeCloseTo(expected, 12));
    expect(holmAdjust([0.6, 0.7])).toEqual([1, 1]);
  });
  it('leaves a single test alone and knows no empty family', () => {
    expect(holmAdjust([0.03])).toEqual([0.03]);
    expect(holmAdjust([])).toEqual([]);
  });
  it('refuses what is no probability', () => {
    for (const p of [Number.NaN, -0.1, 1.1]) expect(() => holmAdjust([0.5, p])).toThrow(RangeError);
  });
  it('does not depend on the order of the tests', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p), (pValues) => {
        expect([...holmAdjust(pValues.toReversed())].toReversed()).toEqual(holmAdjust(pValues));
      }),
    );
  });
});
