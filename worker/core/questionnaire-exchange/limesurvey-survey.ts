import type { SourceAccount, SourceEntry } from './source-account.ts';
import type { SourceText } from './source-form.ts';

/** A subquestion or an answer option. */
export interface LimeSurveyPart {
  readonly entry: SourceEntry;
  readonly code: string;
  /** 0, or 1 for the second scale of a table. */
  readonly scale: string;
  readonly relevance: string;
  readonly texts: Map<string, SourceText>;
}

export interface LimeSurveyQuestion {
  readonly entry: SourceEntry;
  readonly name: string;
  /** As old expressions call it: survey, group and question by number. */
  readonly number?: string;
  readonly type: string;
  readonly relevance: string;
  readonly other: boolean;
  readonly mandatory: boolean;
  readonly pattern: string;
  readonly texts: Map<string, SourceText>;
  readonly helps: Map<string, SourceText>;
  /** What "other" is called. */
  readonly otherLabels: Map<string, SourceText>;
  readonly subquestions: LimeSurveyPart[];
  readonly answers: LimeSurveyPart[];
  readonly attributes: Map<string, { readonly value: string; readonly entry: SourceEntry }>;
}

export interface LimeSurveyGroup {
  readonly entry: SourceEntry;
  readonly name: string;
  readonly relevance: string;
  readonly titles: Map<string, SourceText>;
  readonly descriptions: Map<string, SourceText>;
  readonly questions: LimeSurveyQuestion[];
}

/** A survey of LimeSurvey, from a TSV or an .lss file. */
export interface LimeSurveySurvey {
  readonly account: SourceAccount;
  readonly code: string;
  readonly titles: Map<string, SourceText>;
  /** The base language first. */
  readonly languages: readonly string[];
  readonly groups: readonly LimeSurveyGroup[];
}

/** Texts in one language are set once; an empty one is none. */
export function setText(
  texts: Map<string, SourceText>,
  language: string,
  text: string,
  entry: SourceEntry,
): void {
  if (text.trim() !== '' && !texts.has(language)) texts.set(language, { text, entry });
}
