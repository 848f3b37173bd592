import * as z from 'zod';
import { madeTypes } from '../../worker/core/questionnaire/drafts/new-item.ts';
import { choice, optionalText, requiredText, tick } from './fields.ts';

export const newDraftForm = z.object({ from: requiredText(80, 'questionnaires.list.fromNeeded') });

/** A title in both languages; the English one may follow. */
export const titleForm = z.object({
  titleDe: requiredText(120),
  titleEn: optionalText(120),
  /** The questions of a page stand in another order for every respondent. */
  randomOrder: tick,
  /** What the form began with. */
  mark: optionalText(300),
});

/** One step of a question or a section up or down. */
export const orderForm = z.object({
  move: requiredText(60).refine(
    (text) => /^(item|section) (up|down) [\w-]{1,40}$/.test(text),
    'common.error.choice',
  ),
});

export const newItemForm = z.object({
  section: requiredText(40),
  type: choice(madeTypes),
});

export const bankItemForm = z.object({ section: requiredText(40), item: requiredText(40) });

export const removeItemForm = z.object({ sure: tick });

export const setAsideForm = z.object({ choice: choice(['take', 'drop']) });
