import type { ShareGrowthRefusal } from '../statistics/growth/project-share-growth.ts';

/** What the answers of the members did over one run of comparable waves, per year of the cluster's age. */
export type MemberTrend =
  | {
      readonly kind: 'estimated';
      readonly fromYear: number;
      readonly toYear: number;
      readonly waves: number;
      /** Members with at least one answer. */
      readonly members: number;
      /** In the unit of the definition. */
      readonly perYear: number;
      /** 95 %. */
      readonly lower: number;
      readonly upper: number;
      /** Whether members may have slopes of their own. */
      readonly slopes: 'common' | 'varying';
    }
  | { readonly kind: 'refused'; readonly reason: 'fewWaves' | 'fewMembers' | 'notIdentified' };

/** What the values of the waves did: composition and answers together. */
export interface ValueTrend {
  readonly fromYear: number;
  readonly toYear: number;
  readonly points: number;
  /** In the unit of the definition. */
  readonly perYear: number;
  /** 95 %; null where so few points allow none. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A value that is expected at an age to come, with its 95 % prediction interval, in percent. */
export interface ProjectedValue {
  readonly ageYears: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Logistic growth of a share: where it ends and what the next waves are expected to find. */
export type ShareGrowthCurve =
  | {
      readonly kind: 'projected';
      readonly asymptotePct: number;
      readonly projections: readonly ProjectedValue[];
    }
  | { readonly kind: 'refused'; readonly reason: ShareGrowthRefusal };

/** The trend of a series since its last break. */
export interface SeriesTrend {
  /** Null for records, and where members cannot be followed. */
  readonly members: MemberTrend | null;
  readonly values: ValueTrend | null;
  /** Null for what is no share in percent. */
  readonly growth: ShareGrowthCurve | null;
}
