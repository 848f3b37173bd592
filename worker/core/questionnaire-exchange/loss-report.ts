import type { SourcePlace } from './exchange-problem.ts';

export const exchangeFormats = ['xlsform', 'limesurveyTsv', 'limesurveyLss', 'surveyjs', 'vorlauf'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

/** Taken as it is; changed, with what is different; or left out. */
export type Outcome = 'taken' | 'changed' | 'leftOut';

export const lossCodes = [
  'appearanceNotHeld',
  'asText',
  'attributeNotHeld',
  'bracesChanged',
  'codeChanged',
  'columnNotHeld',
  'comment',
  'commentApart',
  'conditionAlwaysFalse',
  'conditionNotTranslated',
  'checkNotTranslated',
  'calculationNotTranslated',
  'defaultNotHeld',
  'groupEmpty',
  'hidden',
  'labelMissing',
  'languageNotHeld',
  'listNotUsed',
  'markupRemoved',
  'matrixSplit',
  'mediaNotHeld',
  'metadata',
  'notUnderstood',
  'optionFilterNotTranslated',
  'optionNumbered',
  'optionRepeated',
  'optionsElsewhere',
  'optionsMissing',
  'otherAdded',
  'otherNotHeld',
  'pipingNotTranslated',
  'rangeAssumed',
  'ratingAsChoice',
  'repeatAskedOnce',
  'requiredIsCondition',
  'scriptRemoved',
  'settingNotHeld',
  'sheetNotRead',
  'textShortened',
  'textsElsewhere',
  'translationMissing',
  'typeNotHeld',
  'withoutType',
] as const;
export type LossCode = (typeof lossCodes)[number];

export interface LossReason {
  readonly code: LossCode;
  /** In the words of the source: the expression, the column and its text, the type. */
  readonly detail?: string;
}

/** What became of one row, line or part of the source. */
export interface LossLine extends SourcePlace {
  /** How it begins, to be found again. */
  readonly source: string;
  readonly outcome: Outcome;
  /** What it is now: codes of items, sections, options or computed values. */
  readonly became: readonly string[];
  readonly reasons: readonly LossReason[];
}

/** What an import takes, changes and leaves out; every row of the source stands in it exactly once. */
export interface ImportLossReport {
  readonly format: ExchangeFormat;
  readonly counts: {
    readonly lines: number;
    readonly taken: number;
    readonly changed: number;
    readonly leftOut: number;
  };
  /** Which language of the source stands for German and for English, and which others there were. */
  readonly languages: { readonly de: string; readonly en: string; readonly leftOut: readonly string[] };
  readonly questionnaire: {
    readonly code: string;
    readonly title: string;
    readonly sections: number;
    readonly items: number;
  };
  readonly lines: readonly LossLine[];
}
