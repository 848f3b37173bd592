import type { Answer, Answers } from '../../core/questionnaire/answer.ts';
import type { RandomStream } from './random-stream.ts';

/**
 * A respondent's answers: the potential ones, a few left out. Leaving out PP1 hides HR2.
 * @param skipProbability of each shown item, 0…1
 */
export function leaveOutItems(
  potential: Answers,
  skipProbability: number,
  streamOf: (item: string) => RandomStream,
): Answers {
  const given: Record<string, Answer> = {};
  for (const [code, answer] of Object.entries(potential)) {
    // Suggestion and consent carry their own omissions.
    const mayBeLeftOut = code !== 'SUG1' && code !== 'SUG1C' && answer.state !== 'notShown';
    const isLeftOut = mayBeLeftOut && streamOf(code).uniform() < skipProbability;
    given[code] = isLeftOut ? { state: 'skipped' } : answer;
  }
  if (given['PP1']?.state === 'skipped') given['HR2'] = { state: 'notShown' };
  return given;
}
