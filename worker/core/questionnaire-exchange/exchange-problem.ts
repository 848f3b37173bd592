export const exchangeProblemCodes = [
  'notAQuestionnaire',
  'unknownFormat',
  'notJson',
  'wrongType',
  'missingColumn',
  'missingCode',
  'corruptCode',
  'duplicateCode',
  'duplicateOption',
  'groupsNotClosed',
  'tooMany',
  'nothingToAsk',
] as const;
export type ExchangeProblemCode = (typeof exchangeProblemCodes)[number];

/** Where something stands in a source: a row of a sheet or file (from 1), or a JSON pointer. */
export interface SourcePlace {
  readonly sheet?: string;
  readonly row?: number;
  /** Line of the text at which the row begins; quoted texts may hold line breaks. */
  readonly line?: number;
  readonly pointer?: string;
}

/** A file that becomes no questionnaire at all: nothing of it is taken. */
export class ExchangeProblem extends Error {
  readonly code: ExchangeProblemCode;
  readonly place: SourcePlace;
  /** What stands there, shortened. */
  readonly detail: string;

  constructor(code: ExchangeProblemCode, detail = '', place: SourcePlace = {}) {
    super(code);
    this.name = 'ExchangeProblem';
    this.code = code;
    this.place = place;
    this.detail = detail.slice(0, 120);
  }
}
