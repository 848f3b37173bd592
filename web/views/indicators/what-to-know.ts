import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries } from '../../../worker/core/catalogue/series.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import type { Finding } from '../../../worker/core/findings/finding.ts';
import type { ClusterKind, Locale } from '../../../worker/core/organisation.ts';
import { isProtected, type ChartEvent } from '../../charts/chart-model.ts';
import { findingAdditions } from '../../i18n/finding-sentence.ts';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

export interface WhatToKnowProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly cluster: { readonly kind: ClusterKind };
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
  readonly finding: Finding;
  readonly events: readonly ChartEvent[];
}

const changeKeys: readonly Finding['key'][] = ['risen', 'risenSlightly', 'fallen', 'fallenSlightly'];

/** Who is missing, and what the value would be at worst and at best; who could not judge; whether all answered. */
function aboutAnswers({ t, locale, definition, series }: WhatToKnowProps): string[] {
  const point = series.points.at(-1);
  if (point?.value.kind !== 'measured' || definition.origin === 'records') return [];
  const { n, population, dontKnow, bounds } = point.value;
  if (population === 'unknown') return [];
  const format = formatFor(locale);
  const unit = unitFormat(definition.unit, locale);
  const common = {
    year: point.year,
    population: format.integer(population),
    members: t(`indicators.population.${definition.population}`),
  };
  const missing = population - n - (dontKnow ?? 0);
  const sentences: string[] = [];
  if (missing === 0 && definition.measure.kind !== 'responseRate')
    sentences.push(t('indicators.know.census', common));
  if (missing > 0 && bounds !== null)
    sentences.push(
      t('indicators.know.bounds', {
        ...common,
        members: t(`indicators.ofMembers.${definition.population}`),
        missing: format.integer(missing),
        lower: unit.valueDative(bounds.lower),
        upper: unit.valueDative(bounds.upper),
      }),
    );
  if (dontKnow === 1) sentences.push(t('indicators.know.dontKnowOne', { year: point.year }));
  if (dontKnow !== null && dontKnow > 1)
    sentences.push(t('indicators.know.dontKnowMany', { year: point.year, count: format.integer(dontKnow) }));
  return sentences;
}

/** A change is not its cause: what else happened in the same time is named. */
function aboutCause({ t, locale, finding, events }: WhatToKnowProps): string[] {
  if (!changeKeys.includes(finding.key) || !('previousYear' in finding)) return [];
  const between = events
    .filter(({ onDate }) => {
      const year = Number(onDate.slice(0, 4));
      return year >= finding.previousYear && year <= finding.year;
    })
    .map(({ onDate, label }) => `${label[locale]} (${onDate.slice(0, 4)})`);
  return [
    between.length === 0
      ? t('indicators.know.cause')
      : t('indicators.know.causeWithEvents', { events: between.join(', ') }),
  ];
}

/** What a reader has to know before repeating the number, chosen by rule. */
export function whatToKnow(props: WhatToKnowProps): readonly string[] {
  const { t, locale, definition, series, finding } = props;
  const compared = 'deltaLower' in finding && finding.deltaLower !== null;
  const anyProtected = series.points.some(({ value }) => isProtected(value));
  return [
    ...aboutAnswers(props),
    ...findingAdditions(finding, t, locale),
    ...aboutCause(props),
    ...(compared ? [t('indicators.know.adjusted')] : []),
    ...(definition.origin === 'records' ? [t('indicators.know.counted')] : []),
    ...(anyProtected ? [t('indicators.know.protected')] : []),
  ];
}
