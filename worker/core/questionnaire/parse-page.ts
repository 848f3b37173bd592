import type { Answer, Answers } from './answer.ts';
import type { MemberFacts } from './condition.ts';
import type { FormFields } from './form-fields.ts';
import type { JourneyPage } from './journey.ts';
import { parseAnswer, type AnswerError } from './parse-answer.ts';
import type { Questionnaire } from './questionnaire.ts';
import { visibleItems } from './visible-items.ts';

/** What one sent page made of the draft. */
export interface ParsedPage {
  /** The draft with this page's answers; an item with an error keeps what the draft held before. */
  readonly draft: Answers;
  /** This page's part of the draft. */
  readonly answers: Answers;
  readonly errors: readonly (AnswerError & { readonly item: string })[];
  /** Items that these answers call for and that the sender could not see: the page is shown again. */
  readonly revealed: readonly string[];
}

/**
 * Reads a sent page into the draft. Every item of the page stands in the form, hidden ones too, so that an answer
 * hidden by a change of mind is sent and kept. The field `seen` names the items that were in sight when a button
 * was pressed: what was in sight and empty is skipped, anything else empty is not yet seen. Autosaves send no `seen`.
 */
export function parsePage(
  questionnaire: Questionnaire,
  page: Pick<JourneyPage, 'items'>,
  fields: FormFields,
  before: Answers,
  facts: MemberFacts,
): ParsedPage {
  const draft: Record<string, Answer> = { ...before };
  const errors: (AnswerError & { item: string })[] = [];
  const empty: string[] = [];
  for (const item of page.items) {
    const parsed = parseAnswer(item, fields);
    if ('error' in parsed) {
      errors.push({ ...parsed, item: item.code });
    } else if (parsed.answer.state !== 'skipped') {
      draft[item.code] = parsed.answer;
    } else {
      empty.push(item.code);
      if (draft[item.code]?.state !== 'skipped') delete draft[item.code];
    }
  }
  const visible = visibleItems(questionnaire, draft, facts);
  const seen = new Set(fields.get('seen'));
  for (const code of empty) if (visible.has(code) && seen.has(code)) draft[code] = { state: 'skipped' };
  const codes = new Set(page.items.map((item) => item.code));
  return {
    draft,
    answers: Object.fromEntries(Object.entries(draft).filter(([code]) => codes.has(code))),
    // An entry that cannot be stored, in a question that is not asked, stops nobody.
    errors: errors.filter(({ item }) => visible.has(item)),
    revealed: empty.filter((code) => visible.has(code) && draft[code] === undefined),
  };
}
