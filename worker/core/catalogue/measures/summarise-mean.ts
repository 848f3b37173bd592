import { guardedVariance } from '../../statistics/guarded-variance.ts';
import { meanIntervalFinitePopulation } from '../../statistics/mean-interval-finite-population.ts';
import { populationAbleToJudge } from '../../statistics/population-able-to-judge.ts';
import { worstCaseBounds } from '../../statistics/worst-case-bounds.ts';
import type { Bounds, Interval } from '../../indicator-value.ts';
import type { CellReadings } from './measure-entry.ts';

const confidence = 0.95;

/**
 * Mean of the contributions of a cell with interval and worst-case bounds.
 * @param ends of the scale, in the unit of the contributions
 * @returns interval null below two answers
 * @method Student t with finite-population correction; cut at the worst-case bounds, outside which the mean of the
 * members able to judge cannot lie
 */
export function summariseMean(
  { contributions, dontKnow, population }: CellReadings,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): { readonly mean: number; readonly interval: Interval | null; readonly bounds: Bounds | null } {
  const valid = contributions.length;
  const sum = contributions.reduce((total, contribution) => total + contribution, 0);
  const bounds = worstCaseBounds({ sum, valid, missing: population - valid - dontKnow, lowest, highest });
  const estimate = meanIntervalFinitePopulation({
    values: contributions,
    population: populationAbleToJudge({ members: population, valid, dontKnow }),
    confidence,
    variance: guardedVariance(contributions, lowest, highest),
  });
  const interval: Interval | null = estimate && {
    lower: Math.max(estimate.lower, bounds?.lower ?? lowest),
    upper: Math.min(estimate.upper, bounds?.upper ?? highest),
    confidence,
    method: 'studentTFinitePopulation',
  };
  return { mean: sum / valid, interval, bounds };
}
