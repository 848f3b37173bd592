import type { Unit } from '../../worker/core/catalogue/definition.ts';

/** The vertical axis: its ends and the distance of its ticks, in the unit of the definition. */
export interface ValueDomain {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const wholeScales: Readonly<Record<Exclude<Unit, 'count' | 'scale'>, ValueDomain>> = {
  percent: { min: 0, max: 100, step: 25 },
  percentagePoints: { min: -100, max: 100, step: 50 },
  points: { min: -100, max: 100, step: 50 },
};

/** Smallest of 1, 2, 5 · 10^k that needs at most `ticks` steps up to `size`. */
export function niceStep(size: number, ticks: number): number {
  const raw = size / ticks;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  return magnitude * ([1, 2, 5, 10].find((step) => step * magnitude >= raw) ?? 10);
}

/**
 * A share, a difference or a score is drawn over its whole length; a count and a mean begin at 0.
 * @param values everything the chart shows, in the unit
 */
export function valueDomain(unit: Unit, values: readonly number[]): ValueDomain {
  if (unit !== 'count' && unit !== 'scale') return wholeScales[unit];
  const largest = Math.max(1, ...values);
  const step = Math.max(1, niceStep(largest, 4));
  return { min: 0, max: Math.ceil(largest / step) * step, step };
}
