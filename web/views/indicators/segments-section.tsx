import type { IndicatorDefinition, SegmentWay } from '../../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries } from '../../../worker/core/catalogue/series.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { segmentChartModel, showsBase, type ChartContext } from '../../charts/chart-model.ts';
import { absentWords, baseShort } from '../../charts/value-words.ts';
import { ChartKey } from '../../components/chart-key.tsx';
import { Section } from '../../components/section.tsx';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';
import { indicatorPaths, type IndicatorState } from './indicator-paths.ts';
import { segmentKeys, segmentLabel } from './segment-label.ts';
import { SmallMultiples } from './small-multiples.tsx';

export interface SegmentsSectionProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly slug: string;
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
  readonly context: ChartContext;
  readonly state: IndicatorState;
}

/** The groups of the latest wave as one table, a body per way. */
function LatestGroups({
  t,
  locale,
  definition,
  series,
  ways,
}: SegmentsSectionProps & { readonly ways: readonly SegmentWay[] }) {
  const point = series.points.at(-1);
  const unit = unitFormat(definition.unit, locale);
  return (
    <div class="v-scroll" role="region" aria-label={t('indicators.page.segments')} tabindex={0}>
      <table class="v-table">
        <thead>
          <tr>
            <th scope="col">{t('indicators.page.segmentColumn')}</th>
            <th scope="col" class="n">
              {t('indicators.page.column.value')}
            </th>
            <th scope="col" class="n">
              {t('indicators.page.column.interval')}
            </th>
            <th scope="col" class="n">
              {t('indicators.page.column.base')}
            </th>
          </tr>
        </thead>
        {ways.map((way) => (
          <tbody>
            {ways.length > 1 && (
              <tr>
                <th scope="rowgroup" colspan={4}>
                  {t(`indicators.way.${way}`)}
                </th>
              </tr>
            )}
            {segmentKeys(way, Object.keys(point?.segments[way] ?? {})).map((key) => {
              const value = point?.segments[way]?.[key];
              if (value === undefined) return null;
              const label = segmentLabel(way, key, t);
              if (value.kind === 'absent')
                return (
                  <tr class="is-void">
                    <td>{label}</td>
                    <td class="n" colspan={3}>
                      {absentWords(value, definition, t, locale)}
                    </td>
                  </tr>
                );
              return (
                <tr>
                  <td>{label}</td>
                  <td class="n">{unit.value(value.value)}</td>
                  <td class="n">
                    {value.interval === null
                      ? '–'
                      : unit.intervalShort(value.interval.lower, value.interval.upper)}
                  </td>
                  <td class="n">
                    {baseShort(value, { showsBase: showsBase(definition) }, locale).replace('/', ' / ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** One way over all waves: the same small charts, the same axes. */
function WayOverTime(props: SegmentsSectionProps & { readonly way: SegmentWay }) {
  const { t, locale, series, context, way } = props;
  const keys = new Set(series.points.flatMap(({ segments }) => Object.keys(segments[way] ?? {})));
  const charts = segmentKeys(way, keys).map((key) => ({
    title: segmentLabel(way, key, t),
    model: segmentChartModel(series, { ...context, events: [] }, way, key),
  }));
  return (
    <>
      <SmallMultiples t={t} locale={locale} charts={charts} />
      <ChartKey t={t} models={charts.map(({ model }) => model)} small />
    </>
  );
}

/** The declared groups, as far as they passed the gate: the latest wave, or one way over time. */
export function SegmentsSection(props: SegmentsSectionProps) {
  const { t, slug, definition, series, state } = props;
  const point = series.points.at(-1);
  const ways = definition.segments.filter((way) => Object.keys(point?.segments[way] ?? {}).length > 0);
  if (point === undefined || ways.length === 0) return null;
  const link = (segment: IndicatorState['segment'], label: string) => (
    <a
      href={`${indicatorPaths.indicator(slug, definition.code, { axis: state.axis, segment })}#gruppen`}
      aria-current={state.segment === segment ? 'true' : undefined}
    >
      {label}
    </a>
  );
  const chosen = ways.find((way) => way === state.segment);
  return (
    <Section
      id="gruppen"
      title={t('indicators.page.segments')}
      wide={chosen !== undefined}
      note={t('indicators.page.segmentsNote', { year: point.year })}
    >
      <nav class="v-switch v-noprint" aria-label={t('indicators.page.segments')}>
        {link('all', t('indicators.page.segmentsAll'))}
        {ways.map((way) => link(way, t(`indicators.way.${way}`)))}
      </nav>
      {chosen !== undefined && <WayOverTime {...props} way={chosen} />}
      <LatestGroups {...props} ways={chosen === undefined ? ways : [chosen]} />
    </Section>
  );
}
