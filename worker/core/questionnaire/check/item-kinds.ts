import { isQuestion } from '../counted-answers.ts';
import { consentCodes, zeroToTen } from '../parse-answer.ts';
import { codesOf } from '../parse-choice.ts';
import type { Item, ItemType } from '../questionnaire.ts';

/** What a condition can do with an answer. */
export type AnswerKind = 'code' | 'codes' | 'number' | 'perOption' | 'day' | 'text' | 'members' | 'nothing';

const kinds = {
  rating: 'code',
  zeroToTen: 'code',
  single: 'code',
  multiple: 'codes',
  ranking: 'perOption',
  number: 'number',
  money: 'number',
  percentSplit: 'perOption',
  date: 'day',
  shortText: 'text',
  longText: 'text',
  consent: 'code',
  information: 'nothing',
  importancePerformance: 'nothing',
  roster: 'members',
} as const satisfies Record<ItemType, AnswerKind>;

export function answerKind(item: Item): AnswerKind {
  return isQuestion(item) ? kinds[item.type] : 'nothing';
}

/** The codes that an answer can have; empty where it has none. */
export function answerCodes(item: Item): readonly number[] {
  if (item.type === 'zeroToTen') return zeroToTen;
  if (item.type === 'consent') return Object.values(consentCodes);
  return 'options' in item ? codesOf(item.options) : [];
}
