import type { Child } from 'hono/jsx';
import type { ClusterKind, Locale } from '../../../worker/core/organisation.ts';
import { phaseOfAge } from '../../../worker/core/cluster-age.ts';
import { innerSubject, kindText } from '../../i18n/finding-sentence.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';
import { corridorWords } from './corridor-words.ts';
import { indicatorPaths } from './indicator-paths.ts';
import {
  findingPoint,
  isBehind,
  isClearlyChanged,
  isFromBooks,
  triadGroup,
  type OverviewIndicator,
  type TriadGroup,
} from './overview-indicator.ts';

export interface OverviewTriadProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly cluster: { readonly slug: string; readonly kind: ClusterKind };
  /** Those whose finding belongs to the newest wave. */
  readonly indicators: readonly OverviewIndicator[];
  readonly isFirstWave: boolean;
}

interface Said {
  readonly code: string;
  readonly sentence: string;
  readonly small: string;
}

type Words = Pick<OverviewTriadProps, 't' | 'locale' | 'cluster'>;

const shownAtMost = 3;

/** Value with its interval, or that it is counted. */
function valueWords(indicator: OverviewIndicator, { t, locale }: Words): string {
  const value = findingPoint(indicator)?.value;
  if (value?.kind !== 'measured') return '';
  const unit = unitFormat(indicator.definition.unit, locale);
  return value.interval === null
    ? t('indicators.overview.small.valueCounted', { value: unit.value(value.value) })
    : t('indicators.overview.small.value', {
        value: unit.value(value.value),
        interval: unit.interval(value.interval.lower, value.interval.upper),
      });
}

/** Interval, where the value is said already. */
function rangeWords(indicator: OverviewIndicator, { t, locale }: Words): string {
  const value = findingPoint(indicator)?.value;
  if (value?.kind !== 'measured' || value.interval === null) return t('indicators.overview.small.counted');
  const { lower, upper } = value.interval;
  return t('indicators.overview.small.change', {
    interval: unitFormat(indicator.definition.unit, locale).interval(lower, upper),
  });
}

function sayChange(indicator: OverviewIndicator, words: Words): Said | null {
  const { definition, finding } = indicator;
  if (finding.key !== 'risen' && finding.key !== 'fallen') return null;
  const { t, locale, cluster } = words;
  const unit = unitFormat(definition.unit, locale);
  const said = {
    Subject: kindText(definition.subject, cluster.kind, locale),
    previousYear: finding.previousYear,
    previousValue: unit.valueDative(finding.previousValue),
    value: unit.value(finding.value),
  };
  const [itemKey, booksKey] =
    finding.key === 'risen'
      ? (['indicators.overview.item.risen', 'indicators.overview.item.booksRisen'] as const)
      : (['indicators.overview.item.fallen', 'indicators.overview.item.booksFallen'] as const);
  return {
    code: definition.code,
    sentence: isFromBooks(indicator) ? t(booksKey, { ...said, year: finding.year }) : t(itemKey, said),
    small:
      finding.deltaLower === null || finding.deltaUpper === null
        ? t('indicators.overview.small.counted')
        : t('indicators.overview.small.change', {
            interval: unit.changeInterval(finding.deltaLower, finding.deltaUpper),
          }),
  };
}

/** A change the wrong way; or how far behind plan, with the change where there is a clear one. */
function sayAttention(indicator: OverviewIndicator, words: Words): Said | null {
  const { definition } = indicator;
  const { t, locale, cluster } = words;
  const change = sayChange(indicator, words);
  const point = findingPoint(indicator);
  if (!isBehind(indicator) || point?.value.kind !== 'measured') return change;
  const corridor = t('indicators.corridor.ofPhase', {
    phase: t(`indicators.phase.${phaseOfAge(point.ageYears)}`),
    corridor: corridorWords(definition, point.ageYears, t, locale),
  });
  return {
    code: definition.code,
    sentence:
      change?.sentence ??
      t('indicators.overview.item.behind', {
        Subject: kindText(definition.subject, cluster.kind, locale),
        year: point.year,
        value: unitFormat(definition.unit, locale).valueDative(point.value.value),
      }),
    small: `${change?.small ?? rangeWords(indicator, words)} · ${corridor}`,
  };
}

/** Nothing can be said yet: not decidable, begun anew, measured for the first time, or assessed later. */
function sayOpen(indicator: OverviewIndicator, words: Words): Said {
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

const sayings: Readonly<Record<TriadGroup, (indicator: OverviewIndicator, words: Words) => Said | null>> = {
  changed: sayChange,
  attention: sayAttention,
  undecided: sayOpen,
  tooEarly: sayOpen,
  first: sayOpen,
};

const marks: Readonly<Record<TriadGroup, Child>> = {
  changed: <path d="M2 12.5L8 4l6 8.5z" class="f-ink" />,
  attention: <path d="M1.5 3h13L8 14.2z" class="f-warn" />,
  undecided: (
    <>
      <circle cx="8" cy="8" r="6.25" class="s-ink" />
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" class="f-ink" />
    </>
  ),
  tooEarly: <circle cx="8" cy="8" r="6.25" class="s-soft" stroke-dasharray="2.6 2.3" />,
  first: <circle cx="8" cy="8" r="6.25" class="s-ink" />,
};

/** At most three sentences, each a link; how many more there are, or why there is none. */
function Group(props: {
  readonly words: Words;
  readonly group: TriadGroup;
  readonly indicators: readonly OverviewIndicator[];
  readonly none: string;
}) {
  const { words, group } = props;
  const { t, cluster } = words;
  const said = props.indicators
    .filter((indicator) => triadGroup(indicator) === group)
    .flatMap((indicator) => sayings[group](indicator, words) ?? []);
  const more = said.length - shownAtMost;
  const mark =
    group === 'attention' && said.length === 0 ? <path d="M1.5 3h13L8 14.2z" class="f-ink" /> : marks[group];
  return (
    <>
      <h2>
        <svg class="c" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          {mark}
        </svg>
        {t(`indicators.overview.${group}`)}
      </h2>
      {said.length === 0 ? (
        <p class="v-note">{props.none}</p>
      ) : (
        <ul>
          {said.slice(0, shownAtMost).map(({ code, sentence, small }) => (
            <li>
              <p>
                <a href={indicatorPaths.indicator(cluster.slug, code)}>{sentence}</a>
              </p>
              {small !== '' && <small>{small}</small>}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="v-note">{t('indicators.overview.more', { count: more })}</p>}
    </>
  );
}

export type TriadCounts = Readonly<Record<TriadGroup, number>>;

export function triadCounts(indicators: readonly OverviewIndicator[]): TriadCounts {
  const count = (group: TriadGroup) =>
    indicators.filter((indicator) => triadGroup(indicator) === group).length;
  return {
    changed: count('changed'),
    attention: count('attention'),
    undecided: count('undecided'),
    tooEarly: count('tooEarly'),
    first: count('first'),
  };
}

/** Why nothing stands under "clearly changed". */
function noChangeWords({ t, indicators, isFirstWave }: OverviewTriadProps): string {
  if (isFirstWave) return t('indicators.overview.changedFirstWave');
  return indicators.some(isClearlyChanged)
    ? t('indicators.overview.changedNoOther')
    : t('indicators.overview.changedNone');
}

/** Clearly changed · needs attention · what cannot be said yet; every indicator stands in one place. */
export function OverviewTriad(props: OverviewTriadProps) {
  const { t, indicators } = props;
  const counts = triadCounts(indicators);
  const open = (['undecided', 'tooEarly', 'first'] as const).filter((group) => counts[group] > 0);
  const group = (name: TriadGroup, none = '') => (
    <Group words={props} group={name} indicators={indicators} none={none} />
  );
  return (
    <div class="v-triad">
      <section>{group('changed', noChangeWords(props))}</section>
      <section class={counts.attention > 0 ? 'is-warn' : undefined}>
        {group('attention', t('indicators.overview.attentionNone'))}
      </section>
      <section class="is-early">
        {open.length === 0
          ? group('undecided', t('indicators.overview.undecidedNone'))
          : open.map((name) => group(name))}
      </section>
    </div>
  );
}
