import type { ClusterKind, Locale } from '../../../worker/core/organisation.ts';
import { gapOf, showsBase } from '../../charts/chart-model.ts';
import { absenceWords, baseShort, sharesShort } from '../../charts/value-words.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { kindText } from '../../i18n/finding-sentence.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';
import { corridorWords } from './corridor-words.ts';
import { indicatorPaths } from './indicator-paths.ts';
import { latestPoint, type OverviewIndicator } from './overview-indicator.ts';

/** Indicators in other units than percent: latest value, range, base and assessment, one row each. */
export function FiguresTable(props: {
  readonly t: Translate;
  readonly locale: Locale;
  readonly cluster: { readonly slug: string; readonly kind: ClusterKind };
  readonly indicators: readonly OverviewIndicator[];
  /** A value of another year says so. */
  readonly newestYear: number;
  /** Whether the names lead to the pages of the indicators. Default: true. */
  readonly linked?: boolean | undefined;
}) {
  const { t, locale, cluster } = props;
  const column = {
    value: t('indicators.overview.column.value'),
    interval: t('indicators.overview.column.interval'),
    base: t('indicators.overview.column.base'),
    assessment: t('indicators.overview.column.assessment'),
    corridor: t('indicators.overview.column.corridor'),
  };
  return (
    <table class="v-table v-table--stack">
      <thead>
        <tr>
          <th scope="col">{t('indicators.overview.column.indicator')}</th>
          <th scope="col" class="n">
            {column.value}
          </th>
          <th scope="col" class="n">
            {column.interval}
          </th>
          <th scope="col" class="n">
            {column.base}
          </th>
          <th scope="col">{column.assessment}</th>
          <th scope="col">{column.corridor}</th>
        </tr>
      </thead>
      <tbody>
        {props.indicators.map((indicator) => {
          const { definition } = indicator;
          const name = kindText(definition.name, cluster.kind, locale);
          const point = latestPoint(indicator);
          const value = point?.value;
          const unit = unitFormat(definition.unit, locale);
          const measured = value?.kind === 'measured' ? value : null;
          const shown =
            measured === null
              ? absenceWords(value?.kind === 'absent' ? gapOf(value) : 'noWave', definition, t)
              : unit.value(measured.value);
          const interval = measured?.interval ?? null;
          const shares = value?.kind === 'absent' ? value.shares : undefined;
          const numbers = measured === null ? 'n is-words' : 'n';
          return (
            <tr>
              <th scope="row">
                {props.linked === false ? (
                  name
                ) : (
                  <a href={indicatorPaths.indicator(cluster.slug, definition.code)}>{name}</a>
                )}
              </th>
              <td class={`${numbers} k-val`} data-h={column.value}>
                {shown}
                {point !== undefined && point.year !== props.newestYear && ` (${point.year})`}
              </td>
              <td class="n k-goal v-pm" data-h={column.interval}>
                {interval === null ? '–' : unit.intervalShort(interval.lower, interval.upper)}
              </td>
              <td class={`${numbers} k-n`} data-h={column.base}>
                {measured === null
                  ? shares === undefined
                    ? '–'
                    : sharesShort(shares, locale)
                  : baseShort(measured, { showsBase: showsBase(definition) }, locale) || '–'}
              </td>
              <td class="k-stat" data-h={column.assessment}>
                <StatusMark t={t} status={point?.assessment ?? 'noValue'} />
              </td>
              <td class="k-base" data-h={column.corridor}>
                {point === undefined ? '–' : corridorWords(definition, point.ageYears, t, locale)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
