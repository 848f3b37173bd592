import { type AbsenceReason, protectedReasons } from '../absence.ts';
import type { SegmentWay, Unit } from '../catalogue/definition.ts';
import type { Assessment, SeriesPoint } from '../catalogue/series.ts';
import type { AbsentValue, IndicatorValue, IntervalMethod } from '../indicator-value.ts';
import type { EditionIndicator, EditionSnapshot } from './edition-model.ts';
import { observationStatus, type ObservationStatus } from './observation-status.ts';

/** One published value in long form, everything beside it that it needs to be read. Null is an empty cell. */
export interface Observation {
  readonly indicator: string;
  readonly definitionVersion: string;
  readonly year: number;
  readonly ageYears: number;
  readonly segmentWay: SegmentWay | 'all';
  readonly segment: string;
  readonly value: number | null;
  readonly unit: Unit;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly confidence: number | null;
  readonly intervalMethod: IntervalMethod | null;
  readonly boundLower: number | null;
  readonly boundUpper: number | null;
  readonly n: number | null;
  readonly population: number | null;
  readonly dontKnow: number | null;
  readonly promotersPct: number | null;
  readonly passivesPct: number | null;
  readonly detractorsPct: number | null;
  readonly absence: AbsenceReason | null;
  /** The whole is assessed, a segment is not. */
  readonly assessment: Assessment | null;
  readonly observationStatus: ObservationStatus;
  /** Item code → version, as `SA1@1.0.0 SM1@1.0.0`. */
  readonly itemVersions: string;
}

type Measured = Pick<
  Observation,
  | 'value'
  | 'lower'
  | 'upper'
  | 'confidence'
  | 'intervalMethod'
  | 'boundLower'
  | 'boundUpper'
  | 'n'
  | 'population'
  | 'dontKnow'
>;

/**
 * An edition is outside the house by definition: protected reasons look alike in it. A net score with too few answers
 * is told apart where its three shares are shown: they tell n already.
 */
export function reasonOutside({ reason, shares }: AbsentValue): AbsenceReason {
  return shares === undefined && protectedReasons.includes(reason) ? 'suppressed' : reason;
}

function measuredPart(value: IndicatorValue): Measured {
  const measured = value.kind === 'measured' ? value : null;
  const population = measured?.population ?? null;
  return {
    value: measured?.value ?? null,
    lower: measured?.interval?.lower ?? null,
    upper: measured?.interval?.upper ?? null,
    confidence: measured?.interval?.confidence ?? null,
    intervalMethod: measured?.interval?.method ?? null,
    boundLower: measured?.bounds?.lower ?? null,
    boundUpper: measured?.bounds?.upper ?? null,
    n: measured?.n ?? (value.kind === 'absent' ? (value.shares?.n ?? null) : null),
    population: population === 'unknown' ? null : population,
    dontKnow: measured?.dontKnow ?? null,
  };
}

function observation(
  { definition, series }: EditionIndicator,
  point: SeriesPoint,
  segmentWay: SegmentWay | 'all',
  segment: string,
  value: IndicatorValue,
): Observation {
  const versions = Object.entries(point.itemVersions).filter(([item]) => definition.items.includes(item));
  return {
    indicator: definition.code,
    definitionVersion: value.definitionVersion,
    year: point.year,
    ageYears: point.ageYears,
    segmentWay,
    segment,
    unit: definition.unit,
    ...measuredPart(value),
    promotersPct: value.shares?.promoters ?? null,
    passivesPct: value.shares?.passives ?? null,
    detractorsPct: value.shares?.detractors ?? null,
    absence: value.kind === 'absent' ? reasonOutside(value) : null,
    assessment: segmentWay === 'all' ? point.assessment : null,
    observationStatus: observationStatus(series, point, value),
    itemVersions: versions
      .map(([item, version]) => `${item}@${version}`)
      .toSorted()
      .join(' '),
  };
}

/**
 * Every published value of an edition, one row each: indicators in the order of the catalogue, years ascending, the
 * whole before its segments, segments in the order of the definition and then by key.
 */
export function observations(snapshot: EditionSnapshot): readonly Observation[] {
  return snapshot.indicators.flatMap((indicator) =>
    indicator.series.points.flatMap((point) => [
      observation(indicator, point, 'all', 'all', point.value),
      ...indicator.definition.segments.flatMap((way) =>
        Object.entries(point.segments[way] ?? {})
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([segment, value]) => observation(indicator, point, way, segment, value)),
      ),
    ]),
  );
}
