import type { Duration } from './duration.ts';
import { riskTable } from './risk-table.ts';

export interface ComparedDuration extends Duration {
  /** Whether it belongs to the group that is compared with the others. */
  readonly compared: boolean;
}

export interface HazardRatio {
  /** Logarithm of the hazard in the compared group over that in the others. */
  readonly logRatio: number;
  readonly standardError: number;
  /**
   * Whether the data have a best estimate. Without an event in one of the groups while the other is at risk the
   * likelihood rises for ever; the numbers are then only where the search ended and are not to be shown.
   */
  readonly identified: boolean;
}

/** The search ends when the log likelihood changes by less than this share. */
const converged = 1e-11;

/**
 * Cox's proportional hazards for two groups.
 * @param ties how events at the same time are taken: Efron's approximation is the better one with many
 * @param iterations at most, integer ≥ 1
 * @returns null where no event tells the groups apart
 * @throws RangeError for a duration that cannot be
 * @method Newton steps on the partial likelihood from 0, halved where it falls
 * @source Cox 1972; Efron 1977, JASA 72; Breslow 1974, Biometrics 30
 * @verified test/reference/12-response-retention-km.json
 */
export function hazardRatio(
  durations: readonly ComparedDuration[],
  ties: 'efron' | 'breslow',
  iterations = 50,
): HazardRatio | null {
  const risks = momentsOf(durations, ties);
  let logRatio = 0;
  let best = likelihoodAt(logRatio, risks);
  if (best.information === 0) return null;
  let next = best.score / best.information;
  for (let iteration = 1, halvings = 0; iteration <= iterations; iteration += 1) {
    const found = likelihoodAt(next, risks);
    const ended = Math.abs(1 - best.logLikelihood / found.logLikelihood) <= converged;
    if (!ended && found.logLikelihood < best.logLikelihood) {
      halvings += 1;
      next = (next + halvings * logRatio) / (halvings + 1);
      continue;
    }
    halvings = 0;
    logRatio = next;
    best = found;
    if (ended) break;
    next += found.score / found.information;
  }
  return { logRatio, standardError: 1 / Math.sqrt(best.information), identified: isIdentified(risks) };
}

/** One term of the partial likelihood: an event, or the part of one that ties leave. */
interface Moment {
  readonly atRisk: number;
  readonly comparedAtRisk: number;
  /** Share of the term's events that are of the compared group. */
  readonly comparedEvents: number;
  readonly weight: number;
}

function momentsOf(durations: readonly ComparedDuration[], ties: 'efron' | 'breslow'): readonly Moment[] {
  let compared = durations.filter((duration) => duration.compared).length;
  return riskTable(durations).flatMap(({ atRisk, ended }) => {
    const events = ended.filter(({ event }) => event);
    const own = events.filter((duration) => duration.compared).length;
    const comparedAtRisk = compared;
    compared -= ended.filter((duration) => duration.compared).length;
    if (events.length === 0) return [];
    const comparedEvents = own / events.length;
    if (ties === 'breslow') return [{ atRisk, comparedAtRisk, comparedEvents, weight: events.length }];
    return events.map((_, earlier) => ({
      atRisk: atRisk - earlier,
      comparedAtRisk: comparedAtRisk - earlier * comparedEvents,
      comparedEvents,
      weight: 1,
    }));
  });
}

function likelihoodAt(
  logRatio: number,
  moments: readonly Moment[],
): { readonly logLikelihood: number; readonly score: number; readonly information: number } {
  let logLikelihood = 0;
  let score = 0;
  let information = 0;
  for (const { atRisk, comparedAtRisk, comparedEvents, weight } of moments) {
    const others = atRisk - comparedAtRisk;
    const hazard = comparedAtRisk * Math.exp(logRatio);
    const own = hazard / (others + hazard);
    const other = others / (others + hazard);
    logLikelihood += weight * (comparedEvents * logRatio - Math.log(others + hazard));
    // In this form nothing cancels when one of the shares nears 1.
    score += weight * (comparedEvents * other - (1 - comparedEvents) * own);
    information += weight * own * other;
  }
  return { logLikelihood, score, information };
}

function isIdentified(moments: readonly Moment[]): boolean {
  const telling = moments.filter(
    ({ atRisk, comparedAtRisk }) => comparedAtRisk > 0 && comparedAtRisk < atRisk,
  );
  return (
    telling.some(({ comparedEvents }) => comparedEvents > 0) &&
    telling.some(({ comparedEvents }) => comparedEvents < 1)
  );
}
