import { observationStatus } from '../../worker/core/releases/observation-status.ts';
import { reasonOutside } from '../../worker/core/releases/observations.ts';
import type { IndicatorDefinition } from '../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries, SeriesPoint } from '../../worker/core/catalogue/series.ts';
import type { Disclosed } from '../../worker/core/disclosure/disclosed.ts';
import type { IndicatorValue } from '../../worker/core/indicator-value.ts';
import { showsBase } from './chart-model.ts';
import { baseNumbers } from './value-words.ts';

/** Stable names of the columns, never translated. */
export const seriesColumns = [
  'cluster',
  'indicator',
  'definition_version',
  'year',
  'age_years',
  'segment_way',
  'segment',
  'value',
  'unit',
  'lower',
  'upper',
  'interval_method',
  'bound_lower',
  'bound_upper',
  'n',
  'population',
  'dont_know',
  'r_indicator',
  'promoters_pct',
  'passives_pct',
  'detractors_pct',
  'absence',
  'assessment',
  'obs_status',
  'series_break',
  'item_versions',
] as const;

export type SeriesCell = string | number | null;
type Row = Readonly<Record<(typeof seriesColumns)[number], SeriesCell>>;

const noNumbers = {
  value: null,
  lower: null,
  upper: null,
  interval_method: null,
  bound_lower: null,
  bound_upper: null,
  n: null,
  population: null,
  dont_know: null,
  promoters_pct: null,
  passives_pct: null,
  detractors_pct: null,
};

function valueCells(
  value: IndicatorValue,
  definition: IndicatorDefinition,
): Omit<
  Row,
  | 'cluster'
  | 'r_indicator'
  | 'indicator'
  | 'year'
  | 'age_years'
  | 'segment_way'
  | 'segment'
  | 'unit'
  | 'assessment'
  | 'obs_status'
  | 'series_break'
  | 'item_versions'
> {
  const common = {
    definition_version: value.definitionVersion,
    promoters_pct: value.shares?.promoters ?? null,
    passives_pct: value.shares?.passives ?? null,
    detractors_pct: value.shares?.detractors ?? null,
  };
  if (value.kind === 'absent')
    return { ...noNumbers, ...common, n: value.shares?.n ?? null, absence: reasonOutside(value) };
  // As on the page: of what is counted, how many of how many; nothing where a base says nothing.
  const base = baseNumbers(value, { showsBase: showsBase(definition) });
  return {
    ...common,
    value: value.value,
    lower: value.interval?.lower ?? null,
    upper: value.interval?.upper ?? null,
    interval_method: value.interval?.method ?? null,
    bound_lower: value.bounds?.lower ?? null,
    bound_upper: value.bounds?.upper ?? null,
    n: base?.n ?? null,
    population: base?.of ?? null,
    dont_know: value.dontKnow,
    absence: null,
  };
}

function segmentsOf({
  value,
  segments,
}: SeriesPoint): readonly (readonly [way: string, key: string, value: IndicatorValue])[] {
  const groups = Object.entries(segments).flatMap(([way, values]) =>
    Object.entries(values).map(([key, group]) => [way, key, group] as const),
  );
  return [['all', 'all', value], ...groups];
}

/**
 * Exactly what the page shows, one row per year and group, oldest first, years without a wave included.
 * Numbers are unrounded; a machine format is never localised.
 */
export function indicatorCsv(
  series: Disclosed<IndicatorSeries>,
  definition: IndicatorDefinition,
  cluster: string,
): { readonly header: readonly string[]; readonly rows: readonly (readonly SeriesCell[])[] } {
  const byYear = new Map(series.points.map((point) => [point.year, point]));
  const years = [...byYear.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const breaks = new Map(series.breaks.map((line) => [line.year, line]));
  const rows: Row[] = [];
  for (let year = first; year <= last; year++) {
    const common = {
      cluster,
      indicator: definition.code,
      year,
      unit: definition.unit,
      series_break: breaks.get(year)?.reason ?? null,
    };
    const point = byYear.get(year);
    if (point === undefined) {
      rows.push({
        ...common,
        ...noNumbers,
        definition_version: series.definitionVersion,
        r_indicator: null,
        age_years: null,
        segment_way: 'all',
        segment: 'all',
        absence: 'noWave',
        assessment: null,
        obs_status: 'O',
        item_versions: null,
      });
      continue;
    }
    const versions = Object.entries(point.itemVersions).map(([item, version]) => `${item}@${version}`);
    for (const [way, key, value] of segmentsOf(point)) {
      rows.push({
        ...common,
        ...valueCells(value, definition),
        r_indicator: way === 'all' ? (point.diagnostics?.representativity?.value ?? null) : null,
        age_years: Math.round(point.ageYears * 100) / 100,
        segment_way: way,
        segment: key,
        assessment: way === 'all' ? point.assessment : null,
        obs_status: observationStatus(series, point, value),
        item_versions: versions.length > 0 ? versions.join(' ') : null,
      });
    }
  }
  return { header: seriesColumns, rows: rows.map((row) => seriesColumns.map((column) => row[column])) };
}
