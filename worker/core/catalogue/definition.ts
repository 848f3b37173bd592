import type { ClusterKind, Text } from '../organisation.ts';
import type { Phase } from '../cluster-age.ts';

/** What the number is computed from; one entry per kind in the measure registry. */
export type Measure =
  /** Share of valid answers at or above `from`, in percent. */
  | { readonly kind: 'topBoxShare'; readonly item: string; readonly from: number }
  /** Promoters minus detractors in points; below `minimumForScore` answers only the three shares are shown. */
  | {
      readonly kind: 'netScore';
      readonly item: string;
      readonly promotersFrom: number;
      readonly detractorsTo: number;
      readonly minimumForScore: number;
    }
  /** Per firm: mean top-box over `plus` items minus top-box of `minus`; mean over firms, in percentage points. */
  | {
      readonly kind: 'topBoxDifference';
      readonly plus: readonly string[];
      readonly minus: string;
      readonly from: number;
      readonly validShare: number;
    }
  /** Share of valid answers that chose one of the options, in percent. */
  | { readonly kind: 'optionShare'; readonly item: string; readonly options: readonly number[] }
  /** Mean of an item, in the unit of its scale. */
  | { readonly kind: 'itemMean'; readonly item: string; readonly lowest: number; readonly highest: number }
  /** AAPOR RR1: complete answers over eligible members of the frame, in percent. */
  | { readonly kind: 'responseRate' }
  /** Companies that are members on the reference day. */
  | { readonly kind: 'activeCompanies' }
  /** Members of twelve months before the reference day that are still members, in percent. */
  | { readonly kind: 'retention' }
  /** (fees + services + sponsoring) / total cash income of a year, in percent. */
  | { readonly kind: 'ownFinancing' };

/**
 * How a value comes about. unweighted: one firm, one vote, over those who answered. counted: cases in records, or
 * answers as cases; nothing is estimated.
 */
export type Estimator = 'unweighted' | 'counted';

export type Unit = 'percent' | 'percentagePoints' | 'points' | 'count' | 'scale';
export type Direction = 'up' | 'down' | 'corridor';
export type Perspective = 'U' | 'O' | 'N' | 'R' | 'own' | 'meta';
/** One way of breaking down a table; the family of publishable tables is closed over these. */
export type SegmentWay = 'memberKind' | 'sizeClass' | 'tenure' | 'stayers';

/** Expected range in a phase; a missing end is open. In the unit of the definition. */
export interface Corridor {
  readonly min?: number;
  readonly max?: number;
}

/** One row of the catalogue: a versioned, perspective-tagged hypothesis, as data. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly version: string;
  readonly name: Text;
  /** Singular subject of finding sentences; may hold the placeholders of the cluster's kind. */
  readonly subject: Text;
  readonly perspective: Perspective;
  readonly origin: 'answers' | 'records';
  readonly measure: Measure;
  /** Fixed in the version; the weighted value is for methodologists only. Editions released before it was written down lack it. */
  readonly estimator: Estimator;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly temporal: 'level' | 'flow' | 'stock';
  readonly timing: 'lead' | 'lag' | null;
  readonly population: 'companies' | 'allMembers' | 'ledger';
  readonly kinds: readonly ClusterKind[];
  /** Item codes the measure reads; a change of class ≥ 2 in any of them breaks the series. */
  readonly items: readonly string[];
  readonly segments: readonly SegmentWay[];
  /** First age in years at which the value is assessed at all. */
  readonly assessableFromAge: number;
  readonly corridors: Readonly<Record<Phase, Corridor | null>>;
  /** `own` marks our own default („eigene Vorgabe"). */
  readonly corridorSource: 'own' | 'published';
  /** Half-width δ inside which a change counts as none, in the unit of the definition. */
  readonly negligibleChange: number;
  readonly references: readonly string[];
}
