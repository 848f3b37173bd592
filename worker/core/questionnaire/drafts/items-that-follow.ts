import type { Item, Questionnaire } from '../questionnaire.ts';
import { itemsOfCondition } from '../references.ts';
import { itemsOf } from '../counted-answers.ts';
import { writeOut } from '../write-out.ts';

/** Questions that are asked depending on another one: without it they could not be. */
export function itemsThatFollow(questionnaire: Questionnaire, code: string): readonly Item[] {
  return itemsOf(questionnaire).filter(
    ({ showIf }) =>
      showIf !== undefined && itemsOfCondition(writeOut(showIf, questionnaire.computed)).has(code),
  );
}
