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
 * hidden by a change of mind is sent and kept. The field `seen` names the items that were in sight: what was in
 * sight and empty is skipped, what was not is not yet seen.
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
  const empty = new Set<string>();
  for (const item of page.items) {
    const parsed = parseAnswer(item, fields);
    if ('error' in parsed) {
      errors.push({ ...parsed, item: item.code });
      continue;
    }
    delete draft[item.code];
    if (parsed.answer.state === 'skipped') empty.add(item.code);
    else draft[item.code] = parsed.answer;
  }
  const visible = visibleItems(questionnaire, draft, facts);
  const seen = new Set(fields.get('seen'));
  for (const code of empty) if (visible.has(code) && seen.has(code)) draft[code] = { state: 'skipped' };
  const revealed = [...empty].filter((code) => visible.has(code) && !seen.has(code));
  // An entry that cannot be stored in a question nobody is asked stops nobody.
  const codes = new Set(page.items.map((item) => item.code));
  const answers = Object.fromEntries(Object.entries(draft).filter(([code]) => codes.has(code)));
  return { draft, answers, errors: errors.filter(({ item }) => visible.has(item)), revealed };
}
