/** Where an answer was given. */
export interface AnswerPlace {
  readonly firm: string;
  readonly year: number;
}

export interface Leak {
  /**
   * algebra: adding and subtracting told sums leaves answers of few firms. bounds: the ends of the scale leave one
   * possibility. wholeNumbers: the steps of the scale do. upperBound: nothing further from the true value than p percent
   * is left above it.
   */
  readonly by: 'algebra' | 'bounds' | 'wholeNumbers' | 'upperBound';
  readonly answers: readonly AnswerPlace[];
  /** Those that are subtracted: then it is the difference that is told. */
  readonly minus: readonly AnswerPlace[];
  /** The firm that knows its own answers and attacks; null for an outsider. */
  readonly insider: string | null;
}

/** What is left of a withheld cell. */
export interface SuppressedInterval {
  readonly year: number;
  readonly way: string;
  readonly key: string;
  readonly n: number;
  /** Of its sum, in the unit of the contributions. */
  readonly lower: number;
  readonly upper: number;
  /** One number is left, or a stretch shorter than p percent of the true sum, or else of its middle. */
  readonly isTooClose: boolean;
}

export interface HistoryAttack {
  readonly leaks: readonly Leak[];
  readonly suppressed: readonly SuppressedInterval[];
}

export interface AttackOptions {
  /** k: answers of fewer firms must not follow. */
  readonly minimum: number;
  /** p, in percent of a true value. */
  readonly closenessPct: number;
  /** True contributions by wave, in the order of the waves; without them there are no insiders, and no true values. */
  readonly truth: readonly ReadonlyMap<string, number>[] | null;
  /** Place of the first wave that is searched for bounds; earlier ones only take part in the algebra. */
  readonly boundsFrom?: number;
}
