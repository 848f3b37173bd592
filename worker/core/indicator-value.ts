import type { AbsenceReason } from './absence.ts';
import type { Estimator } from './catalogue/definition.ts';

/** How an interval was made; the name is printed beside every interval that leaves the house. */
export type IntervalMethod =
  | 'exactHypergeometric'
  | 'studentTFinitePopulation'
  | 'exactBinomial'
  | 'studentT';

/** Confidence interval in the unit of the value. `confidence` is a share in 0…1, nominally 0.95. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  readonly method: IntervalMethod;
}

/** Worst and best case if all who are missing had answered at one end of the scale. No assumption. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * A number and everything it needs to be read honestly.
 * `value`, `interval` and `bounds` are in the unit of the definition (percent 0…100, points −100…100, count).
 */
export interface MeasuredValue {
  readonly kind: 'measured';
  readonly value: number;
  /** Valid answers (a), or the cases counted in records. */
  readonly n: number;
  /** Members of the frame the value speaks about (N). */
  readonly population: number | 'unknown';
  /** "Kann ich nicht beurteilen" (d); null where the question cannot be answered that way. */
  readonly dontKnow: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: Interval | null;
  readonly bounds: Bounds | null;
  /** As its definition says. */
  readonly estimator: Estimator;
  readonly definitionVersion: string;
  /** The three shares of a net score in percent, where they may be shown; absent for other measures. */
  readonly shares?: { readonly promoters: number; readonly passives: number; readonly detractors: number };
}

export interface AbsentValue {
  readonly kind: 'absent';
  readonly reason: AbsenceReason;
  readonly definitionVersion: string;
  /** Net scores below the minimum for a score may still show their three shares (in percent) and n. */
  readonly shares?: {
    readonly promoters: number;
    readonly passives: number;
    readonly detractors: number;
    readonly n: number;
  };
  /** Nobody at all has answered the wave, and the reader may know: nothing is protected. */
  readonly unanswered?: true;
}

/** A value is never a bare number: it is measured with n, N and uncertainty, or absent with a reason. */
export type IndicatorValue = MeasuredValue | AbsentValue;

/** Makes an absence. */
export function absent(reason: AbsenceReason, definitionVersion: string): AbsentValue {
  return { kind: 'absent', reason, definitionVersion };
}
