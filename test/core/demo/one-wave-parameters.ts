import { answerModel } from '../../../worker/development/demo/answer-model.ts';
import type { PopulationParameters } from '../../../worker/development/demo/population-parameters.ts';

/** One wave of companies only, for replicates: everybody new, everybody able to judge, nothing left out. */
export function oneWaveParameters(options: {
  readonly companies: number;
  readonly responseShare: number;
  readonly satisfiedShare: number | null;
  readonly nonresponse: 'ignorable' | 'biased';
  readonly responseSlope?: number;
}): PopulationParameters {
  return {
    prefix: 'one',
    foundedOn: '2024-02-01',
    kinds: ['company'],
    sizeShares: { micro: 0.25, small: 0.25, medium: 0.25, large: 0.25 },
    answers: { ...answerModel, dontKnowFactorWhenNew: 0, skipProbability: 0 },
    responsePersistence: 0.5,
    nonresponse: options.nonresponse,
    waves: [
      {
        year: 2025,
        questionnaireVersion: '1.0.0',
        opensOn: '2025-10-15',
        closesOn: '2025-11-30',
        state: 'published',
        joiners: options.companies,
        leavers: [],
        level: 0.2,
        satisfiedShare: options.satisfiedShare,
        responseShare: options.responseShare,
        responseSlope: options.responseSlope ?? 1.3,
      },
    ],
  };
}
