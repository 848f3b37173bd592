import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldInterval } from '../../../worker/core/disclosure/told-interval.ts';

describe('the interval of a change as it is told', () => {
  it('goes outwards to whole points, and to twentieths of a scale', () => {
    expect(toldInterval({ lower: -35.019, upper: -8.314 }, 'percent')).toEqual({ lower: -36, upper: -8 });
    const scale = toldInterval({ lower: -0.12, upper: 0.31 }, 'scale');
    expect(scale.lower).toBeCloseTo(-0.15, 12);
    expect(scale.upper).toBeCloseTo(0.35, 12);
  });

  it('stays where it is on a whole point, and is never a negative nothing', () => {
    expect(toldInterval({ lower: -4, upper: 9 }, 'points')).toEqual({ lower: -4, upper: 9 });
    expect(Object.is(toldInterval({ lower: -9, upper: -0.4 }, 'percent').upper, 0)).toBe(true);
  });

  it('is never narrower, and wider by less than a step at each end', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (lower, width) => {
          const told = toldInterval({ lower, upper: lower + width }, 'percent');
          expect(told.lower).toBeLessThanOrEqual(lower + 1e-8);
          expect(told.upper).toBeGreaterThanOrEqual(lower + width - 1e-8);
          expect(lower - told.lower).toBeLessThan(1);
          expect(told.upper - lower - width).toBeLessThan(1);
        },
      ),
    );
  });
});
