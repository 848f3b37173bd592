import type { EditionSnapshot } from '../../core/releases/edition-model.ts';
import type { Observation } from '../../core/releases/observations.ts';
import type { CsvCell } from '../../formats/csv.ts';

/** Columns of the long table, the same names in every format and language. */
export const observationColumns = [
  'edition',
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
  'confidence',
  'interval_method',
  'bound_lower',
  'bound_upper',
  'n',
  'population',
  'dont_know',
  'promoters_pct',
  'passives_pct',
  'detractors_pct',
  'absence',
  'assessment',
  'obs_status',
  'item_versions',
] as const;
type ObservationColumn = (typeof observationColumns)[number];

const cells: Readonly<Record<ObservationColumn, (row: Observation, snapshot: EditionSnapshot) => CsvCell>> = {
  edition: (_, { number }) => number,
  cluster: (_, { cluster }) => cluster.slug,
  indicator: ({ indicator }) => indicator,
  definition_version: ({ definitionVersion }) => definitionVersion,
  year: ({ year }) => year,
  age_years: ({ ageYears }) => ageYears,
  segment_way: ({ segmentWay }) => segmentWay,
  segment: ({ segment }) => segment,
  value: ({ value }) => value,
  unit: ({ unit }) => unit,
  lower: ({ lower }) => lower,
  upper: ({ upper }) => upper,
  confidence: ({ confidence }) => confidence,
  interval_method: ({ intervalMethod }) => intervalMethod,
  bound_lower: ({ boundLower }) => boundLower,
  bound_upper: ({ boundUpper }) => boundUpper,
  n: ({ n }) => n,
  population: ({ population }) => population,
  dont_know: ({ dontKnow }) => dontKnow,
  promoters_pct: ({ promotersPct }) => promotersPct,
  passives_pct: ({ passivesPct }) => passivesPct,
  detractors_pct: ({ detractorsPct }) => detractorsPct,
  absence: ({ absence }) => absence,
  assessment: ({ assessment }) => assessment,
  obs_status: ({ observationStatus }) => observationStatus,
  item_versions: ({ itemVersions }) => itemVersions,
};

/** One row of the long table, in the order of the columns. */
export function observationRow(row: Observation, snapshot: EditionSnapshot): readonly CsvCell[] {
  return observationColumns.map((column) => cells[column](row, snapshot));
}
