import type { Questionnaire } from '../questionnaire.ts';
import { itemsOf } from '../counted-answers.ts';

/** A code for a cluster's own question that nothing in the questionnaire has: O1, O2 … */
export function freeItemCode(questionnaire: Questionnaire, taken: readonly string[] = []): string {
  return firstFree('O', [...itemsOf(questionnaire).map(({ code }) => code), ...taken]);
}

/** A code for a section that none has: S1, S2 … */
export function freeSectionCode(questionnaire: Questionnaire): string {
  return firstFree(
    'S',
    questionnaire.sections.map(({ code }) => code),
  );
}

function firstFree(prefix: string, taken: readonly string[]): string {
  const known = new Set(taken);
  let number = 1;
  while (known.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
