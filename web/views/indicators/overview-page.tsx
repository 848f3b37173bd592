import { completeFromShare } from '../../../worker/core/catalogue/measures/response-rate.ts';
import type { ClusterKind, Locale } from '../../../worker/core/organisation.ts';
import { chartModel, isProtected, type ChartEvent } from '../../charts/chart-model.ts';
import { rulerSvg, type RulerModel } from '../../charts/ruler-svg.ts';
import { ChartDrawing } from '../../components/chart-drawing.tsx';
import { ChartKey } from '../../components/chart-key.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Section } from '../../components/section.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { kindText } from '../../i18n/finding-sentence.ts';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { sitePaths } from '../../layout/site-paths.ts';
import { Checklist, type ChecklistSteps } from './checklist.tsx';
import { FiguresTable } from './figures-table.tsx';
import { indicatorPaths, type OverviewState } from './indicator-paths.ts';
import { filtered, OverviewFilter } from './overview-filter.tsx';
import { overviewHeadline } from './overview-headline.ts';
import { isCurrent, latestPoint, triadGroups, type OverviewIndicator } from './overview-indicator.ts';
import { OverviewTriad, triadCounts } from './overview-triad.tsx';
import { Sentence } from './sentence.tsx';
import { SmallMultiples } from './small-multiples.tsx';

export interface ClusterHead {
  readonly slug: string;
  readonly name: string;
  readonly kind: ClusterKind;
  readonly foundedOn: string;
  readonly invented: boolean;
}

export interface OverviewPageProps {
  /** The way to the first answers; null once it is behind. */
  readonly checklist: ChecklistSteps | null;
  readonly openWaveId: string | null;
  /** Whether the checklist may lead to profile and people. */
  readonly mayManage: boolean;
  readonly t: Translate;
  readonly locale: Locale;
  readonly cluster: ClusterHead;
  readonly indicators: readonly OverviewIndicator[];
  /** Oldest first; n and N are null where they may not be shown or are not known yet. */
  readonly waves: readonly {
    readonly year: number;
    readonly state: 'open' | 'closed' | 'published';
    readonly n: number | null;
    readonly N: number | null;
  }[];
  readonly events: readonly ChartEvent[];
  readonly state: OverviewState;
  readonly nextSteps: readonly {
    readonly onDate: string;
    readonly text: string;
    readonly href?: string | undefined;
  }[];
}

/** Whether there is a value to say something about. */
function anyMeasured(indicators: readonly OverviewIndicator[]): boolean {
  return indicators.some((indicator) => latestPoint(indicator)?.value.kind === 'measured');
}

/** Whether a latest value is withheld for protection, which has to be explained where nothing else stands. */
function anyProtected(indicators: readonly OverviewIndicator[]): boolean {
  return indicators.some((indicator) => {
    const value = latestPoint(indicator)?.value;
    return value !== undefined && isProtected(value);
  });
}

/** Years that all small charts share. */
function sharedSpan(indicators: readonly OverviewIndicator[]) {
  const years = indicators.flatMap(({ series }) => series.points.map(({ year }) => year));
  return years.length === 0 ? undefined : { firstYear: Math.min(...years), lastYear: Math.max(...years) };
}

function Ruler({ t, locale, cluster, waves, events, indicators }: OverviewPageProps) {
  const breakYears = [...new Set(indicators.flatMap(({ series }) => series.breaks.map(({ year }) => year)))];
  const model: RulerModel = {
    foundedOn: cluster.foundedOn,
    waves,
    events,
    breakYears: breakYears.toSorted((a, b) => a - b),
  };
  return (
    <div class="v-fig__notes v-chart">
      <ChartDrawing
        wide={rulerSvg(model, { width: 1072, t, locale })}
        narrow={rulerSvg(model, { width: 358, t, locale })}
      />
    </div>
  );
}

function NextSteps({ t, locale, nextSteps }: Pick<OverviewPageProps, 't' | 'locale' | 'nextSteps'>) {
  if (nextSteps.length === 0) return null;
  return (
    <Section title={t('indicators.overview.next')}>
      <ul class="v-dates">
        {nextSteps.map(({ onDate, text, href }) => (
          <li>
            <time datetime={onDate}>{formatFor(locale).day(onDate)}</time>
            <span>{href === undefined ? text : <a href={href}>{text}</a>}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How many indicators stand in each group: the three heads always, the others where they hold something. */
function countWords(
  current: readonly OverviewIndicator[],
  isFirstWave: boolean,
  t: OverviewPageProps['t'],
): string {
  const counts = triadCounts(current);
  return triadGroups
    .filter((group) => counts[group] > 0 || ['changed', 'attention', 'undecided'].includes(group))
    .filter((group) => !isFirstWave || counts[group] > 0)
    .map((group) => t(`indicators.overview.count.${group}`, { count: counts[group] }))
    .join(' ');
}

function Results(
  props: OverviewPageProps & {
    readonly waveYear: number;
    readonly current: readonly OverviewIndicator[];
    readonly isFirstWave: boolean;
  },
) {
  const { t, locale, cluster, indicators, events, state, waveYear } = props;
  const shown = filtered(indicators, state);
  const shares = shown.filter(({ definition }) => definition.unit === 'percent');
  const others = shown.filter(({ definition }) => definition.unit !== 'percent');
  const context = { foundedOn: cluster.foundedOn, axis: state.axis, events: [], span: sharedSpan(shares) };
  const charts = shares.map((indicator) => ({
    indicator,
    model: chartModel(indicator.series, { ...context, definition: indicator.definition }),
  }));
  const actions = (
    <p class="v-acts">
      <a href={indicatorPaths.overviewCsv(cluster.slug)}>{t('indicators.action.csv')}</a>
      <a href={indicatorPaths.overview(cluster.slug, state)}>{t('indicators.action.link')}</a>
      <a href={sitePaths.methods}>{t('indicators.action.methods')}</a>
    </p>
  );
  return (
    <>
      {anyMeasured(indicators) && (
        <OverviewTriad
          t={t}
          locale={locale}
          cluster={cluster}
          indicators={props.current}
          isFirstWave={props.isFirstWave}
        />
      )}
      <Section title={t('indicators.overview.shares')} note={t('indicators.overview.sharesNote')} wide>
        <OverviewFilter t={t} slug={cluster.slug} indicators={indicators} state={state} />
        {shown.length === 0 && (
          <EmptyState
            next={<a href={indicatorPaths.overview(cluster.slug)}>{t('indicators.overview.filter.reset')}</a>}
          >
            {t('indicators.overview.filter.none')}
          </EmptyState>
        )}
        <SmallMultiples
          t={t}
          locale={locale}
          newestYear={waveYear}
          charts={charts.map(({ indicator, model }) => {
            const assessment = latestPoint(indicator)?.assessment;
            return {
              title: kindText(indicator.definition.name, cluster.kind, locale),
              href: indicatorPaths.indicator(cluster.slug, indicator.definition.code, { axis: state.axis }),
              model,
              status:
                assessment === 'behindPath' || assessment === 'tooEarly' ? (
                  <StatusMark t={t} status={assessment} />
                ) : undefined,
            };
          })}
        />
        <ChartKey t={t} models={charts.map(({ model }) => model)} small />
        {actions}
      </Section>
      {others.length > 0 && (
        <Section title={t('indicators.overview.others')} note={t('indicators.overview.othersNote')}>
          <FiguresTable t={t} locale={locale} cluster={cluster} indicators={others} newestYear={waveYear} />
        </Section>
      )}
      {events.length > 0 && (
        <Section title={t('indicators.eventsTitle')}>
          <ul class="v-dates">
            {events.map(({ onDate, label }) => (
              <li>
                <time datetime={onDate}>{formatFor(locale).day(onDate)}</time>
                <span>{label[locale]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The cluster on one page: what has changed, what needs somebody, what it is too early to say. */
export function OverviewPage(props: OverviewPageProps) {
  const { t, locale, cluster, indicators, waves, state } = props;
  const format = formatFor(locale);
  const published = waves.findLast((wave) => wave.state === 'published');
  const running = waves.findLast((wave) => wave.state === 'open');
  const isFirstWave = waves.filter((wave) => wave.state === 'published').length === 1;
  const current =
    published === undefined ? [] : indicators.filter((indicator) => isCurrent(indicator, published.year));
  return (
    <PageFrame
      t={t}
      locale={locale}
      title={t('indicators.overview.title')}
      path={indicatorPaths.overview(cluster.slug, state)}
      cluster={cluster}
      active="overview"
      invented={cluster.invented}
    >
      {published !== undefined && (
        <p class="v-kicker v-crumb">{t('indicators.overview.kicker', { year: published.year })}</p>
      )}
      <h1 class="v-finding">
        <Sentence parts={overviewHeadline(indicators, published?.year ?? null, cluster.kind, t, locale)} />
      </h1>
      {published !== undefined && (
        <p class="v-lead">
          {published.n !== null &&
            published.N !== null &&
            published.N > 0 &&
            `${t('indicators.overview.lead', {
              n: format.integer(published.n),
              population: format.integer(published.N),
              complete: format.percent(100 * completeFromShare),
              share: format.percent((100 * published.n) / published.N),
            })} `}
          {anyMeasured(indicators) && countWords(current, isFirstWave, t)}
          {!anyMeasured(indicators) && anyProtected(indicators) && t('indicators.know.protected')}
        </p>
      )}
      <Ruler {...props} />
      {props.checklist !== null && (
        <Checklist
          t={t}
          slug={cluster.slug}
          mayManage={props.mayManage}
          steps={props.checklist}
          wavePath={props.openWaveId === null ? null : clusterPaths(cluster.slug).wave(props.openWaveId)}
        />
      )}
      {published === undefined ? (
        <Section title={t('indicators.overview.results')}>
          <EmptyState
            next={
              props.checklist === null ? (
                <a href={clusterPaths(cluster.slug).waves}>{t('indicators.overview.emptyNext')}</a>
              ) : undefined
            }
          >
            {running === undefined
              ? t('indicators.overview.empty')
              : t('indicators.overview.emptyOpen', { year: running.year })}
          </EmptyState>
        </Section>
      ) : (
        <Results {...props} waveYear={published.year} current={current} isFirstWave={isFirstWave} />
      )}
      <NextSteps {...props} />
    </PageFrame>
  );
}
