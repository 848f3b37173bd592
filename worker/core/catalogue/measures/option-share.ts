import { exactBinomialInterval } from '../../statistics/proportions/exact-binomial-interval.ts';
import type { Answers } from '../../questionnaire/answer.ts';
import type { Measure } from '../definition.ts';
import { readItem, type FirmReading } from '../firm-reading.ts';
import type { AnswerMeasure } from './measure-entry.ts';
import { summariseShare } from './summarise-share.ts';

type OptionShare = Extract<Measure, { kind: 'optionShare' }>;

const confidence = 0.95;

/** Several ticks: whoever ticked one of the options. Nothing ticked at all is no answer. */
function readChoice({ item, options }: OptionShare, answers: Answers | undefined): FirmReading {
  const answer = answers?.[item];
  if (answer?.state === 'valid' && Array.isArray(answer.value)) {
    const chosen = answer.value.some((code) => options.includes(code));
    return { state: 'valid', contribution: chosen ? 100 : 0 };
  }
  const reading = readItem(answers, item);
  if (reading.state !== 'valid') return reading;
  return { state: 'valid', contribution: options.includes(reading.value) ? 100 : 0 };
}

/**
 * Share of valid answers that chose one of the options, in percent.
 * @method exact hypergeometric interval in a known frame; Clopper–Pearson without one, and then no bounds
 * @source RULINGS, Numbers 1, 2 and 13
 */
export const optionShare: AnswerMeasure<OptionShare> = {
  source: 'answers',
  ends: () => ({ lowest: 0, highest: 100 }),

  isAsked: (measure, itemVersions) => measure.item in itemVersions,
  readFirm: readChoice,
  summarise: (_measure, cell, definitionVersion) => summariseShare(cell, definitionVersion),

  summariseUnframed(_measure, { contributions, dontKnow }, definitionVersion) {
    const n = contributions.length;
    const successes = contributions.filter((contribution) => contribution === 100).length;
    const { lower, upper } = exactBinomialInterval({ successes, sample: n, confidence });
    return {
      kind: 'measured',
      value: (100 * successes) / n,
      n,
      population: 'unknown',
      dontKnow,
      numerator: successes,
      denominator: n,
      interval: { lower: 100 * lower, upper: 100 * upper, confidence, method: 'exactBinomial' },
      bounds: null,
      estimator: 'unweighted',
      definitionVersion,
    };
  },
};
