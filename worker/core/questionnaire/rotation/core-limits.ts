import { estimatedMinutes } from '../estimated-minutes.ts';
import { isQuestion, itemsOf } from '../counted-answers.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';

/** What is asked every time is short, so that members answer every time. */
export const mostCoreQuestions = 18;
export const mostCoreMinutes = 7;
/** Above so many estimated minutes the editor is told; above so many announced ones it takes a reason. */
export const longMinutes = 8;
export const mostAnnouncedMinutes = 10;

export interface CoreLoad {
  readonly questions: number;
  /** Estimated, in German. */
  readonly minutes: number;
  readonly isTooMuch: boolean;
}

/**
 * How much is asked every time. A question that only follows an answer rides along and is not counted.
 * @param core without modules
 * @source ITEMS § 3: at most 18 items and seven minutes
 */
export function coreLoad(core: Questionnaire): CoreLoad {
  const questions = itemsOf(core).filter((item) => isQuestion(item) && !ridesAlong(item)).length;
  const minutes = estimatedMinutes(core, 'de');
  return { questions, minutes, isTooMuch: questions > mostCoreQuestions || minutes > mostCoreMinutes };
}

function ridesAlong({ showIf }: Item): boolean {
  return showIf !== undefined && 'answered' in showIf;
}
