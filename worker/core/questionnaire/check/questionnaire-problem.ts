export const questionnaireProblems = [
  // Codes
  'badCode',
  'reservedCode',
  'duplicateCode',
  'codeClash',
  // Texts
  'emptyText',
  'unknownPlaceholder',
  'pipedAhead',
  // Answers
  'tooFewOptions',
  'duplicateOption',
  'badOptionCode',
  'emptyRange',
  'notAlone',
  // Conditions, checks and computed values
  'unknownItem',
  'unknownOption',
  'unknownFact',
  'unknownComputed',
  'takesNoAnswer',
  'wrongType',
  'looksAhead',
  'circle',
  // Dead ends
  'emptySection',
  'neverShown',
  'unreachablePage',
  'neverOffered',
] as const;
export type QuestionnaireProblemKind = (typeof questionnaireProblems)[number];

/** Something for which an instrument cannot be asked as it is meant. It is put right before it is published. */
export interface QuestionnaireProblem {
  readonly problem: QuestionnaireProblemKind;
  /** Code of the section; empty for what belongs to the whole instrument. */
  readonly section: string;
  /** Code of the item; null where the section or the instrument is meant. */
  readonly item: string | null;
  /** What it is about: a code, a word, a value. */
  readonly about: string;
}
