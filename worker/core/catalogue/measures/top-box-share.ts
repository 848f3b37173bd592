import { readItem } from '../firm-reading.ts';
import type { Measure } from '../definition.ts';
import type { AnswerMeasure } from './measure-entry.ts';
import { summariseShare } from './summarise-share.ts';

/**
 * Share of valid answers in the top boxes, in percent.
 * @method exact hypergeometric interval over the members able to judge; worst-case bounds over those missing
 * @source RULINGS, Numbers 1 and 2
 */
export const topBoxShare: AnswerMeasure<Extract<Measure, { kind: 'topBoxShare' }>> = {
  source: 'answers',
  ends: () => ({ lowest: 0, highest: 100 }),

  isAsked: (measure, itemVersions) => measure.item in itemVersions,

  readFirm(measure, answers) {
    const reading = readItem(answers, measure.item);
    if (reading.state !== 'valid') return reading;
    return { state: 'valid', contribution: reading.value >= measure.from ? 100 : 0 };
  },

  summarise: (_measure, cell, definitionVersion) => summariseShare(cell, definitionVersion),
};
