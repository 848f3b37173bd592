import type { Answer, Answers } from './answer.ts';
import { cleanText, textLength } from './clean-text.ts';
import type { MemberFacts } from './condition.ts';
import { otherCode, otherMaxLength, zeroToTen } from './parse-answer.ts';
import type { AnswerableType } from './answerable-types.ts';
import type { Item, ItemOf, Option, Questionnaire } from './questionnaire.ts';
import { itemsOf, visibleItems } from './visible-items.ts';

export type AnswerProblemKind =
  | 'notAnObject'
  | 'unknownItem'
  | 'unknownProperty'
  | 'unknownState'
  | 'stateNotOffered'
  | 'wrongType'
  | 'unknownCode'
  | 'duplicateCode'
  | 'exclusiveCode'
  | 'outOfRange'
  | 'empty'
  | 'tooLong'
  | 'otherWithoutCode'
  | 'hiddenItem';

/** One thing that is wrong with a body; `item` is its key, empty where the body itself is wrong. */
export interface AnswerProblem {
  readonly item: string;
  readonly problem: AnswerProblemKind;
}

export type ValidatedAnswers =
  | { readonly valid: true; readonly answers: Answers; readonly problems: readonly [] }
  | { readonly valid: false; readonly problems: readonly AnswerProblem[] };

type Checked = { readonly answer: Answer } | { readonly problem: AnswerProblemKind };
type Checker<T extends AnswerableType> = (item: ItemOf<T>, value: unknown) => AnswerProblemKind | null;

const checkers = {
  rating: (item, value) => codeProblem(value, codesOf(item.options)),
  zeroToTen: (_item, value) => codeProblem(value, zeroToTen),
  single: (item, value) => codeProblem(value, codesOf(item.options)),
  multiple: (item, value) => codesProblem(value, item.options),
  number: (item, value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrongType';
    return value < item.min || value > item.max ? 'outOfRange' : null;
  },
  shortText: (item, value) => textProblem(value, item.maxLength),
  longText: (item, value) => textProblem(value, item.maxLength),
} satisfies { readonly [T in AnswerableType]: Checker<T> };

/**
 * Strict check of answers that came as JSON, against an instrument and what the member is asked of it.
 * @param body parsed JSON, anything
 * @returns the answers with cleaned texts, or every problem found; never throws
 */
export function validateAnswers(
  questionnaire: Questionnaire,
  body: unknown,
  facts: MemberFacts,
): ValidatedAnswers {
  if (!isObject(body)) return { valid: false, problems: [{ item: '', problem: 'notAnObject' }] };
  const items = new Map(itemsOf(questionnaire).map((item) => [item.code, item]));
  const problems: AnswerProblem[] = [];
  const entries: [string, Answer][] = [];
  for (const [code, candidate] of Object.entries(body)) {
    const item = items.get(code);
    const checked: Checked = item ? checkAnswer(item, candidate) : { problem: 'unknownItem' };
    if ('problem' in checked) problems.push({ item: code, problem: checked.problem });
    else entries.push([code, checked.answer]);
  }
  const answers: Answers = Object.fromEntries(entries);
  const visible = visibleItems(questionnaire, answers, facts);
  for (const [code, { state }] of entries) {
    if (!visible.has(code) && state !== 'notShown') problems.push({ item: code, problem: 'hiddenItem' });
    if (visible.has(code) && state === 'notShown') problems.push({ item: code, problem: 'stateNotOffered' });
  }
  return problems.length === 0 ? { valid: true, answers, problems: [] } : { valid: false, problems };
}

function checkAnswer(item: Item, candidate: unknown): Checked {
  if (!isObject(candidate)) return { problem: 'wrongType' };
  const { state, value, other, ...rest } = candidate;
  if (Object.keys(rest).length > 0) return { problem: 'unknownProperty' };
  if (state === 'valid') return checkValid(item, value, other);
  if (value !== undefined || other !== undefined) return { problem: 'unknownProperty' };
  if (state === 'skipped' || state === 'notShown') return { answer: { state } };
  if (state === 'dontKnow') return item.dontKnow ? { answer: { state } } : { problem: 'stateNotOffered' };
  if (state === 'notApplicable')
    return item.notApplicable ? { answer: { state } } : { problem: 'stateNotOffered' };
  return { problem: 'unknownState' };
}

function checkValid(item: Item, value: unknown, other: unknown): Checked {
  // Only answerable items are published; TypeScript cannot follow that item and checker share one type here.
  const check = checkers[item.type as AnswerableType] as (
    item: Item,
    value: unknown,
  ) => AnswerProblemKind | null;
  const problem = check(item, value);
  if (problem) return { problem };
  const answer = { state: 'valid', value: cleaned(item, value) } as const;
  if (other === undefined) return { answer };
  if (![value].flat().includes(otherCode) || !('options' in item)) return { problem: 'otherWithoutCode' };
  const problemOfOther = textProblem(other, otherMaxLength);
  if (problemOfOther) return { problem: problemOfOther };
  return { answer: { ...answer, other: cleanText(String(other), false) } };
}

/** Called with values the checkers accepted: a number, an array of codes, or a text. */
function cleaned(item: Item, value: unknown): number | readonly number[] | string {
  if (Array.isArray(value)) return value.map(Number).toSorted((a, b) => a - b);
  return typeof value === 'string' ? cleanText(value, item.type === 'longText') : Number(value);
}

function codesOf(options: readonly Option[]): readonly number[] {
  return options.map((option) => option.code);
}

function codeProblem(value: unknown, codes: readonly number[]): AnswerProblemKind | null {
  if (typeof value !== 'number') return 'wrongType';
  return codes.includes(value) ? null : 'unknownCode';
}

function codesProblem(value: unknown, options: readonly Option[]): AnswerProblemKind | null {
  if (!Array.isArray(value)) return 'wrongType';
  if (value.length === 0) return 'empty';
  for (const code of value) {
    const problem = codeProblem(code, codesOf(options));
    if (problem) return problem;
  }
  if (new Set(value).size < value.length) return 'duplicateCode';
  return value.length > 1 && options.some((option) => option.exclusive && value.includes(option.code))
    ? 'exclusiveCode'
    : null;
}

function textProblem(value: unknown, maxLength: number): AnswerProblemKind | null {
  if (typeof value !== 'string') return 'wrongType';
  const text = cleanText(value, true);
  if (text === '') return 'empty';
  return textLength(text) > maxLength ? 'tooLong' : null;
}

function isObject(candidate: unknown): candidate is Record<string, unknown> {
  return typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
}
