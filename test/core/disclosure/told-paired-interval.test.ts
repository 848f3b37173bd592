import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldPairedInterval } from '../../../worker/core/disclosure/told-paired-interval.ts';
import { pairedChange } from '../../../worker/core/statistics/change/paired-change.ts';

type Pairs = readonly (readonly [number, number])[];

/** Of n firms some come to yes, some to no, and the others stay. */
function sides(n: number, rose: number, fell: number): Pairs {
  return Array.from({ length: n }, (_, at) => {
    if (at < rose) return [0, 100] as const;
    return at < rose + fell ? ([100, 0] as const) : ([100, 100] as const);
  });
}

describe('the paired interval as it is told', () => {
  it('is as wide as if the changes of sides were counted up to ten', () => {
    // 29 pairs of 40, 6 rise and 2 fall: mean 400/29 = 13.7931. Told as ten: s² = (100,000 − 29·13.7931²)/28 = 3374.384;
    // t(.975; 28) = 2.048407; √(3374.384/29 · (1 − 29/40)) = 5.656734; half width 11.5873.
    const told = toldPairedInterval(sides(29, 6, 2), 40, 'percent', 0.95);
    expect(told?.lower).toBeCloseTo(13.7931 - 11.5873, 3);
    expect(told?.upper).toBeCloseTo(13.7931 + 11.5873, 3);
  });

  it.each([
    [
      [4, 0],
      [5, 1],
      [6, 2],
      [7, 3],
    ],
    [
      [8, 4],
      [9, 5],
      [10, 6],
      [11, 7],
      [12, 8],
    ],
    // Nobody, and nobody for certain.
    [
      [0, 0],
      [1, 1],
      [5, 5],
    ],
  ])('is the same for %j, which have the same mean change', (...counts) => {
    const told = counts.map(([rose = 0, fell = 0]) =>
      toldPairedInterval(sides(29, rose, fell), 40, 'percent', 0.95),
    );
    expect(new Set(told.map((interval) => interval?.upper.toFixed(9))).size).toBe(1);
  });

  it('tells nobody’s change on a scale of points either', () => {
    // One firm moves by three points, or nine firms by one: Σd² is 9, told as 10. s² = (10 − 20·0.15²)/19 = 0.502632.
    const [moved, others] = [[1, 4] as const, [3, 3] as const];
    const pairs: Pairs = [moved, ...Array.from({ length: 19 }, () => others)];
    // t(.975; 19) = 2.093024; √(0.502632/20) = 0.158529; half width 0.331806.
    const told = toldPairedInterval(pairs, Infinity, 'scale', 0.95);
    expect(told?.upper).toBeCloseTo(0.15 + 0.331806, 5);
  });

  it('has no width where all members answered both times', () => {
    expect(toldPairedInterval(sides(10, 2, 1), 10, 'percent', 0.95)).toEqual({ lower: 10, upper: 10 });
  });

  it('needs two pairs, and no more than there are members', () => {
    expect(toldPairedInterval(sides(1, 1, 0), 5, 'percent', 0.95)).toBeNull();
    expect(toldPairedInterval(sides(2, 1, 0), 5, 'percent', 0.95)).not.toBeNull();
    expect(() => toldPairedInterval(sides(6, 1, 0), 5, 'percent', 0.95)).toThrow(RangeError);
  });

  it('is never narrower than the exact one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(-100, 0, 100), fc.constantFrom(-100, 0, 100)), {
          minLength: 2,
          maxLength: 60,
        }),
        fc.integer({ min: 0, max: 40 }),
        (pairs, silent) => {
          const population = pairs.length + silent;
          const told = toldPairedInterval(pairs, population, 'points', 0.95);
          const exact = pairedChange({ pairs, confidence: 0.95, population })?.test?.interval;
          if (told === null || exact === undefined) return;
          expect(told.lower).toBeLessThanOrEqual(exact.lower + 1e-9);
          expect(told.upper).toBeGreaterThanOrEqual(exact.upper - 1e-9);
        },
      ),
    );
  });
});
