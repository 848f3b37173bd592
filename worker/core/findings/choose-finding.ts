import { compareCounted } from '../catalogue/compare-counted.ts';
import type { IndicatorDefinition } from '../catalogue/definition.ts';
import type { Change, IndicatorSeries, SeriesPoint } from '../catalogue/series.ts';
import { clusterAgeYears } from '../cluster-age.ts';
import type { IndicatorValue, MeasuredValue } from '../indicator-value.ts';
import type { ClusterKind } from '../organisation.ts';
import { additionsOf, smallNetScore } from './additions.ts';
import type { Finding } from './finding.ts';

/** What a finding needs to know of the cluster. */
export interface FindingCluster {
  readonly kind: ClusterKind;
  /** ISO day. */
  readonly foundedOn: string;
}

interface MeasuredPoint extends SeriesPoint {
  readonly value: MeasuredValue;
}

/**
 * The finding of one indicator in one year, by rule: the first that holds.
 * not applicable · no measurement · suppressed · too early · frame unknown · measured for the first time (with a frame) · measured differently since ·
 * the word of the change.
 * @param year calendar year of a point; without one there is no measurement
 * @returns key and numbers; the sentence is made in the language of the reader
 * @source ITEMS, section 5
 */
export function chooseFinding(
  definition: IndicatorDefinition,
  series: IndicatorSeries,
  cluster: FindingCluster,
  year: number,
): Finding {
  const about = { subject: definition.subject, unit: definition.unit, year, additions: [] };
  if (!definition.kinds.includes(cluster.kind)) return { ...about, key: 'notApplicable' };

  const point = series.points.find((candidate) => candidate.year === year);
  if (point === undefined || isUnmeasured(point.value)) return { ...about, key: 'noAnswers' };
  if (point.value.kind === 'absent')
    return { ...about, key: 'suppressed', additions: smallNetScore(point.value) };

  const ageYears = clusterAgeYears(cluster.foundedOn, point.referenceOn);
  if (ageYears < definition.assessableFromAge) {
    return {
      ...about,
      key: 'tooEarly',
      assessableFromYear: ordinalYear(definition.assessableFromAge),
      clusterYear: ordinalYear(ageYears),
    };
  }
  const measured = { ...point, value: point.value };
  const previous = lastMeasuredBefore(series, year);
  const { value, interval, population } = measured.value;
  const alone = { ...about, value, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
  if (population === 'unknown') return { ...alone, key: 'frameUnknown' };
  if (previous === undefined) return { ...alone, key: 'first' };
  const seriesBreak = series.breaks.findLast((found) => previous.year < found.year && found.year <= year);
  if (seriesBreak !== undefined)
    return { ...about, key: 'seriesBreak', breakYear: seriesBreak.year, reason: seriesBreak.reason };
  if (previous.value.population === 'unknown') return { ...alone, key: 'first' };
  return { ...about, ...compared(definition, previous, measured) };
}

/** Absences that mean there is no measurement; the others mean that it is protected. */
function isUnmeasured(value: IndicatorValue): boolean {
  return value.kind === 'absent' && value.reason !== 'suppressed' && value.reason !== 'tooFew';
}

/** The first year of a cluster's life is year 1, at age 0. */
function ordinalYear(ageYears: number): number {
  return Math.max(1, Math.floor(ageYears) + 1);
}

function lastMeasuredBefore(series: IndicatorSeries, year: number): MeasuredPoint | undefined {
  return series.points
    .flatMap((point) => (point.value.kind === 'measured' ? [{ ...point, value: point.value }] : []))
    .filter((point) => point.year < year)
    .toSorted((first, second) => first.year - second.year)
    .at(-1);
}

function compared(definition: IndicatorDefinition, previous: MeasuredPoint, point: MeasuredPoint) {
  const change = changeBetween(previous, point, definition.negligibleChange);
  const numbers = {
    value: point.value.value,
    previousYear: previous.year,
    previousValue: previous.value.value,
    delta: change?.delta ?? point.value.value - previous.value.value,
    deltaLower: change?.interval?.lower ?? null,
    deltaUpper: change?.interval?.upper ?? null,
    additions: change === null ? [] : additionsOf(change),
  };
  const word = change?.word ?? 'undecided';
  return word === 'unchanged'
    ? { ...numbers, key: word, margin: definition.negligibleChange }
    : { ...numbers, key: word };
}

/** Counted values need no stored change. An estimated one without a change against this point is not decidable. */
function changeBetween(previous: MeasuredPoint, point: MeasuredPoint, negligible: number): Change | null {
  if (point.value.estimator === 'counted') return compareCounted(previous, point, negligible);
  return point.change?.fromYear === previous.year ? point.change : null;
}
