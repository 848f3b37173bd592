import type { Interval, IndicatorValue } from '../indicator-value.ts';
import type { SegmentWay } from './definition.ts';
import type { PointDiagnostics } from './point-diagnostics.ts';
import type { SeriesTrend } from './series-trend.ts';

export type Assessment =
  | 'aheadOfPath'
  | 'onPath'
  | 'behindPath'
  | 'notDecidable'
  | 'tooEarly'
  | 'noCorridor'
  /** The value itself is absent, so there is nothing to assess. */
  | 'noValue';

/** The words of change, by rule (RULINGS, Numbers 6). `risenSlightly` and `fallenSlightly` lie inside ±δ. */
export type ChangeWord = 'risen' | 'risenSlightly' | 'fallen' | 'fallenSlightly' | 'unchanged' | 'undecided';

/** One term of the decomposition of a change, in the unit of the definition; `firms` counts its respondents. */
export interface ChangeTerm {
  readonly delta: number;
  readonly firms: number;
}

/**
 * The exact decomposition on respondents. Either every term stands alone, or all but `within` are one joint
 * `composition` term, because fewer than k joiners or leavers would otherwise be exposed.
 */
export type Decomposition =
  | {
      readonly kind: 'separate';
      readonly within: ChangeTerm;
      readonly entry: ChangeTerm;
      readonly returning: ChangeTerm;
      readonly exit: ChangeTerm;
      readonly silent: ChangeTerm;
    }
  | {
      readonly kind: 'joint';
      readonly within: { readonly delta: number };
      readonly composition: { readonly delta: number };
    };

/** Change against the previous comparable wave of the same series run. */
export interface Change {
  readonly fromYear: number;
  readonly fromValue: number;
  readonly delta: number;
  /** 95 %, not adjusted for the number of indicators, outwards to whole steps; null for counted values. */
  readonly interval: Pick<Interval, 'lower' | 'upper'> | null;
  readonly word: ChangeWord;
  /** All members answered in both waves. */
  readonly census: boolean;
  /** The interval is wider than it could be: who answered both times is not used, to protect the few who did not. */
  readonly conservative: boolean;
  readonly decomposition: Decomposition | null;
  /** 95 % interval of the term `within`, the paired change; told only beside it. */
  readonly withinInterval?: Pick<Interval, 'lower' | 'upper'> | null;
}

export type SegmentValues = Readonly<Partial<Record<SegmentWay, Readonly<Record<string, IndicatorValue>>>>>;

export interface SeriesPoint {
  /** Calendar year of the wave or of the ledger period; the label on the axis. */
  readonly year: number;
  /** Day the value speaks about (opening of the wave, last day of the period). */
  readonly referenceOn: string;
  readonly ageYears: number;
  readonly value: IndicatorValue;
  readonly assessment: Assessment;
  readonly change: Change | null;
  /** Against every other earlier wave of the same run, newest first; their decomposition is not told. */
  readonly furtherChanges?: readonly Change[];
  /** For methodologists; null where there are none. */
  readonly diagnostics?: PointDiagnostics | null;
  readonly segments: SegmentValues;
  /** Item code → item version that was asked in this wave. */
  readonly itemVersions: Readonly<Record<string, string>>;
}

export type BreakReason =
  | 'wording'
  | 'translation'
  | 'scale'
  | 'layout'
  | 'routing'
  | 'mode'
  | 'concept'
  | 'computation';

/** Nothing is joined across a break: the points before `year` are not comparable with those from it on. */
export interface SeriesBreak {
  readonly year: number;
  readonly changeClass: 2 | 3 | 4;
  readonly reason: BreakReason;
  readonly items: readonly string[];
}

/** The whole series of one indicator of one cluster, oldest point first: one stored document. */
export interface IndicatorSeries {
  readonly code: string;
  readonly definitionVersion: string;
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
  /** Since the last break, as far as it was published. */
  readonly trend?: SeriesTrend;
}
