import { exactHypergeometricInterval } from '../../statistics/proportions/exact-hypergeometric-interval.ts';
import { populationAbleToJudge } from '../../statistics/population-able-to-judge.ts';
import { worstCaseBounds } from '../../statistics/worst-case-bounds.ts';
import type { MeasuredValue } from '../../indicator-value.ts';
import type { CellReadings } from './measure-entry.ts';

const confidence = 0.95;

/**
 * Share of the contributions of 100 among those of 0 and 100, in percent.
 * @method exact hypergeometric interval over the members able to judge; worst-case bounds over those missing
 * @source RULINGS, Numbers 1 and 2
 */
export function summariseShare(
  { contributions, dontKnow, population }: CellReadings,
  definitionVersion: string,
): MeasuredValue {
  const valid = contributions.length;
  const successes = contributions.filter((contribution) => contribution === 100).length;
  const { lower, upper } = exactHypergeometricInterval({
    successes,
    sample: valid,
    population: populationAbleToJudge({ members: population, valid, dontKnow }),
    confidence,
  });
  return {
    kind: 'measured',
    value: (100 * successes) / valid,
    n: valid,
    population,
    dontKnow,
    numerator: successes,
    denominator: valid,
    interval: { lower: 100 * lower, upper: 100 * upper, confidence, method: 'exactHypergeometric' },
    bounds: worstCaseBounds({
      sum: 100 * successes,
      valid,
      missing: population - valid - dontKnow,
      lowest: 0,
      highest: 100,
    }),
    estimator: 'unweighted',
    definitionVersion,
  };
}
