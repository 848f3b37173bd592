import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import { phaseOfAge } from '../../../worker/core/cluster-age.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import type { Finding } from '../../../worker/core/findings/finding.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import {
  chartModel,
  showsBase,
  type ChartContext,
  type ChartEvent,
  type ChartModel,
} from '../../charts/chart-model.ts';
import { toChartJs } from '../../charts/to-chartjs.ts';
import { trendSvg } from '../../charts/trend-svg.ts';
import { valueBase } from '../../charts/value-words.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { ChartKey } from '../../components/chart-key.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { MetaFacts, type Fact } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { findingParts, findingSentence, kindText } from '../../i18n/finding-sentence.ts';
import { formatFor } from '../../i18n/format.ts';
import { ownIncomeSentences } from '../../i18n/own-income-sentences.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';
import { ComparisonsSection } from './comparisons-section.tsx';
import { corridorWords } from './corridor-words.ts';
import { DecompositionSection } from './decomposition-section.tsx';
import { DefinitionSection, type AskedWording } from './definition-section.tsx';
import { indicatorPaths, type IndicatorState } from './indicator-paths.ts';
import type { ClusterHead } from './overview-page.tsx';
import { MethodologistSection } from './methodologist-section.tsx';
import { SegmentsSection } from './segments-section.tsx';
import { Sentence } from './sentence.tsx';
import { TrendSection } from './trend-section.tsx';
import { ValuesTable } from './values-table.tsx';
import { whatToKnow } from './what-to-know.ts';

export interface IndicatorPageProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly cluster: ClusterHead;
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
  readonly finding: Finding;
  /** Question wordings per version, in the reader's language. */
  readonly wording: readonly AskedWording[];
  readonly events: readonly ChartEvent[];
  readonly state: IndicatorState;
}

/** The facts under the headline: where the value stands, how sure it is, from how many. */
function factsOf({ t, locale, definition }: IndicatorPageProps, point: SeriesPoint): readonly Fact[] {
  const { value, change, year, ageYears } = point;
  const unit = unitFormat(definition.unit, locale);
  const facts: Fact[] = [
    [t('indicators.page.fact.assessment', { year }), <StatusMark t={t} status={point.assessment} />],
    [
      t('indicators.page.fact.corridor', { phase: t(`indicators.phase.${phaseOfAge(ageYears)}`) }),
      corridorWords(definition, ageYears, t, locale),
    ],
  ];
  if (value.kind === 'absent') return facts;
  facts.push([
    t('indicators.page.fact.interval', { year }),
    value.interval === null
      ? t('indicators.page.fact.counted')
      : unit.interval(value.interval.lower, value.interval.upper),
  ]);
  const base = valueBase(value, { showsBase: showsBase(definition) }, locale);
  if (base !== null)
    facts.push([
      t(definition.origin === 'answers' ? 'indicators.page.fact.answers' : 'indicators.page.fact.members', {
        year,
      }),
      base.replace(/^n = /, ''),
    ]);
  if (change !== null)
    facts.push([
      t('indicators.page.fact.change', { year: change.fromYear }),
      <>
        {change.interval === null
          ? unit.change(change.delta)
          : t('indicators.page.changeWithInterval', {
              change: unit.change(change.delta),
              interval: unit.changeInterval(change.interval.lower, change.interval.upper),
            })}
        {definition.unit !== 'count' && <small>{t('indicators.page.rounded')}</small>}
      </>,
    ]);
  return facts;
}

function AxisSwitch({ t, cluster, definition, state }: IndicatorPageProps) {
  const link = (axis: IndicatorState['axis'], label: string) => (
    <a
      href={indicatorPaths.indicator(cluster.slug, definition.code, { axis, segment: state.segment })}
      aria-current={state.axis === axis ? 'true' : undefined}
    >
      {label}
    </a>
  );
  return (
    <nav class="v-switch v-noprint" aria-label={t('indicators.page.views')}>
      {link('year', t('indicators.page.axisYear'))}
      {link('age', t('indicators.page.axisAge'))}
    </nav>
  );
}

function EventList({ model, locale }: { readonly model: ChartModel; readonly locale: Locale }) {
  if (model.events.length === 0) return null;
  const { day } = formatFor(locale);
  return (
    <p class="v-note">
      {model.events
        .map(({ letter, label, onDate }) => `${letter} ${label[locale]} (${day(onDate)})`)
        .join(' · ')}
    </p>
  );
}

function TrendFigure(props: IndicatorPageProps & { readonly model: ChartModel; readonly sentence: string }) {
  const { t, locale, cluster, definition, wording, state, model, sentence } = props;
  const label = `${sentence} ${t('indicators.chart.tableFollows')}`;
  const latest = wording.toSorted((a, b) => b.year - a.year)[0];
  const { slug } = cluster;
  return (
    <ChartFigure
      wide={trendSvg(model, { width: 1072, t, locale, label })}
      narrow={trendSvg(model, { width: 358, t, locale, label })}
      live={model.runs.length > 0 ? toChartJs(model, { t, locale, label }) : undefined}
    >
      <ChartKey t={t} models={[model]} />
      <div class="v-fig__notes">
        <EventList model={model} locale={locale} />
        {latest !== undefined && definition.items.length === 1 && (
          <p class="v-note">{t('indicators.page.question', { year: latest.year, text: latest.text })}</p>
        )}
        {definition.origin === 'records' && <p class="v-note">{t('indicators.page.notes.counted')}</p>}
        {model.runs.length === 0 && <p class="v-note">{t('indicators.page.notes.noneYet')}</p>}
      </div>
      <p class="v-acts">
        <a href={indicatorPaths.csv(slug, definition.code)}>{t('indicators.action.csv')}</a>
        <a href={indicatorPaths.svg(slug, definition.code)}>{t('indicators.action.svg')}</a>
        <a href={indicatorPaths.indicator(slug, definition.code, state)}>{t('indicators.action.link')}</a>
        <a href="#zitieren">{t('indicators.action.cite')}</a>
        <a href={sitePaths.methods}>{t('indicators.action.methods')}</a>
      </p>
    </ChartFigure>
  );
}

function citation({ t, locale, cluster, definition, series }: IndicatorPageProps): string {
  const said = {
    cluster: cluster.name,
    name: kindText(definition.name, cluster.kind, locale),
    code: definition.code,
    version: definition.version,
  };
  const [first, last] = [series.points[0], series.points.at(-1)];
  if (first === undefined || last === undefined) return t('indicators.cite.textEmpty', said);
  const years = first.year === last.year ? String(first.year) : `${first.year}–${last.year}`;
  return t('indicators.cite.text', { ...said, years });
}

/** What to know of a cluster's own indicator before its first number. */
function OwnNotice({ t, definition, series }: IndicatorPageProps) {
  if (definition.perspective !== 'own') return null;
  const unknown = series.points.filter(
    ({ value }) => value.kind === 'measured' && value.population === 'unknown',
  );
  return (
    <Notice>
      <p>{t('indicators.own.note')}</p>
      {unknown.length > 0 && (
        <p>
          {t('indicators.own.frameUnknown')}{' '}
          {t('indicators.own.frameUnknownYears', { years: unknown.map(({ year }) => year).join(', ') })}
        </p>
      )}
    </Notice>
  );
}

/** One indicator: the finding, its proof, the record, and what to know before repeating it. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { t, locale, cluster, definition, series, finding, events, state } = props;
  const context: ChartContext = { definition, foundedOn: cluster.foundedOn, axis: state.axis, events };
  const model = chartModel(series, context);
  const point = series.points.at(-1);
  const sentence = findingSentence(finding, cluster.kind, t, locale);
  const name = kindText(definition.name, cluster.kind, locale);
  const notes = whatToKnow(props);
  const euros = ownIncomeSentences(props, t, locale);
  return (
    <PageFrame
      t={t}
      locale={locale}
      title={name}
      path={indicatorPaths.indicator(cluster.slug, definition.code, state)}
      cluster={cluster}
      active="overview"
      invented={cluster.invented}
      scripts={model.runs.length > 0 ? ['chart'] : []}
    >
      <p class="v-crumb">
        <a href={indicatorPaths.overview(cluster.slug)}>{t('indicators.page.crumbOverview')}</a> /{' '}
        {definition.code} {name}
      </p>
      <h1 class="v-finding">
        <Sentence parts={findingParts(finding, cluster.kind, t, locale)} />
      </h1>
      <OwnNotice {...props} />
      {euros.length > 0 && <p class="v-lead">{euros.join(' ')}</p>}
      {point !== undefined && <MetaFacts facts={factsOf(props, point)} />}
      <Section
        title={t('indicators.page.trend')}
        note={t('indicators.page.trendNote', { founded: formatFor(locale).day(cluster.foundedOn) })}
        wide
      >
        {series.points.length === 0 ? (
          <EmptyState>{t('indicators.page.notes.noneYet')}</EmptyState>
        ) : (
          <>
            <AxisSwitch {...props} />
            <TrendFigure {...props} model={model} sentence={sentence} />
          </>
        )}
      </Section>
      {series.points.length > 0 && (
        <Section title={t('indicators.page.values')} note={t('indicators.page.valuesNote')}>
          <details open>
            <summary>{t('indicators.page.valuesShow')}</summary>
            <ValuesTable t={t} locale={locale} definition={definition} series={series} />
          </details>
        </Section>
      )}
      {point !== undefined && (
        <DecompositionSection t={t} locale={locale} definition={definition} point={point} />
      )}
      <TrendSection t={t} locale={locale} definition={definition} series={series} />
      <ComparisonsSection t={t} locale={locale} definition={definition} series={series} />
      <SegmentsSection
        t={t}
        locale={locale}
        slug={cluster.slug}
        definition={definition}
        series={series}
        context={context}
        state={state}
      />
      <DefinitionSection t={t} locale={locale} definition={definition} wording={props.wording} />
      {point !== undefined && (
        <MethodologistSection t={t} locale={locale} definition={definition} point={point} />
      )}
      {notes.length > 0 && (
        <Section title={t('indicators.know.title')}>
          <div class="v-prose">
            {notes.map((note) => (
              <p>{note}</p>
            ))}
          </div>
        </Section>
      )}
      <Section title={t('indicators.cite.title')} id="zitieren">
        <p class="v-note">{citation(props)}</p>
      </Section>
    </PageFrame>
  );
}
