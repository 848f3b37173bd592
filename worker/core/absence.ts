/** Why a value is absent. An absence always carries its reason; null and 0 never stand for one. */
export type AbsenceReason =
  | 'noAnswers'
  | 'tooFew'
  | 'suppressed'
  | 'notApplicable'
  | 'notAsked'
  | 'frameUnknown'
  | 'refused'
  | 'unbounded';

/** The three reasons that look alike outside the house: an observer must not tell them apart. */
export const protectedReasons: readonly AbsenceReason[] = ['noAnswers', 'tooFew', 'suppressed'];
