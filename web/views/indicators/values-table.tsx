import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries, SeriesBreak, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import type { AbsentValue, MeasuredValue } from '../../../worker/core/indicator-value.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { gapOf, showsBase } from '../../charts/chart-model.ts';
import { absenceWords, baseShort, sharesShort } from '../../charts/value-words.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

export interface ValuesTableProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
}

interface Columns {
  readonly base: boolean;
  readonly interval: boolean;
  readonly dontKnow: boolean;
  readonly bounds: boolean;
}

/** Columns that hold at least one number. */
function columnsOf({ definition, series }: ValuesTableProps): Columns {
  const values = series.points.flatMap(({ value }) => (value.kind === 'measured' ? [value] : []));
  return {
    base: showsBase(definition),
    interval: values.some(({ interval }) => interval !== null),
    dontKnow: values.some(({ dontKnow }) => dontKnow !== null),
    bounds: values.some(({ bounds }) => bounds !== null),
  };
}

function widthOf({ base, interval, dontKnow, bounds }: Columns): number {
  return 4 + [base, interval, dontKnow, bounds].filter(Boolean).length;
}

function MeasuredCells(
  props: ValuesTableProps & { readonly value: MeasuredValue; readonly columns: Columns },
) {
  const { locale, definition, value, columns } = props;
  const unit = unitFormat(definition.unit, locale);
  return (
    <>
      <td class="n">{unit.value(value.value)}</td>
      {columns.interval && (
        <td class="n">
          {value.interval === null ? '–' : unit.intervalShort(value.interval.lower, value.interval.upper)}
        </td>
      )}
      {columns.base && <td class="n">{baseShort(value, { showsBase: true }, locale).replace('/', ' / ')}</td>}
      {columns.dontKnow && (
        <td class="n">{value.dontKnow === null ? '–' : formatFor(locale).integer(value.dontKnow)}</td>
      )}
      {columns.bounds && (
        <td class="n v-pm">
          {value.bounds === null ? '–' : unit.intervalShort(value.bounds.lower, value.bounds.upper)}
        </td>
      )}
    </>
  );
}

/** The reason; for a net score with too few answers also the three shares, on a phone as numbers alone. */
function AbsentText({
  t,
  locale,
  definition,
  value,
}: ValuesTableProps & {
  readonly value: AbsentValue;
}) {
  const absence = absenceWords(gapOf(value), definition, t);
  const { shares } = value;
  if (shares === undefined) return <>{absence}</>;
  const { integer, percent } = formatFor(locale);
  return (
    <>
      <span class="v-only-wide">
        {t('indicators.page.shares', {
          absence,
          promoters: percent(shares.promoters),
          passives: percent(shares.passives),
          detractors: percent(shares.detractors),
          n: integer(shares.n),
        })}
      </span>
      <span class="v-only-narrow">{sharesShort(shares, locale)}</span>
    </>
  );
}

function YearRow(
  props: ValuesTableProps & {
    readonly year: number;
    readonly point: SeriesPoint | undefined;
    readonly columns: Columns;
  },
) {
  const { t, locale, definition, year, point, columns } = props;
  const cells = widthOf(columns);
  if (point === undefined)
    return (
      <tr class="is-void">
        <th scope="row">{year}</th>
        <td colspan={cells - 1}>{absenceWords('noWave', definition, t)}</td>
      </tr>
    );
  const age = formatFor(locale).mean(point.ageYears);
  return (
    <tr class={point.value.kind === 'absent' ? 'is-void' : undefined}>
      <th scope="row">{year}</th>
      <td class="n v-pm">{age}</td>
      {point.value.kind === 'absent' ? (
        <td colspan={cells - 2}>
          <AbsentText {...props} value={point.value} />
        </td>
      ) : (
        <>
          <MeasuredCells {...props} value={point.value} />
          <td>
            <StatusMark t={t} status={point.assessment} />
          </td>
        </>
      )}
    </tr>
  );
}

function BreakRow({
  t,
  line,
  cells,
}: {
  readonly t: Translate;
  readonly line: SeriesBreak;
  readonly cells: number;
}) {
  return (
    <tr class="is-break">
      <td colspan={cells}>
        {t('indicators.page.breakRow', { reason: t(`findings.reason.${line.reason}`), year: line.year })}
      </td>
    </tr>
  );
}

/** A long head on two lines; the catalogue marks where with a bar. */
function TwoLines({ text }: { readonly text: string }) {
  const [first, second] = text.split('|');
  return (
    <>
      {first}
      <br />
      {second}
    </>
  );
}

/** Exactly what the chart shows, newest first: every year, every absence with its reason, every break. */
export function ValuesTable(props: ValuesTableProps) {
  const { t, definition, series } = props;
  const columns = columnsOf(props);
  const byYear = new Map(series.points.map((point) => [point.year, point]));
  const years = [...byYear.keys()];
  const last = Math.max(...years);
  const all =
    years.length === 0 ? [] : Array.from({ length: last - Math.min(...years) + 1 }, (_, i) => last - i);
  const breaks = new Map(series.breaks.map((line) => [line.year, line]));
  const records = definition.origin === 'records';
  const unit = t(`indicators.unit.${definition.unit}`);
  return (
    <div class="v-scroll" role="region" aria-label={t('indicators.page.valuesRegion')} tabindex={0}>
      <table class="v-table v-table--years">
        <caption>
          {records
            ? t('indicators.page.caption.records', { unit })
            : t('indicators.page.caption.answers', {
                unit,
                population: t(`indicators.population.${definition.population}`),
              })}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              {t(records ? 'indicators.page.column.recordYear' : 'indicators.page.column.year')}
            </th>
            <th scope="col" class="n">
              {t('indicators.page.column.age')}
            </th>
            <th scope="col" class="n">
              {t('indicators.page.column.value')}
            </th>
            {columns.interval && (
              <th scope="col" class="n">
                {t('indicators.page.column.interval')}
              </th>
            )}
            {columns.base && (
              <th scope="col" class="n">
                {t('indicators.page.column.base')}
              </th>
            )}
            {columns.dontKnow && (
              <th scope="col" class="n">
                <TwoLines text={t('indicators.page.column.dontKnow')} />
              </th>
            )}
            {columns.bounds && (
              <th scope="col" class="n">
                <TwoLines text={t('indicators.page.column.bounds')} />
              </th>
            )}
            <th scope="col">{t('indicators.page.column.assessment')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((year, i) => {
            const line = breaks.get(year);
            return (
              <>
                <YearRow {...props} year={year} point={byYear.get(year)} columns={columns} />
                {line !== undefined && i < all.length - 1 && (
                  <BreakRow t={t} line={line} cells={widthOf(columns)} />
                )}
              </>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
