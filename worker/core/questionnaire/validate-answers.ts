import { isPerOption, type Answer, type AnswerValue, type Answers } from './answer.ts';
import { cleanText, textLength } from './clean-text.ts';
import type { MemberFacts } from './condition.ts';
import { countedAnswers, isQuestion, itemsOf } from './counted-answers.ts';
import { failingCheck } from './failing-checks.ts';
import { consentCodes, isAmount, zeroToTen } from './parse-answer.ts';
import { codesOf, otherCode, otherMaxLength } from './parse-choice.ts';
import { dateError, isDay } from './parse-date.ts';
import { rankingError, splitError } from './parse-per-option.ts';
import type { Item, ItemOf, ItemType, Option, Questionnaire } from './questionnaire.ts';

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
  | 'wrongSum'
  | 'wrongPlaces'
  | 'checkFailed'
  | 'hiddenOption'
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
type Checker<T extends ItemType> = (item: ItemOf<T>, value: unknown) => AnswerProblemKind | null;

const checkers = {
  rating: (item, value) => codeProblem(value, codesOf(item.options)),
  zeroToTen: (_item, value) => codeProblem(value, zeroToTen),
  single: (item, value) => codeProblem(value, codesOf(item.options)),
  multiple: (item, value) => codesProblem(value, item.options),
  ranking: (item, value) => {
    const problem = perOptionProblem(value, item.options);
    if (problem !== null || !isPerOption(value)) return problem;
    return rankingError(item, value) === null ? null : 'wrongPlaces';
  },
  number: (item, value) => numberProblem(value, item),
  money: (item, value) => numberProblem(value, item) ?? (isAmount(value) ? null : 'outOfRange'),
  percentSplit: (item, value) => {
    const problem = perOptionProblem(value, item.options);
    if (problem !== null || !isPerOption(value)) return problem;
    if (Object.keys(value).length < item.options.length) return 'wrongSum';
    return splitError(value) === null ? null : 'wrongSum';
  },
  date: (item, value) => {
    if (typeof value !== 'string' || !isDay(value)) return 'wrongType';
    return dateError(item, value) === null ? null : 'outOfRange';
  },
  shortText: (item, value) => textProblem(value, item.maxLength),
  longText: (item, value) => textProblem(value, item.maxLength),
  consent: (_item, value) => codeProblem(value, Object.values(consentCodes)),
  information: () => 'unknownItem',
  importancePerformance: () => 'unknownItem',
  roster: (item, value) => membersProblem(value, item.members?.map(({ id }) => id) ?? []),
} satisfies { readonly [T in ItemType]: Checker<T> };

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
  const items = new Map(
    itemsOf(questionnaire)
      .filter(isQuestion)
      .map((item) => [item.code, item]),
  );
  const problems: AnswerProblem[] = [];
  const entries: [string, Answer][] = [];
  for (const [code, candidate] of Object.entries(body)) {
    const item = items.get(code);
    const checked: Checked = item ? checkAnswer(item, candidate) : { problem: 'unknownItem' };
    if ('problem' in checked) problems.push({ item: code, problem: checked.problem });
    else entries.push([code, checked.answer]);
  }
  const answers: Answers = Object.fromEntries(entries);
  const counted = countedAnswers(questionnaire, answers, facts);
  for (const [code, { state }] of entries) {
    const isShown = counted.visible.has(code);
    if (!isShown && state !== 'notShown') problems.push({ item: code, problem: 'hiddenItem' });
    if (isShown && state === 'notShown') problems.push({ item: code, problem: 'stateNotOffered' });
    if (isShown && counted.answers[code] !== answers[code])
      problems.push({ item: code, problem: 'hiddenOption' });
    const item = items.get(code);
    if (isShown && item && failingCheck(item, counted.answers, facts) !== null)
      problems.push({ item: code, problem: 'checkFailed' });
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
  // The registry is complete by type; TypeScript cannot follow that item and checker share one type here.
  const check = checkers[item.type] as (item: Item, value: unknown) => AnswerProblemKind | null;
  const problem = check(item, value);
  if (problem) return { problem };
  const answer = { state: 'valid', value: cleaned(item, value) } as const;
  if (other === undefined) return { answer };
  if (![value].flat().includes(otherCode) || !('options' in item)) return { problem: 'otherWithoutCode' };
  const problemOfOther = textProblem(other, otherMaxLength);
  if (problemOfOther) return { problem: problemOfOther };
  return { answer: { ...answer, other: cleanText(String(other), false) } };
}

/** Called with values the checkers accepted. */
function cleaned(item: Item, value: unknown): AnswerValue {
  if (Array.isArray(value))
    return item.type === 'roster'
      ? value.map(String).toSorted()
      : value.map(Number).toSorted((a, b) => a - b);
  if (isPerOption(value)) return value;
  return typeof value === 'string' ? cleanText(value, item.type === 'longText') : Number(value);
}

function numberProblem(
  value: unknown,
  { min, max }: { readonly min: number; readonly max: number },
): AnswerProblemKind | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrongType';
  return value < min || value > max ? 'outOfRange' : null;
}

function perOptionProblem(value: unknown, options: readonly Option[]): AnswerProblemKind | null {
  if (!isPerOption(value)) return 'wrongType';
  const codes = new Set(codesOf(options).map(String));
  if (Object.keys(value).length === 0) return 'empty';
  return Object.keys(value).every((code) => codes.has(code)) ? null : 'unknownCode';
}

function membersProblem(value: unknown, offered: readonly string[]): AnswerProblemKind | null {
  if (!Array.isArray(value) || value.some((id) => typeof id !== 'string')) return 'wrongType';
  if (new Set(value).size < value.length) return 'duplicateCode';
  return value.every((id: string) => offered.includes(id)) ? null : 'unknownCode';
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
