import type { Watched } from './duration.ts';
import { riskTable } from './risk-table.ts';
import { survivalInterval } from './survival-interval.ts';

/** A duration that can end in several ways, of which only one can come. */
export interface CompetingDuration<Cause extends string> extends Watched {
  /** How it ended; null where it is censored. */
  readonly cause: Cause | null;
}

export interface IncidencePoint {
  readonly time: number;
  readonly atRisk: number;
  /** Ends of the kind asked for at this time. */
  readonly events: number;
  /** Share that ended in this way up to and including this time, 0…1. */
  readonly incidence: number;
  /** Variance of the share. */
  readonly variance: number;
}

/**
 * Cumulative incidence of one kind of end when others compete: a need that was dropped will never be solved, so it is
 * neither censored nor a success. One minus a Kaplan–Meier curve would say too much.
 * @returns one point for each time at which somebody's watching ended; empty without durations
 * @throws RangeError for a duration that cannot be
 * @method Aalen–Johansen: I(t) = Σ S(tᵢ−)·dₖᵢ/nᵢ, S of any end; variance by the delta method
 * Σ (I(t)−I(tᵢ))²·d/(n(n−d)) + S(tᵢ−)²·dₖ(n−dₖ)/n³ − 2(I(t)−I(tᵢ))·S(tᵢ−)·dₖ/n²
 * @source Aalen & Johansen 1978, Scandinavian Journal of Statistics 5; Gaynor et al. 1993, JASA 88
 * @verified test/reference/12b-survival-ends.json; hand-worked case in the test; with one kind of end it is 1 − Kaplan–Meier with Greenwood's variance
 */
export function cumulativeIncidence<Cause extends string>(
  durations: readonly CompetingDuration<Cause>[],
  cause: Cause,
): readonly IncidencePoint[] {
  let free = 1;
  let incidence = 0;
  const steps = riskTable(durations).map(({ time, atRisk, ended }): Step => {
    const before = free;
    const ends = ended.filter((duration) => duration.cause !== null).length;
    const events = ended.filter((duration) => duration.cause === cause).length;
    incidence += (before * events) / atRisk;
    free *= 1 - ends / atRisk;
    return { time, atRisk, ends, events, before, incidence };
  });
  return steps.map(({ time, atRisk, events, incidence: reached }, at) => {
    const variance = steps.slice(0, at + 1).reduce((sum, step) => sum + varianceTerm(step, reached), 0);
    return { time, atRisk, events, incidence: reached, variance: Math.max(0, variance) };
  });
}

/**
 * Pointwise confidence interval of a cumulative incidence, within 0…1.
 * @param confidence share in 0…1, exclusive
 * @returns shares in 0…1; null as long as nobody ended in this way, and where everybody did
 * @throws RangeError for another confidence
 * @method 1 − (1 − I)^exp(±z·SE / ((1 − I) ln(1 − I))): the log-log interval of what has not ended so
 * @source Allignol, Schumacher & Beyersmann 2011, Journal of Statistical Software 38
 * @verified test/reference/12b-survival-ends.json
 */
export function incidenceInterval(
  { incidence, variance }: Pick<IncidencePoint, 'incidence' | 'variance'>,
  confidence: number,
): { readonly lower: number; readonly upper: number } | null {
  const survival = Math.max(0, 1 - incidence);
  const rest = survivalInterval({ survival, logVariance: variance / survival ** 2 }, 'logLog', confidence);
  return rest === null ? null : { lower: 1 - rest.upper, upper: 1 - rest.lower };
}

interface Step {
  readonly time: number;
  readonly atRisk: number;
  /** Ends of any kind. */
  readonly ends: number;
  readonly events: number;
  /** Share that had not ended just before. */
  readonly before: number;
  readonly incidence: number;
}

/** What one step adds to the variance of an incidence that is reached later. */
function varianceTerm({ atRisk, ends, events, before, incidence }: Step, reached: number): number {
  const rest = reached - incidence;
  // Where all who were left ended, the incidence rises no further.
  const later = ends < atRisk ? (rest ** 2 * ends) / (atRisk * (atRisk - ends)) : 0;
  const own = (before ** 2 * events * (atRisk - events)) / atRisk ** 3;
  return later + own - (2 * rest * before * events) / atRisk ** 2;
}
