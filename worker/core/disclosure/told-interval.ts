import type { Unit } from '../catalogue/definition.ts';

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** Whole points; on a scale of a few points a hundredth of its usual length. */
const stepOf = (unit: Unit): number => (unit === 'scale' ? 0.05 : 1);

/**
 * An interval of a change as it is told: outwards to the next whole step. Its unrounded width gives the correlation of
 * those who answered both times, and from that their answers one by one; a step leaves several possibilities and never
 * makes the interval narrower.
 * @param range in the unit of the definition
 * @verified test/core/disclosure/told-interval.test.ts
 */
export function toldInterval({ lower, upper }: Range, unit: Unit): Range {
  const step = stepOf(unit);
  // A last bit of the division must not move an end by a whole step; adding 0 makes −0 a 0.
  const down = Math.floor(lower / step + 1e-9) * step + 0;
  const up = Math.ceil(upper / step - 1e-9) * step + 0;
  return { lower: down, upper: up };
}
