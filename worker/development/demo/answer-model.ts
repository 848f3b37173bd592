import type { AnswerModel } from './population-parameters.ts';

/** Coefficients shared by all invented clusters; the total variance of an SM1 judgement is about 1. */
export const answerModel: AnswerModel = {
  traitSd: 0.72,
  firmYearSd: 0.25,
  itemSd: 0.58,
  tenureEffect: { under2: -0.1, '2to5': 0, over5: 0.08 },
  sizeEffect: { micro: -0.1, small: 0, medium: 0.1, large: 0.05 },
  pressurePerYear: 0.06,
  dontKnowFactorWhenNew: 2.5,
  skipProbability: 0.015,
  suggestionProbability: 0.32,
};
