/** A number for each option, by its code: percents, or places. */
export type PerOption = Readonly<Record<string, number>>;

/** A number, code or amount · the codes chosen or the members named, in no order · a text or a day (ISO). */
export type AnswerValue = number | string | readonly number[] | readonly string[] | PerOption;

/**
 * What was stored for one item. Valid, don't know, does not apply, skipped and not shown are five different
 * things; all but `valid` are missing values, never 3 and never 0.
 */
export type Answer =
  | { readonly state: 'valid'; readonly value: AnswerValue; readonly other?: string }
  | { readonly state: 'dontKnow' }
  | { readonly state: 'notApplicable' }
  | { readonly state: 'skipped' }
  | { readonly state: 'notShown' };

/** The answers of one submission, keyed by item code. */
export type Answers = Readonly<Record<string, Answer>>;

export function isNames(value: readonly number[] | readonly string[]): value is readonly string[] {
  return typeof value[0] === 'string';
}

export function isPerOption(value: unknown): value is PerOption {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'number' && Number.isFinite(each))
  );
}
