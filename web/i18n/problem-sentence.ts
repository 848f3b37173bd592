import type { QuestionnaireProblem } from '../../worker/core/questionnaire/check/questionnaire-problem.ts';
import type { Translate } from './translate.ts';

/** What has to be put right before an instrument is published, in a sentence. */
export function problemSentence({ problem, about }: QuestionnaireProblem, t: Translate): string {
  // Some of the sentences do not say what they are about.
  const say = t as (key: `checks.${QuestionnaireProblem['problem']}`, params: { about: string }) => string;
  return say(`checks.${problem}`, { about });
}
