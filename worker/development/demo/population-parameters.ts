import type { MemberKind, SizeClass, TenureBand } from '../../core/organisation.ts';

/** Coefficients of the answer model, in latent units. */
export interface AnswerModel {
  /** Standard deviation of the firm's lasting judgement. */
  readonly traitSd: number;
  /** Standard deviation of a firm's good or bad year, common to all its items. */
  readonly firmYearSd: number;
  /** Standard deviation of one answer. */
  readonly itemSd: number;
  readonly tenureEffect: Readonly<Record<TenureBand, number>>;
  /** Science and politics have no size class and no size effect. */
  readonly sizeEffect: Readonly<Record<SizeClass, number>>;
  /** Rise of the shortage of skilled workers per year. */
  readonly pressurePerYear: number;
  /** Factor on the don't-know probability below two years of membership. */
  readonly dontKnowFactorWhenNew: number;
  /** Probability that a respondent leaves out an item it was shown. */
  readonly skipProbability: number;
  /** Probability that a respondent writes a suggestion. */
  readonly suggestionProbability: number;
}

/** Who leaves between this wave and the next. `lowest` takes the least satisfied of those who answered. */
export type LeaverRule =
  | { readonly from: 'anyone'; readonly count: number }
  | { readonly from: 'answeringCompanies'; readonly count: number; readonly choose: 'any' | 'lowest' };

export interface WavePlan {
  readonly year: number;
  readonly questionnaireVersion: '0.9.0' | '1.0.0';
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: 'published' | 'open';
  /** Members that join before the wave opens (all founding members at the first). */
  readonly joiners: number;
  /** Leave before the next wave opens. */
  readonly leavers: readonly LeaverRule[];
  /** Latent level of the year, common to all items. */
  readonly level: number;
  /**
   * True share of the frame's companies with SM1 ≥ 4 among those that can judge, 0…1: SM1 is shifted until it
   * holds, so that the path is planned and only who is satisfied is random. Null: no shift, the share is random.
   */
  readonly satisfiedShare: number | null;
  /** Share of the frame that answers, 0…1; companies and others each get it, rounded to whole members. */
  readonly responseShare: number;
  /** Logits per standard deviation of satisfaction: above 0, satisfied members are likelier to answer. */
  readonly responseSlope: number;
}

/** Everything a population is drawn from. */
export interface PopulationParameters {
  /** Beginning of every member key and name of the random streams. */
  readonly prefix: string;
  readonly foundedOn: string;
  /** Kinds in the order of joining, repeated as needed. */
  readonly kinds: readonly [MemberKind, ...MemberKind[]];
  readonly sizeShares: Readonly<Record<SizeClass, number>>;
  readonly answers: AnswerModel;
  /** Logits per standard deviation of a lasting readiness to answer that has nothing to do with satisfaction. */
  readonly responsePersistence: number;
  /** `ignorable` sets every response slope to 0: who is missing has nothing to do with the answers. */
  readonly nonresponse: 'ignorable' | 'biased';
  readonly waves: readonly WavePlan[];
}
