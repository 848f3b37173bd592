/**
 * What was stored for one item. Valid, don't know, does not apply, skipped and not shown are five different
 * things; all but `valid` are missing values, never 3 and never 0.
 */
export type Answer =
  | { readonly state: 'valid'; readonly value: number | readonly number[] | string; readonly other?: string }
  | { readonly state: 'dontKnow' }
  | { readonly state: 'notApplicable' }
  | { readonly state: 'skipped' }
  | { readonly state: 'notShown' };

/** The answers of one submission, keyed by item code. */
export type Answers = Readonly<Record<string, Answer>>;
