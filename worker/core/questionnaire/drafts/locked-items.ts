import type { Item, Questionnaire } from '../questionnaire.ts';
import { itemsOf } from '../counted-answers.ts';

/** Items whose text stays as it is, because clusters are compared by them: those of an offered instrument. */
export function isLocked(item: Pick<Item, 'code'>, offered: readonly Questionnaire[]): boolean {
  return offered.some((instrument) => itemsOf(instrument).some(({ code }) => code === item.code));
}
