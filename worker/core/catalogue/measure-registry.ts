import type { Measure } from './definition.ts';
import { activeCompanies } from './measures/active-companies.ts';
import { itemMean } from './measures/item-mean.ts';
import type { AnswerMeasure, MeasureEntry } from './measures/measure-entry.ts';
import { netScore } from './measures/net-score.ts';
import { optionShare } from './measures/option-share.ts';
import { ownFinancing } from './measures/own-financing.ts';
import { responseRate } from './measures/response-rate.ts';
import { retention } from './measures/retention.ts';
import { topBoxDifference } from './measures/top-box-difference.ts';
import { topBoxShare } from './measures/top-box-share.ts';

/** Every kind of measure, and from what it is made. A new kind is a new file and one line here. */
export const measureRegistry = {
  topBoxShare,
  netScore,
  topBoxDifference,
  optionShare,
  itemMean,
  responseRate,
  activeCompanies,
  retention,
  ownFinancing,
} satisfies { [Kind in Measure['kind']]: MeasureEntry<Extract<Measure, { kind: Kind }>> };

/**
 * The evaluator of a measure over answers.
 * @throws TypeError for a measure over records: the caller asked the wrong source
 */
export function answerMeasureOf(measure: Measure): AnswerMeasure<Measure> {
  const entry: MeasureEntry<never> = measureRegistry[measure.kind];
  if (entry.source !== 'answers') throw new TypeError(`${measure.kind} is not measured from answers`);
  // The registry pairs every kind with its own measure, which the compiler cannot see through the index.
  return entry as AnswerMeasure<Measure>;
}
