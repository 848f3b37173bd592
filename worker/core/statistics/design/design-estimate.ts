import { tQuantile } from '../distributions/t.ts';
import { linearizedVariance } from './linearized-variance.ts';
import type { LonelyStratumRule } from './linearized-variance.ts';
import { designDegreesOfFreedom } from './survey-design.ts';
import type { SurveyDesign } from './survey-design.ts';

/** An estimate from a sample with what its design says of its error. */
export interface DesignEstimate {
  readonly estimate: number;
  /** null where the sample cannot tell; `lonelyStrata` says which strata are at fault. */
  readonly standardError: number | null;
  /** Units less strata. */
  readonly degreesOfFreedom: number;
  /** Ends of the t interval, not cut at the ends of a scale; null without a standard error or degrees. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Strata with one unit of several under the rule 'refuse'; one of them is named 'all' in a simple sample of one. */
  readonly lonelyStrata: readonly string[];
}

export interface DesignOptions {
  /** Of the interval, a share in 0…1. */
  readonly confidence: number;
  /** 'refuse' unless given. */
  readonly lonely?: LonelyStratumRule;
  /** Of the interval; units less strata unless given, counted within the domain. */
  readonly degreesOfFreedom?: number;
}

/**
 * Puts standard error and Student t interval beside an estimate.
 * @param influences how far each unit moves the estimate, weighted
 * @param inDomain units of the domain the estimate is about
 * @throws RangeError for a confidence outside 0…1
 */
export function designEstimate(
  estimate: number,
  influences: readonly number[],
  design: SurveyDesign,
  {
    confidence,
    lonely = 'refuse',
    inDomain,
    degreesOfFreedom = designDegreesOfFreedom(design, inDomain),
  }: DesignOptions & { readonly inDomain?: readonly boolean[] | undefined },
): DesignEstimate {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('confidence must lie between 0 and 1');
  const outcome = linearizedVariance(influences, design, { lonely, inDomain });
  if (outcome.kind === 'lonelyStrata')
    return {
      estimate,
      standardError: null,
      degreesOfFreedom,
      lower: null,
      upper: null,
      lonelyStrata: outcome.strata,
    };
  const standardError = Math.sqrt(outcome.variance);
  const halfWidth =
    degreesOfFreedom > 0 ? tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError : null;
  return {
    estimate,
    standardError,
    degreesOfFreedom,
    lower: halfWidth === null ? null : estimate - halfWidth,
    upper: halfWidth === null ? null : estimate + halfWidth,
    lonelyStrata: [],
  };
}
