import type { Duration } from './duration.ts';
import { riskTable } from './risk-table.ts';

export interface SurvivalPoint {
  readonly time: number;
  /** Those watched just before this time. */
  readonly atRisk: number;
  readonly events: number;
  /** Share for which the event has not come up to and including this time, 0…1. */
  readonly survival: number;
  /** Variance of the logarithm of the share; infinite from where the share is 0. */
  readonly logVariance: number;
}

/**
 * Kaplan–Meier estimate of how long it takes until an event, with open cases censored.
 * Delayed entry: who began to be watched later counts only from then on.
 * @returns one point for each time at which somebody's watching ended, in order; empty without durations
 * @throws RangeError for a duration that cannot be
 * @method S(t) = Π (1 − d/n); Greenwood's variance of ln S: Σ d / (n(n − d)); at risk: entry < t ≤ end
 * @source Kaplan & Meier 1958, JASA 53; Greenwood 1926
 * @verified test/reference/12-response-retention-km.json
 */
export function kaplanMeier(durations: readonly Duration[]): readonly SurvivalPoint[] {
  let survival = 1;
  let logVariance = 0;
  return riskTable(durations).map(({ time, atRisk, ended }) => {
    const events = ended.filter(({ event }) => event).length;
    survival *= (atRisk - events) / atRisk;
    if (events > 0) logVariance += events / (atRisk * (atRisk - events));
    return { time, atRisk, events, survival, logVariance };
  });
}

/**
 * The curve at any time.
 * @param time ≥ 0; after the last observation the curve stays where it was
 * @returns the share, the variance of its logarithm and how many were at risk just before
 * @verified test/reference/12-response-retention-km.json
 */
export function survivalAt(
  curve: readonly SurvivalPoint[],
  time: number,
): Pick<SurvivalPoint, 'survival' | 'logVariance' | 'atRisk'> {
  const last = curve.findLast((point) => point.time <= time);
  return {
    survival: last?.survival ?? 1,
    logVariance: last?.logVariance ?? 0,
    atRisk: curve.find((point) => point.time >= time)?.atRisk ?? 0,
  };
}
