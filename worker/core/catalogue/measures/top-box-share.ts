import { exactHypergeometricInterval } from '../../statistics/exact-hypergeometric-interval.ts';
import { populationAbleToJudge } from '../../statistics/population-able-to-judge.ts';
import { worstCaseBounds } from '../../statistics/worst-case-bounds.ts';
import { readItem } from '../firm-reading.ts';
import type { Measure } from '../definition.ts';
import type { AnswerMeasure } from './measure-entry.ts';

const confidence = 0.95;

/**
 * Share of valid answers in the top boxes, in percent.
 * @method exact hypergeometric interval over the members able to judge; worst-case bounds over those missing
 * @source RULINGS, Numbers 1 and 2
 */
export const topBoxShare: AnswerMeasure<Extract<Measure, { kind: 'topBoxShare' }>> = {
  source: 'answers',
  ends: { lowest: 0, highest: 100 },

  isAsked: (measure, itemVersions) => measure.item in itemVersions,

  readFirm(measure, answers) {
    const reading = readItem(answers, measure.item);
    if (reading.state !== 'valid') return reading;
    return { state: 'valid', contribution: reading.value >= measure.from ? 100 : 0 };
  },

  summarise(_measure, { contributions, dontKnow, population }, definitionVersion) {
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
  },
};
