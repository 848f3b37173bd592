import type { Answer, Answers } from '../questionnaire/answer.ts';

/**
 * What one firm of the frame says to one measure. `outside` is the domain's edge (the question did not apply or was
 * not shown): such a firm leaves N. `dontKnow` answered, but cannot judge. `missing` is everything else.
 */
export type FirmReading =
  | { readonly state: 'valid'; readonly contribution: number }
  | { readonly state: 'dontKnow' | 'missing' | 'outside' };

/** A single item as a number, or why there is none. */
export type ItemReading =
  | { readonly state: 'valid'; readonly value: number }
  | { readonly state: 'dontKnow' | 'missing' | 'outside' };

const readingOfState = {
  dontKnow: 'dontKnow',
  notApplicable: 'outside',
  notShown: 'outside',
  skipped: 'missing',
} as const satisfies Record<Exclude<Answer['state'], 'valid'>, ItemReading['state']>;

/** Reads one item; a firm without a submission, and an item without a number, are missing. */
export function readItem(answers: Answers | undefined, item: string): ItemReading {
  const answer = answers?.[item];
  if (answer === undefined) return { state: 'missing' };
  if (answer.state !== 'valid') return { state: readingOfState[answer.state] };
  return typeof answer.value === 'number' ? { state: 'valid', value: answer.value } : { state: 'missing' };
}
