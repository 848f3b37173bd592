import type { Child } from 'hono/jsx';
import type { ClusterKind, Locale } from '../../../worker/core/organisation.ts';
import { phaseOfAge } from '../../../worker/core/cluster-age.ts';
import { innerSubject, kindText } from '../../i18n/finding-sentence.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';
import { corridorWords } from './corridor-words.ts';
import { indicatorPaths } from './indicator-paths.ts';
import {
  isClearlyChanged,
  isTooEarly,
  latestPoint,
  needsAttention,
  type OverviewIndicator,
} from './overview-indicator.ts';

export interface OverviewTriadProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly cluster: { readonly slug: string; readonly kind: ClusterKind };
  readonly indicators: readonly OverviewIndicator[];
}

interface Said {
  readonly code: string;
  readonly sentence: string;
  readonly small: string;
}

type Words = Omit<OverviewTriadProps, 'indicators'>;

const shownAtMost = 3;

/** Value of the latest year with its interval, or that it is counted. */
function valueWords(indicator: OverviewIndicator, { t, locale }: Words): string {
  const value = latestPoint(indicator)?.value;
  if (value?.kind !== 'measured') return '';
  const unit = unitFormat(indicator.definition.unit, locale);
  return value.interval === null
    ? t('indicators.overview.small.valueCounted', { value: unit.value(value.value) })
    : t('indicators.overview.small.value', {
        value: unit.value(value.value),
        interval: unit.interval(value.interval.lower, value.interval.upper),
      });
}

/** Interval of the latest year, where its value is said already. */
function rangeWords({ definition, series }: OverviewIndicator, { t, locale }: Words): string {
  const value = series.points.at(-1)?.value;
  if (value?.kind !== 'measured' || value.interval === null) return t('indicators.overview.small.counted');
  const { lower, upper } = value.interval;
  return t('indicators.overview.small.change', {
    interval: unitFormat(definition.unit, locale).interval(lower, upper),
  });
}

function sayChange(indicator: OverviewIndicator, words: Words): Said | null {
  const { definition, finding } = indicator;
  if (finding.key !== 'risen' && finding.key !== 'fallen') return null;
  const { t, locale, cluster } = words;
  const unit = unitFormat(definition.unit, locale);
  return {
    code: definition.code,
    sentence: t(`indicators.overview.item.${finding.key}`, {
      Subject: kindText(definition.subject, cluster.kind, locale),
      previousYear: finding.previousYear,
      previousValue: unit.valueDative(finding.previousValue),
      value: unit.value(finding.value),
    }),
    small:
      finding.deltaLower === null || finding.deltaUpper === null
        ? t('indicators.overview.small.counted')
        : t('indicators.overview.small.change', {
            interval: unit.changeInterval(finding.deltaLower, finding.deltaUpper),
          }),
  };
}

function sayAttention(indicator: OverviewIndicator, words: Words): Said | null {
  const { definition } = indicator;
  const { t, locale, cluster } = words;
  const point = latestPoint(indicator);
  if (point?.assessment !== 'behindPath' || point.value.kind !== 'measured')
    return sayChange(indicator, words);
  return {
    code: definition.code,
    sentence: t('indicators.overview.item.behind', {
      Subject: kindText(definition.subject, cluster.kind, locale),
      year: point.year,
      value: unitFormat(definition.unit, locale).valueDative(point.value.value),
    }),
    small: `${rangeWords(indicator, words)} · ${t('indicators.corridor.ofPhase', {
      phase: t(`indicators.phase.${phaseOfAge(point.ageYears)}`),
      corridor: corridorWords(definition, point.ageYears, t, locale),
    })}`,
  };
}

function sayEarly(indicator: OverviewIndicator, words: Words): Said {
  const { definition, finding } = indicator;
  const { t, locale, cluster } = words;
  const Subject = kindText(definition.subject, cluster.kind, locale);
  const said = { code: definition.code, small: valueWords(indicator, words) };
  if (finding.key === 'seriesBreak')
    return {
      ...said,
      sentence: t('indicators.overview.item.seriesBreak', { Subject, breakYear: finding.breakYear }),
    };
  if (finding.key === 'first')
    return { ...said, sentence: t('indicators.overview.item.first', { Subject, year: finding.year }) };
  if (finding.key === 'undecided')
    return {
      code: definition.code,
      sentence: t('indicators.overview.item.undecided', {
        subject: innerSubject(definition.subject, cluster.kind, locale),
        previousYear: finding.previousYear,
      }),
      small:
        finding.deltaLower === null || finding.deltaUpper === null
          ? said.small
          : t('indicators.overview.small.change', {
              interval: unitFormat(definition.unit, locale).changeInterval(
                finding.deltaLower,
                finding.deltaUpper,
              ),
            }),
    };
  return {
    ...said,
    sentence: t('indicators.overview.item.tooEarly', {
      Subject,
      assessableFromYear: definition.assessableFromAge + 1,
    }),
  };
}

function Column(props: {
  readonly t: Translate;
  readonly slug: string;
  readonly title: string;
  readonly mark: Child;
  readonly kind?: 'is-warn' | 'is-early';
  readonly said: readonly Said[];
  readonly none: string;
}) {
  const { t, slug, said } = props;
  const more = said.length - shownAtMost;
  return (
    <section class={props.said.length > 0 ? props.kind : props.kind === 'is-warn' ? undefined : props.kind}>
      <h2>
        <svg class="c" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          {props.mark}
        </svg>
        {props.title}
      </h2>
      {said.length === 0 ? (
        <p class="v-note">{props.none}</p>
      ) : (
        <ul>
          {said.slice(0, shownAtMost).map(({ code, sentence, small }) => (
            <li>
              <p>
                <a href={indicatorPaths.indicator(slug, code)}>{sentence}</a>
              </p>
              {small !== '' && <small>{small}</small>}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="v-note">{t('indicators.overview.more', { count: more })}</p>}
    </section>
  );
}

export interface TriadCounts {
  readonly changed: number;
  readonly attention: number;
  readonly early: number;
}

export function triadCounts(indicators: readonly OverviewIndicator[]): TriadCounts {
  return {
    changed: indicators.filter(isClearlyChanged).length,
    attention: indicators.filter(needsAttention).length,
    early: indicators.filter(isTooEarly).length,
  };
}

/** Clearly changed · needs attention · too early: at most three sentences each, each a link. */
export function OverviewTriad({ indicators, ...words }: OverviewTriadProps) {
  const { t, cluster } = words;
  const present = (said: Said | null) => said ?? [];
  return (
    <div class="v-triad">
      <Column
        t={t}
        slug={cluster.slug}
        title={t('indicators.overview.changed')}
        mark={<path d="M2 12.5L8 4l6 8.5z" class="f-ink" />}
        said={indicators
          .filter(isClearlyChanged)
          .flatMap((indicator) => present(sayChange(indicator, words)))}
        none={t('indicators.overview.changedNone')}
      />
      <Column
        t={t}
        slug={cluster.slug}
        title={t('indicators.overview.attention')}
        kind="is-warn"
        mark={<path d="M1.5 3h13L8 14.2z" class={indicators.some(needsAttention) ? 'f-warn' : 'f-ink'} />}
        said={indicators
          .filter(needsAttention)
          .flatMap((indicator) => present(sayAttention(indicator, words)))}
        none={t('indicators.overview.attentionNone')}
      />
      <Column
        t={t}
        slug={cluster.slug}
        title={t('indicators.overview.early')}
        kind="is-early"
        mark={<circle cx="8" cy="8" r="6.25" class="s-soft" stroke-dasharray="2.6 2.3" />}
        said={indicators.filter(isTooEarly).map((indicator) => sayEarly(indicator, words))}
        none={t('indicators.overview.earlyNone')}
      />
    </div>
  );
}
