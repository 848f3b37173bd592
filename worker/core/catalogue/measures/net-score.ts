import { readItem } from '../firm-reading.ts';
import type { Measure } from '../definition.ts';
import type { AnswerMeasure } from './measure-entry.ts';
import { summariseMean } from './summarise-mean.ts';

const ends = { lowest: -100, highest: 100 } as const;

/**
 * Promoters minus detractors in points, −100…100.
 * Each firm contributes 100, 0 or −100, so that the score is a mean. Below the minimum for a score only the three
 * shares are given.
 * @method mean of d ∈ {−1, 0, 1} with n − 1 and 1 − n/N
 * @source RULINGS, Numbers 4
 * @verified test/reference/03-nps-likert-beps-bfi.json
 */
export const netScore: AnswerMeasure<Extract<Measure, { kind: 'netScore' }>> = {
  source: 'answers',
  ends: () => ends,
  categories: [100, 0, -100],

  isAsked: (measure, itemVersions) => measure.item in itemVersions,

  readFirm(measure, answers) {
    const reading = readItem(answers, measure.item);
    if (reading.state !== 'valid') return reading;
    if (reading.value >= measure.promotersFrom) return { state: 'valid', contribution: 100 };
    return { state: 'valid', contribution: reading.value <= measure.detractorsTo ? -100 : 0 };
  },

  summarise(measure, cell, definitionVersion) {
    const n = cell.contributions.length;
    const countOf = (contribution: number) =>
      cell.contributions.filter((other) => other === contribution).length;
    const promoters = countOf(100);
    const detractors = countOf(-100);
    const shares = {
      promoters: (100 * promoters) / n,
      passives: (100 * (n - promoters - detractors)) / n,
      detractors: (100 * detractors) / n,
    };
    if (n < measure.minimumForScore)
      return { kind: 'absent', reason: 'tooFew', definitionVersion, shares: { ...shares, n } };

    const { interval, bounds } = summariseMean(cell, ends);
    return {
      kind: 'measured',
      value: (100 * (promoters - detractors)) / n,
      n,
      population: cell.population,
      dontKnow: null,
      numerator: promoters - detractors,
      denominator: n,
      interval,
      bounds,
      estimator: 'unweighted',
      definitionVersion,
      shares,
    };
  },
};
