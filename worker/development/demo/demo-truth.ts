import type { Answers } from '../../core/questionnaire/answer.ts';
import type { ScoredIndicator } from './indicator-scores.ts';
import type { PopulationParameters } from './population-parameters.ts';

/** A mean of scores × 100 (percent, points or percentage points) and the firms with a valid answer behind it. */
export interface TrueValue {
  /** Null where nobody would give a valid answer. */
  readonly value: number | null;
  readonly firms: number;
}

/** `companies` is the population of the U-indicators; `allMembers` of those that name it. */
export interface TrueValues {
  readonly companies: TrueValue;
  readonly allMembers: TrueValue;
}

export interface IndicatorTruth {
  /** Over the whole frame: the answers everybody would have given. */
  readonly frame: TrueValues;
  /** Of those who answered, before they left out items: frame minus respondents is the error of nonresponse. */
  readonly respondents: TrueValues;
}

export interface WaveTruth {
  readonly year: number;
  /** Latent level of the year, common to all items. */
  readonly level: number;
  /** Effect of the year on SM1 alone, latent units. */
  readonly satisfactionShift: number;
  /** logit(propensity) = intercept + slope · satisfaction (per SD) + persistence · readiness. */
  readonly response: {
    readonly slope: number;
    readonly persistence: number;
    readonly intercepts: { readonly companies: number; readonly others: number };
    /** Answers over members of the frame, percent; so far, in an open wave. */
    readonly ratePct: number;
  };
  /** Companies in the frame. */
  readonly activeCompanies: number;
  /** Members of twelve months before the opening that are still members at it, percent; null if there were none. */
  readonly retentionPct: number | null;
  /** Keys of the frame in the order of joining. */
  readonly frame: readonly string[];
  readonly propensity: Readonly<Record<string, number>>;
  readonly potential: Readonly<Record<string, Answers>>;
  readonly indicators: Readonly<Record<ScoredIndicator, IndicatorTruth>>;
}

export interface DemoTruth {
  readonly parameters: PopulationParameters;
  readonly waves: readonly WaveTruth[];
  /** (fees + services + sponsoring) over total cash income, percent, by year that is actual. */
  readonly ownFinancingPct: Readonly<Record<number, number>>;
}
