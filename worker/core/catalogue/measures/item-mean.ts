import { meanIntervalFinitePopulation } from '../../statistics/mean-interval-finite-population.ts';
import { sampleMean } from '../../statistics/sample-mean.ts';
import type { Interval } from '../../indicator-value.ts';
import { readItem } from '../firm-reading.ts';
import type { Measure } from '../definition.ts';
import type { AnswerMeasure } from './measure-entry.ts';
import { summariseMean } from './summarise-mean.ts';

type ItemMean = Extract<Measure, { kind: 'itemMean' }>;

const confidence = 0.95;

/** Without a frame there is no share of it in the sample, so nothing narrows the interval. */
function unframedInterval({ lowest, highest }: ItemMean, values: readonly number[]): Interval | null {
  const estimate = meanIntervalFinitePopulation({ values, population: Infinity, confidence });
  return (
    estimate && {
      lower: Math.max(estimate.lower, lowest),
      upper: Math.min(estimate.upper, highest),
      confidence,
      method: 'studentT',
    }
  );
}

/**
 * Mean of an item over its valid answers, in the unit of its scale.
 * @method Student t, in a known frame with finite-population correction and worst-case bounds
 * @source RULINGS, Numbers 2 and 13
 */
export const itemMean: AnswerMeasure<ItemMean> = {
  source: 'answers',
  // Another scale is a break of the series, across which nothing is compared.
  ends: ({ lowest, highest }) => ({ lowest, highest }),

  isAsked: (measure, itemVersions) => measure.item in itemVersions,

  readFirm({ item, lowest, highest }, answers) {
    const reading = readItem(answers, item);
    if (reading.state !== 'valid') return reading;
    return reading.value < lowest || reading.value > highest
      ? { state: 'missing' }
      : { state: 'valid', contribution: reading.value };
  },

  summarise(measure, cell, definitionVersion) {
    const { mean, interval, bounds } = summariseMean(cell, measure);
    return {
      kind: 'measured',
      value: mean,
      n: cell.contributions.length,
      population: cell.population,
      dontKnow: cell.dontKnow,
      numerator: null,
      denominator: null,
      interval,
      bounds,
      estimator: 'unweighted',
      definitionVersion,
    };
  },

  summariseUnframed(measure, { contributions, dontKnow }, definitionVersion) {
    return {
      kind: 'measured',
      value: sampleMean(contributions) ?? 0,
      n: contributions.length,
      population: 'unknown',
      dontKnow,
      numerator: null,
      denominator: null,
      interval: unframedInterval(measure, contributions),
      bounds: null,
      estimator: 'unweighted',
      definitionVersion,
    };
  },
};
