import { alignDurations } from './duration.ts';
import type { Watched } from './duration.ts';

/** What happened at one time. */
export interface RiskRow<D extends Watched> {
  readonly time: number;
  /** Those who were watched just before: entry < time ≤ end. */
  readonly atRisk: number;
  /** Those who ended then, with the event or without. */
  readonly ended: readonly D[];
}

/**
 * The times at which somebody's watching ended, and how many were at risk then. At one time events come before
 * censoring: who is censored then was still at risk.
 * @returns in the order of time; empty without durations
 * @throws RangeError for a duration that cannot be
 */
export function riskTable<D extends Watched>(durations: readonly D[]): readonly RiskRow<D>[] {
  const aligned = alignDurations(durations);
  // Who is watched from the start is at risk at time 0 too.
  const entries = aligned.map(({ entry }) => (entry === 0 ? -1 : entry)).toSorted((a, b) => a - b);
  const byTime = Map.groupBy(
    aligned.toSorted((a, b) => a.end - b.end),
    ({ end }) => end,
  );
  let entered = 0;
  let gone = 0;
  return [...byTime].map(([time, ended]) => {
    while ((entries[entered] ?? Infinity) < time) entered += 1;
    const atRisk = entered - gone;
    gone += ended.length;
    return { time, atRisk, ended };
  });
}
