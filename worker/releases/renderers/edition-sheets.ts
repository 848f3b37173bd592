import type { EditionSnapshot } from '../../core/releases/edition-model.ts';
import { observations, reasonOutside } from '../../core/releases/observations.ts';
import { seriesBaseline } from '../../core/releases/series-baseline.ts';
import type { Locale } from '../../core/organisation.ts';
import type { XlsxCell, XlsxTableSheet } from '../../formats/xlsx-workbook.ts';
import { findingSentence, kindText } from '../../../web/i18n/finding-sentence.ts';
import type { MessageKey, Translate } from '../../../web/i18n/translate.ts';
import { answersText, questionText, yearsText } from '../../../web/views/releases/wording-text.ts';
import { observationColumns, observationRow } from './observation-columns.ts';

type ColumnName =
  Extract<MessageKey, `releases.column.${string}`> extends `releases.column.${infer Name}` ? Name : never;

/** A data sheet with the sentence that explains it; every column is explained in the notes by its name. */
export interface EditionSheet {
  readonly topic: 'values' | 'indicators' | 'questions' | 'breaks' | 'events';
  readonly columns: readonly ColumnName[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

function indicatorRow(
  { definition, series, finding }: EditionSnapshot['indicators'][number],
  snapshot: EditionSnapshot,
  t: Translate,
  locale: Locale,
): readonly XlsxCell[] {
  const baseline = seriesBaseline(series);
  const latest = series.points.at(-1);
  const value = latest?.value.kind === 'measured' ? latest.value : null;
  const shares = latest?.value.shares;
  return [
    definition.code,
    kindText(definition.name, snapshot.cluster.kind, locale),
    definition.version,
    definition.unit,
    definition.origin,
    baseline?.year ?? null,
    baseline?.value.kind === 'measured' ? baseline.value.value : null,
    latest?.year ?? null,
    value?.value ?? null,
    value?.interval?.lower ?? null,
    value?.interval?.upper ?? null,
    value?.n ?? (latest?.value.kind === 'absent' ? (latest.value.shares?.n ?? null) : null),
    value === null || value.population === 'unknown' ? null : value.population,
    shares?.promoters ?? null,
    shares?.passives ?? null,
    shares?.detractors ?? null,
    latest?.value.kind === 'absent' ? reasonOutside(latest.value) : null,
    latest?.assessment ?? null,
    findingSentence(finding, snapshot.cluster.kind, t, locale),
  ];
}

/** The data sheets of a workbook. Codes and numbers are the same in every language, sentences are not. */
export function editionSheets(
  snapshot: EditionSnapshot,
  t: Translate,
  locale: Locale,
): readonly EditionSheet[] {
  const { kind } = snapshot.cluster;
  return [
    {
      topic: 'values',
      columns: observationColumns,
      rows: observations(snapshot).map((row) => observationRow(row, snapshot)),
    },
    {
      topic: 'indicators',
      columns: [
        'indicator',
        'name',
        'definition_version',
        'unit',
        'origin',
        'baseline_year',
        'baseline_value',
        'year',
        'value',
        'lower',
        'upper',
        'n',
        'population',
        'promoters_pct',
        'passives_pct',
        'detractors_pct',
        'absence',
        'assessment',
        'finding',
      ],
      rows: snapshot.indicators.map((indicator) => indicatorRow(indicator, snapshot, t, locale)),
    },
    {
      topic: 'questions',
      columns: ['item', 'item_version', 'years', 'text', 'answers'],
      rows: snapshot.wordings.map((wording) => [
        wording.item,
        wording.version,
        yearsText(wording.years),
        questionText(wording, kind, t, locale),
        answersText(wording, kind, t, locale),
      ]),
    },
    {
      topic: 'breaks',
      columns: ['indicator', 'year', 'change_class', 'reason', 'items'],
      rows: snapshot.indicators.flatMap(({ definition, series }) =>
        series.breaks.map(({ year, changeClass, reason, items }) => [
          definition.code,
          year,
          changeClass,
          t(`findings.reason.${reason}`),
          items.join(' '),
        ]),
      ),
    },
    {
      topic: 'events',
      columns: ['date', 'event'],
      rows: snapshot.events.map(({ onDate, label }) => [onDate, label[locale]]),
    },
  ];
}

const wide: readonly ColumnName[] = ['finding', 'text', 'answers', 'event'];
const middle: readonly ColumnName[] = [
  'name',
  'reason',
  'item_versions',
  'interval_method',
  'cluster',
  'years',
  'assessment',
];
const whole: readonly ColumnName[] = [
  'year',
  'baseline_year',
  'n',
  'population',
  'dont_know',
  'change_class',
];
const fractional: readonly ColumnName[] = [
  'age_years',
  'value',
  'baseline_value',
  'lower',
  'upper',
  'confidence',
  'bound_lower',
  'bound_upper',
  'promoters_pct',
  'passives_pct',
  'detractors_pct',
];

/** The same as a sheet of a workbook, with the table name that formulas of a reader may rely on. */
export function tableSheet({ topic, columns, rows }: EditionSheet, t: Translate): XlsxTableSheet {
  return {
    kind: 'table',
    name: t(`releases.xlsx.${topic}`),
    tableName: `edition_${topic}`,
    columns: columns.map((header) => ({
      header,
      width: wide.includes(header) ? 90 : middle.includes(header) ? 30 : Math.max(10, header.length + 4),
      format: whole.includes(header) ? 'integer' : fractional.includes(header) ? 'twoDecimals' : 'general',
    })),
    rows,
  };
}
