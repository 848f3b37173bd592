import { protectedReasons, type AbsenceReason } from '../../worker/core/absence.ts';
import type { IndicatorDefinition, SegmentWay, Unit } from '../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries, SeriesBreak, SeriesPoint } from '../../worker/core/catalogue/series.ts';
import { clusterAgeYears, phaseStartsAtAge, type Phase } from '../../worker/core/cluster-age.ts';
import type { Disclosed } from '../../worker/core/disclosure/disclosed.ts';
import {
  absent,
  type AbsentValue,
  type IndicatorValue,
  type MeasuredValue,
} from '../../worker/core/indicator-value.ts';
import type { Text } from '../../worker/core/organisation.ts';
import { valueDomain, type ValueDomain } from './value-domain.ts';
import { yearAgeMap, type YearAgeMap } from './year-age-map.ts';

export type TimeAxis = 'year' | 'age';

export interface ChartEvent {
  readonly onDate: string;
  readonly label: Text;
}

/** What a chart needs beside the series. */
export interface ChartContext {
  readonly definition: IndicatorDefinition;
  readonly foundedOn: string;
  readonly axis: TimeAxis;
  readonly events: readonly ChartEvent[];
  /** Years of a shared axis, for small multiples; otherwise those of the series. */
  readonly span?: { readonly firstYear: number; readonly lastYear: number } | undefined;
}

/** Absences as a chart tells them apart: one mark for all protected ones, so that none can be told from another. */
export type AbsenceMark = 'noWave' | 'protected' | 'noRecord' | 'noScore' | 'unanswered';

/** Why nothing stands there. A net score with too few answers is told apart where its three shares are shown. */
export type Gap = AbsenceReason | 'noWave' | 'noScore' | 'unanswered';

export function gapOf({ reason, shares, unanswered }: AbsentValue): Gap {
  if (unanswered === true) return 'unanswered';
  return shares === undefined ? reason : 'noScore';
}

export interface ValueMark {
  readonly kind: 'value';
  readonly value: MeasuredValue;
  /** A square is counted and has no sampling error. */
  readonly shape: 'circle' | 'square';
  /** From before the latest break: drawn hollow. */
  readonly old: boolean;
}

/** A gap keeps its reason for the table and the tooltip. */
export interface GapMark {
  readonly kind: 'absent';
  readonly as: AbsenceMark;
  readonly reason: Gap;
}

interface Place {
  readonly year: number;
  readonly ageYears: number;
  readonly x: number;
}

export type ValueSlot = Place & { readonly mark: ValueMark };
export type GapSlot = Place & { readonly mark: GapMark };
/** One year of the axis with what is drawn over it. */
export type ChartSlot = ValueSlot | GapSlot;

export interface ChartSpan {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
}

/** Expected range of a phase; an end without a limit lies at the end of the axis and has no edge. */
export interface CorridorSpan extends ChartSpan {
  readonly lower: number;
  readonly upper: number;
  readonly lowerEdge: boolean;
  readonly upperEdge: boolean;
}

/** One series ready to be drawn: by the server as SVG, in the browser by Chart.js. Positions are data, not pixels. */
export interface ChartModel {
  readonly code: string;
  readonly name: Text;
  readonly unit: Unit;
  readonly origin: IndicatorDefinition['origin'];
  readonly measure: IndicatorDefinition['measure'];
  /** Whether n and N say something beside the value. */
  readonly showsBase: boolean;
  readonly axis: TimeAxis;
  readonly x: { readonly min: number; readonly max: number };
  readonly y: ValueDomain;
  readonly slots: readonly ChartSlot[];
  /** Slots joined by a line: nothing crosses a missing year or a break. */
  readonly runs: readonly (readonly ValueSlot[])[];
  readonly breaks: readonly (SeriesBreak & { readonly x: number })[];
  readonly phases: readonly ChartSpan[];
  readonly corridors: readonly CorridorSpan[];
  readonly events: readonly (ChartEvent & { readonly letter: string; readonly x: number })[];
}

export function hasValue(slot: ChartSlot): slot is ValueSlot {
  return slot.mark.kind === 'value';
}

/** Whether a value stands at the newest year of its series, so that it may be shown large. */
export function isNewest({ slots }: Pick<ChartModel, 'slots'>, { year }: ValueSlot): boolean {
  return slots.at(-1)?.year === year;
}

/** Whether a value is withheld for protection; not so a net score that shows its three shares instead. */
export function isProtected(value: IndicatorValue): boolean {
  if (value.kind !== 'absent' || value.shares !== undefined || value.unanswered === true) return false;
  return protectedReasons.includes(value.reason);
}

function absenceMark(value: AbsentValue): AbsenceMark {
  if (isProtected(value)) return 'protected';
  const gap = gapOf(value);
  return gap === 'noScore' || gap === 'unanswered' ? gap : 'noRecord';
}

/** A count is its own base, and a ledger has none. */
export function showsBase({ unit, population }: IndicatorDefinition): boolean {
  return unit !== 'count' && population !== 'ledger';
}

function markOf(
  value: IndicatorValue | undefined,
  origin: ChartModel['origin'],
  old: boolean,
): ValueMark | GapMark {
  if (value === undefined)
    return { kind: 'absent', as: origin === 'answers' ? 'noWave' : 'noRecord', reason: 'noWave' };
  if (value.kind === 'absent') return { kind: 'absent', as: absenceMark(value), reason: gapOf(value) };
  return { kind: 'value', value, shape: value.estimator === 'counted' ? 'square' : 'circle', old };
}

function runsOf(slots: readonly ChartSlot[], breaks: readonly SeriesBreak[]): ValueSlot[][] {
  const runs: ValueSlot[][] = [];
  let open = false;
  for (const slot of slots) {
    if (!hasValue(slot)) {
      open = false;
      continue;
    }
    const run = runs.at(-1);
    if (open && run !== undefined && !breaks.some(({ year }) => year === slot.year)) run.push(slot);
    else runs.push([slot]);
    open = true;
  }
  return runs;
}

const phases = Object.keys(phaseStartsAtAge) as readonly Phase[]; // keys of a Record<Phase, …>

function phaseSpans(position: (ageYears: number) => number, x: ChartModel['x']): ChartSpan[] {
  return phases.flatMap((phase, i) => {
    const next = phases[i + 1];
    const from = i === 0 ? x.min : Math.max(x.min, position(phaseStartsAtAge[phase]));
    const to = next === undefined ? x.max : Math.min(x.max, position(phaseStartsAtAge[next]));
    return to > from ? [{ phase, from, to }] : [];
  });
}

function corridorSpans(
  spans: readonly ChartSpan[],
  { corridors }: IndicatorDefinition,
  y: ValueDomain,
): CorridorSpan[] {
  return spans.flatMap((span) => {
    const corridor = corridors[span.phase];
    if (corridor === null || (corridor.min === undefined && corridor.max === undefined)) return [];
    const { min, max } = corridor;
    return [
      {
        ...span,
        lower: Math.max(y.min, min ?? y.min),
        upper: Math.min(y.max, max ?? y.max),
        lowerEdge: min !== undefined && min > y.min,
        upperEdge: max !== undefined && max < y.max,
      },
    ];
  });
}

function eventMarks(
  events: readonly ChartEvent[],
  { foundedOn }: ChartContext,
  position: (ageYears: number) => number,
  x: ChartModel['x'],
): ChartModel['events'] {
  return events
    .toSorted((a, b) => (a.onDate < b.onDate ? -1 : 1))
    .map((event) => ({ ...event, x: position(clusterAgeYears(foundedOn, event.onDate)) }))
    .filter((event) => event.x >= x.min && event.x <= x.max)
    .map((event, i) => ({ ...event, letter: String.fromCodePoint(65 + (i % 26)) }));
}

function shownNumbers(slots: readonly ChartSlot[], definition: IndicatorDefinition): number[] {
  const corridors = Object.values(definition.corridors).flatMap((corridor) => [corridor?.min, corridor?.max]);
  const values = slots
    .filter(hasValue)
    .flatMap(({ mark: { value } }) => [value.value, value.interval?.upper, value.bounds?.upper]);
  return [...corridors, ...values].filter((number) => number !== undefined);
}

type Points = readonly Pick<SeriesPoint, 'year' | 'ageYears' | 'value'>[];

function buildModel(points: Points, breaks: readonly SeriesBreak[], context: ChartContext): ChartModel {
  const { definition, axis, foundedOn } = context;
  const byYear = new Map(points.map((point) => [point.year, point]));
  const years = [...byYear.keys()];
  const firstYear = context.span?.firstYear ?? Math.min(...years);
  const lastYear = context.span?.lastYear ?? Math.max(...years);
  const map: YearAgeMap = yearAgeMap(points, foundedOn);
  const position = (ageYears: number) => (axis === 'age' ? ageYears : map.yearOfAge(ageYears));
  const ownYears = { first: Math.min(...years), last: Math.max(...years) };
  const lastBreak = Math.max(...breaks.map(({ year }) => year));

  const slots: ChartSlot[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const point = byYear.get(year);
    const ageYears = point?.ageYears ?? map.ageOfYear(year);
    const x = axis === 'age' ? ageYears : year;
    // Before the first and after the last value of this series the shared axis is simply empty.
    if (year < ownYears.first || year > ownYears.last) continue;
    const mark = markOf(point?.value, definition.origin, year < lastBreak);
    slots.push(mark.kind === 'value' ? { year, ageYears, x, mark } : { year, ageYears, x, mark });
  }
  const edge = (year: number) => (axis === 'age' ? map.ageOfYear(year) : year);
  const empty = !Number.isFinite(firstYear);
  const x = empty ? { min: 0, max: 1 } : { min: edge(firstYear) - 0.5, max: edge(lastYear) + 0.5 };
  const y = valueDomain(definition.unit, shownNumbers(slots, definition));
  const spans = empty ? [] : phaseSpans(position, x);
  return {
    code: definition.code,
    name: definition.name,
    unit: definition.unit,
    origin: definition.origin,
    measure: definition.measure,
    showsBase: showsBase(definition),
    axis,
    x,
    y,
    slots,
    runs: runsOf(slots, breaks),
    breaks: breaks
      .filter(({ year }) => year > ownYears.first && year <= ownYears.last)
      .map((line) => ({ ...line, x: (edge(line.year - 1) + edge(line.year)) / 2 })),
    phases: spans,
    corridors: corridorSpans(spans, definition, y),
    events: empty ? [] : eventMarks(context.events, context, position, x),
  };
}

/** The whole series: every year from the first to the last, also those without a wave. */
export function chartModel(series: Disclosed<IndicatorSeries>, context: ChartContext): ChartModel {
  return buildModel(series.points, series.breaks, context);
}

/** The same for one group of one way; a group that a wave does not list looks like a protected one. */
export function segmentChartModel(
  series: Disclosed<IndicatorSeries>,
  context: ChartContext,
  way: SegmentWay,
  key: string,
): ChartModel {
  const points = series.points.map((point) => ({
    ...point,
    value: point.segments[way]?.[key] ?? absent('suppressed', point.value.definitionVersion),
  }));
  return buildModel(points, series.breaks, context);
}
