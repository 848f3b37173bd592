import type { Answer, Answers } from '../../core/questionnaire/answer.ts';
import type { AnswerModel } from './population-parameters.ts';
import type { RandomStream } from './random-stream.ts';

const otherFunctions = ['Assistenz der Geschäftsführung', 'Ehrenamt', 'Beratung im Auftrag'] as const;

/** Section E: a suggestion or none, the consent to quote it, the respondent's function. */
export function drawClosingAnswers(
  suggestion: string,
  model: AnswerModel,
  streamOf: (item: string) => RandomStream,
): Answers {
  const writes = streamOf('SUG1').uniform() < model.suggestionProbability;
  return {
    SUG1: writes ? { state: 'valid', value: suggestion } : { state: 'skipped' },
    SUG1C: writes ? drawConsent(streamOf('SUG1C')) : { state: 'notShown' },
    RO1: drawFunction(streamOf('RO1')),
  };
}

function drawConsent(random: RandomStream): Answer {
  const share = random.uniform();
  if (share < 0.55) return { state: 'valid', value: 1 };
  return share < 0.85 ? { state: 'valid', value: 0 } : { state: 'skipped' };
}

function drawFunction(random: RandomStream): Answer {
  const share = random.uniform();
  if (share < 0.55) return { state: 'valid', value: 1 };
  if (share < 0.83) return { state: 'valid', value: 2 };
  if (share < 0.95) return { state: 'valid', value: 3 };
  return { state: 'valid', value: 90, other: random.pick(otherFunctions) };
}
