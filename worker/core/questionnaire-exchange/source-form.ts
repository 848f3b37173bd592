import type { ItemType } from '../questionnaire/questionnaire.ts';
import type { Dialect } from './expression.ts';
import type { SourceAccount, SourceEntry } from './source-account.ts';

/** A text of the source in one language, and the row it stands in. */
export interface SourceText {
  readonly text: string;
  readonly entry: SourceEntry;
}

/** Texts by language of the source; '' is the language that is not named. */
export type SourceTexts = ReadonlyMap<string, SourceText>;

export interface SourceOption {
  readonly entry: SourceEntry;
  readonly code: string;
  readonly label: SourceTexts;
  readonly exclusive?: boolean;
  /** Expression of the source; every name in it is one of the source. */
  readonly showIf?: string;
}

export type SourceItemType = Extract<
  ItemType,
  | 'rating'
  | 'zeroToTen'
  | 'single'
  | 'multiple'
  | 'ranking'
  | 'number'
  | 'date'
  | 'shortText'
  | 'longText'
  | 'information'
>;

export interface SourceQuestion {
  readonly entry: SourceEntry;
  readonly type: SourceItemType;
  /** As the source calls it in expressions. */
  readonly name: string;
  /** Another name in expressions. */
  readonly alias?: string;
  readonly text: SourceTexts;
  readonly hint?: SourceTexts;
  readonly lead?: SourceTexts;
  readonly options?: readonly SourceOption[];
  /** "Other" with a text field: its label, or none where the source has none. */
  readonly other?: { readonly label?: SourceTexts };
  readonly lowLabel?: SourceTexts;
  readonly highLabel?: SourceTexts;
  readonly showIf?: readonly string[];
  readonly checks?: readonly { readonly expression: string; readonly message?: SourceTexts }[];
  readonly required?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly maxLength?: number;
  readonly randomOrder?: boolean;
}

export interface SourceSection {
  readonly entry?: SourceEntry;
  readonly name: string;
  readonly title?: SourceTexts;
  readonly showIf: readonly string[];
  readonly questions: readonly SourceQuestion[];
}

export interface SourceCalculation {
  readonly entry: SourceEntry;
  readonly name: string;
  readonly expression: string;
  /** Rows of the same calculation in other languages. */
  readonly others?: readonly SourceEntry[];
}

/** A questionnaire as its source says it, before codes, languages and conditions are ours. */
export interface SourceForm {
  readonly dialect: Dialect;
  readonly account: SourceAccount;
  readonly code: string;
  readonly title?: SourceTexts;
  /** Languages of the source, the default one first; '' where it is not named. */
  readonly languages: readonly string[];
  readonly sections: readonly SourceSection[];
  readonly calculations: readonly SourceCalculation[];
}
