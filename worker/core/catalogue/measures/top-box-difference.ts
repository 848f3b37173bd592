import { readItem } from '../firm-reading.ts';
import type { FirmReading, ItemReading } from '../firm-reading.ts';
import type { Measure } from '../definition.ts';
import type { AnswerMeasure } from './measure-entry.ts';
import { summariseMean } from './summarise-mean.ts';

type TopBoxDifference = Extract<Measure, { kind: 'topBoxDifference' }>;

const ends = { lowest: -100, highest: 100 } as const;

/**
 * Difference of top-box shares on the same firms, in percentage points.
 * Per firm: mean top-box over the `plus` items it answered, minus top-box of the `minus` item; mean over firms. A firm
 * counts with at least `validShare` of the plus items it was shown, and the minus item.
 * @method mean of per-firm differences with n − 1 and 1 − n/N
 * @source RULINGS, Numbers 4 and 9
 */
export const topBoxDifference: AnswerMeasure<TopBoxDifference> = {
  source: 'answers',
  ends: () => ends,

  isAsked: (measure, itemVersions) =>
    measure.minus in itemVersions && measure.plus.some((item) => item in itemVersions),

  readFirm(measure, answers, itemVersions) {
    const plus = measure.plus
      .filter((item) => item in itemVersions)
      .map((item) => readItem(answers, item))
      .filter(({ state }) => state !== 'outside');
    const minus = readItem(answers, measure.minus);
    if (minus.state === 'outside' || plus.length === 0) return { state: 'outside' };
    return differenceOf(measure, plus, minus);
  },

  summarise(_measure, cell, definitionVersion) {
    const { mean, interval, bounds } = summariseMean(cell, ends);
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
};

function differenceOf(
  measure: TopBoxDifference,
  plus: readonly ItemReading[],
  minus: ItemReading,
): FirmReading {
  const needed = measure.validShare * plus.length;
  const judged = plus.flatMap((reading) => (reading.state === 'valid' ? [reading.value] : []));
  if (minus.state === 'valid' && judged.length >= needed) {
    const top = judged.filter((value) => value >= measure.from).length / judged.length;
    return { state: 'valid', contribution: 100 * (top - (minus.value >= measure.from ? 1 : 0)) };
  }
  const answered = plus.filter(({ state }) => state !== 'missing').length;
  return { state: minus.state !== 'missing' && answered >= needed ? 'dontKnow' : 'missing' };
}
