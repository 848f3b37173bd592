import type { Answers } from '../questionnaire/answer.ts';
import type { Item } from '../questionnaire/questionnaire.ts';
import { itemNonresponse, type ItemState } from '../statistics/answer-quality/item-nonresponse.ts';
import { straightLining } from '../statistics/answer-quality/straight-lining.ts';
import { omegaTotal } from '../statistics/reliability/omega-total.ts';
import { scaleReliability } from '../statistics/reliability/scale-reliability.ts';
import type { IndicatorDefinition } from './definition.ts';

/** How one question was answered by those who sent the questionnaire. */
export interface ItemDiagnosis {
  readonly code: string;
  readonly shown: number;
  readonly valid: number;
  readonly dontKnow: number;
  readonly missing: number;
}

/** Reliability of the items of one scale, rounded to two digits. */
export interface ScaleDiagnosis {
  readonly indicator: string;
  readonly items: readonly string[];
  /** Respondents who answered every item. */
  readonly complete: number;
  /** Null where the answers allow none. */
  readonly alpha: number | null;
  readonly standardizedAlpha: number | null;
  readonly omega: number | null;
}

/** What the answers of a wave say of their own quality: for methodologists, no indicator. */
export interface WaveDiagnostics {
  readonly respondents: number;
  readonly items: readonly ItemDiagnosis[];
  /** The same answer to every statement of all rating questions; null where too few questions or respondents. */
  readonly straightLining: { readonly assessed: number; readonly alike: number } | null;
  readonly scales: readonly ScaleDiagnosis[];
}

/** Fewer statements in a row may honestly deserve the same answer. */
const fewestStatements = 4;

/**
 * Diagnoses a wave.
 * @param minimum respondents below which nothing is told
 * @returns null below the minimum
 * @source METHODS 4.6 and 4.8
 */
export function diagnoseWave(
  items: readonly Item[],
  answers: readonly Answers[],
  definitions: readonly IndicatorDefinition[],
  minimum: number,
): WaveDiagnostics | null {
  if (answers.length < minimum) return null;
  return {
    respondents: answers.length,
    items: items.map(({ code }) => {
      const { shown, valid, dontKnow, missing } = itemNonresponse(answers.map((each) => stateOf(each, code)));
      return { code, shown, valid, dontKnow, missing };
    }),
    straightLining: straightLiners(items, answers, minimum),
    scales: definitions.flatMap(({ code, measure }) =>
      measure.kind === 'topBoxDifference' &&
      measure.plus.every((item) => items.some((each) => each.code === item))
        ? [diagnoseScale(code, measure.plus, answers, minimum)]
        : [],
    ),
  };
}

function stateOf(answers: Answers, code: string): ItemState {
  const state = answers[code]?.state ?? 'notShown';
  if (state === 'valid' || state === 'dontKnow') return state;
  return state === 'skipped' ? 'missing' : 'notShown';
}

function columnOf(code: string, answers: readonly Answers[]): readonly (number | null)[] {
  return answers.map((each) => {
    const answer = each[code];
    return answer?.state === 'valid' && typeof answer.value === 'number' ? answer.value : null;
  });
}

function straightLiners(
  items: readonly Item[],
  answers: readonly Answers[],
  minimum: number,
): WaveDiagnostics['straightLining'] {
  const ratings = items.filter(({ type }) => type === 'rating');
  if (ratings.length < fewestStatements) return null;
  const { assessed, alike } = straightLining(
    ratings.map(({ code }) => columnOf(code, answers)),
    fewestStatements,
  );
  return assessed < minimum ? null : { assessed, alike };
}

function diagnoseScale(
  indicator: string,
  items: readonly string[],
  answers: readonly Answers[],
  minimum: number,
): ScaleDiagnosis {
  const columns = items.map((code) => columnOf(code, answers));
  const complete = answers.filter((_, row) => columns.every((column) => column[row] !== null)).length;
  const reliability = complete < minimum ? null : scaleReliability(columns);
  const omega = complete < minimum ? null : omegaTotal(columns);
  return {
    indicator,
    items,
    complete,
    alpha: reliability?.identified === true ? twoDigits(reliability.alpha) : null,
    standardizedAlpha: reliability?.identified === true ? twoDigits(reliability.standardizedAlpha) : null,
    omega: omega?.identified === true ? twoDigits(omega.omega) : null,
  };
}

/** Enough to judge a scale by, too few to compute an answer from. */
function twoDigits(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? Math.round(100 * value) / 100 : null;
}
