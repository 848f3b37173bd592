import type { Measure } from '../definition.ts';
import type { AnswerMeasure } from './measure-entry.ts';

/** A questionnaire is complete from this share of the items it showed. Below it is partial or broken off. */
export const completeFromShare = 0.8;

/**
 * Response rate 1: complete answers over eligible members of the frame, in percent.
 * Eligibility is known from the register, so nobody's eligibility has to be estimated. "Cannot judge" and "does not
 * apply" are answers. A count, not an estimate: without interval.
 * @source AAPOR Standard Definitions, RR1
 */
export const responseRate: AnswerMeasure<Extract<Measure, { kind: 'responseRate' }>> = {
  source: 'answers',
  ends: () => null,

  isAsked: (_measure, itemVersions) => Object.keys(itemVersions).length > 0,

  readFirm(_measure, answers, itemVersions) {
    if (answers === undefined) return { state: 'missing' };
    const states = Object.keys(itemVersions).map((item) => answers[item]?.state ?? 'skipped');
    const shown = states.filter((state) => state !== 'notShown');
    const answered = shown.filter((state) => state !== 'skipped');
    const complete = answered.length > 0 && answered.length >= completeFromShare * shown.length;
    return complete ? { state: 'valid', contribution: 100 } : { state: 'missing' };
  },

  summarise(_measure, { contributions, population }, definitionVersion) {
    const complete = contributions.length;
    return {
      kind: 'measured',
      value: (100 * complete) / population,
      n: complete,
      population,
      dontKnow: null,
      numerator: complete,
      denominator: population,
      interval: null,
      bounds: null,
      estimator: 'counted',
      definitionVersion,
    };
  },
};
