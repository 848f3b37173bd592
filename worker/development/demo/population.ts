import type { Answers } from '../../core/questionnaire/answer.ts';
import type { MemberKind, SizeClass } from '../../core/organisation.ts';
import type { WavePlan } from './population-parameters.ts';

/** A member and the lasting traits nobody can observe. */
export interface PopulationMember {
  readonly key: string;
  readonly kind: MemberKind;
  readonly sizeClass: SizeClass | null;
  readonly joinedOn: string;
  /** First day on which it is no member any more. */
  readonly leftOn: string | null;
  /** Lasting judgement, latent units. */
  readonly trait: number;
  /** Lasting readiness to answer, standard normal. */
  readonly readiness: number;
  /** Own shortage of skilled workers, standard normal. */
  readonly pressure: number;
}

/** A member of a frame in one wave: what it would have answered, and whether it did. */
export interface FrameMember {
  readonly key: string;
  readonly kind: MemberKind;
  /** Satisfaction of this member in this wave without the year's level, latent units. */
  readonly satisfaction: number;
  /** What everybody would have said, without omissions. */
  readonly potential: Answers;
  /** Probability to answer, 0…1. */
  readonly propensity: number;
  /** What came in, with omissions; null for those who did not answer. */
  readonly given: Answers | null;
}

export interface PopulationWave {
  readonly plan: WavePlan;
  /** Effect of this year on SM1 alone, latent units: what it took to reach the planned share. */
  readonly satisfactionShift: number;
  /** Slope in force, 0 where nonresponse is ignorable. */
  readonly responseSlope: number;
  /** Intercepts of the response model in logits. */
  readonly responseIntercepts: { readonly companies: number; readonly others: number };
  readonly frame: readonly FrameMember[];
}

export interface Population {
  readonly members: readonly PopulationMember[];
  readonly waves: readonly PopulationWave[];
}
