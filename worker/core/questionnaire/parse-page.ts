import type { Answer, Answers } from './answer.ts';
import type { AnswerError } from './answer-error.ts';
import type { MemberFacts } from './condition.ts';
import { countedAnswers, isQuestion } from './counted-answers.ts';
import { failingCheck } from './failing-checks.ts';
import type { FormFields } from './form-fields.ts';
import type { JourneyPage } from './journey.ts';
import { parseAnswer } from './parse-answer.ts';
import type { Item, Questionnaire } from './questionnaire.ts';

type ItemError = AnswerError & { readonly item: string };

/** What one sent page made of the draft. */
export interface ParsedPage {
  /** The draft with this page's answers; an item with an error keeps what the draft held before. */
  readonly draft: Answers;
  /** This page's part of the draft. */
  readonly answers: Answers;
  readonly errors: readonly ItemError[];
  /** Items that these answers call for and that the sender could not see: the page is shown again. */
  readonly revealed: readonly string[];
}

/**
 * Reads a sent page into the draft. Every item of the page stands in the form, hidden ones too, so that an answer
 * hidden by a change of mind is sent and kept. The field `seen` names the items that were in sight when a button
 * was pressed: what was in sight and empty is skipped, anything else empty is not yet seen. Autosaves send no `seen`.
 * What must be answered is never skipped. An answer that fails a check of the instrument is an error, and is not taken.
 */
export function parsePage(
  questionnaire: Questionnaire,
  page: Pick<JourneyPage, 'items'>,
  fields: FormFields,
  before: Answers,
  facts: MemberFacts,
): ParsedPage {
  const questions = page.items.filter(isQuestion);
  const { draft, errors, empty } = readQuestions(questions, fields, before);
  const { visible, answers } = countedAnswers(questionnaire, draft, facts);
  const seen = new Set(fields.get('seen'));
  for (const item of questions) {
    if (!visible.has(item.code)) continue;
    const wasEmpty = empty.has(item.code) && seen.has(item.code);
    if (wasEmpty && item.required) errors.push({ error: 'errorRequired', item: item.code });
    else if (wasEmpty) draft[item.code] = { state: 'skipped' };
    const failing = failingCheck(item, answers, facts);
    if (failing === null || errors.some(({ item: code }) => code === item.code)) continue;
    errors.push({ ...failing, item: item.code });
    putBack(draft, item.code, before);
  }
  const codes = new Set(questions.map((item) => item.code));
  const inOrder = [...codes];
  return {
    draft,
    answers: Object.fromEntries(Object.entries(draft).filter(([code]) => codes.has(code))),
    // An entry that cannot be stored, in a question that is not asked, stops nobody.
    errors: errors
      .filter(({ item }) => visible.has(item))
      .toSorted((a, b) => inOrder.indexOf(a.item) - inOrder.indexOf(b.item)),
    revealed: [...empty].filter(
      (code) => visible.has(code) && draft[code] === undefined && !errors.some(({ item }) => item === code),
    ),
  };
}

function readQuestions(questions: readonly Item[], fields: FormFields, before: Answers) {
  const draft: Record<string, Answer> = { ...before };
  const errors: ItemError[] = [];
  const empty = new Set<string>();
  for (const item of questions) {
    const parsed = parseAnswer(item, fields);
    if ('error' in parsed) {
      errors.push({ ...parsed, item: item.code });
    } else if (parsed.answer.state !== 'skipped') {
      draft[item.code] = parsed.answer;
    } else {
      empty.add(item.code);
      if (draft[item.code]?.state !== 'skipped') delete draft[item.code];
    }
  }
  return { draft, errors, empty };
}

function putBack(draft: Record<string, Answer>, code: string, before: Answers): void {
  const answer = before[code];
  if (answer === undefined) delete draft[code];
  else draft[code] = answer;
}
