import type { AbsentValue, MeasuredValue } from '../../worker/core/indicator-value.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import type { IndicatorDefinition, Unit } from '../../worker/core/catalogue/definition.ts';
import type { Translate } from '../i18n/translate.ts';
import { formatFor } from '../i18n/format.ts';
import { unitFormat } from '../i18n/unit-format.ts';
import { gapOf, type ChartModel, type Gap } from './chart-model.ts';

/** What stands where a value would: the reason in words, the same for every protected one. */
export function absenceWords(
  gap: Gap,
  { origin, measure }: Pick<IndicatorDefinition, 'origin' | 'measure'>,
  t: Translate,
): string {
  if (gap === 'noWave')
    return t(origin === 'answers' ? 'indicators.absence.noWave' : 'indicators.absence.noRecord');
  if (gap === 'noScore')
    return t('indicators.absence.noScore', {
      minimum: measure.kind === 'netScore' ? measure.minimumForScore : 0,
    });
  if (gap === 'noAnswers' || gap === 'tooFew' || gap === 'suppressed')
    return t('indicators.absence.protected');
  return t(`indicators.absence.${gap}`);
}

/** The three shares of a net score as short as a phone needs them: `60 / 36 / 4 %, n = 25`. */
export function sharesShort(shares: NonNullable<AbsentValue['shares']>, locale: Locale): string {
  const { integer, percent } = formatFor(locale);
  const { promoters, passives, detractors, n } = shares;
  return `${integer(promoters)} / ${integer(passives)} / ${percent(detractors)}, n = ${integer(n)}`;
}

/** The reason, and the three shares of a net score where these may be shown. */
export function absentWords(
  value: AbsentValue,
  definition: Pick<IndicatorDefinition, 'origin' | 'measure'>,
  t: Translate,
  locale: Locale,
): string {
  const words = absenceWords(gapOf(value), definition, t);
  return value.shares === undefined ? words : `${words}: ${sharesShort(value.shares, locale)}`;
}

/** n and N as they stand under a value; null where a base says nothing: a count is its own base, a ledger has none. */
export function baseNumbers(
  { n, population, numerator, denominator, estimator }: MeasuredValue,
  { showsBase }: Pick<ChartModel, 'showsBase'>,
): { readonly n: number; readonly of: number | null } | null {
  if (!showsBase) return null;
  if (estimator === 'counted' && numerator !== null && denominator !== null)
    return { n: numerator, of: denominator };
  return { n, of: population === 'unknown' ? null : population };
}

/** `44/52`, or `44` where the frame is unknown. */
export function baseShort(
  value: MeasuredValue,
  model: Pick<ChartModel, 'showsBase'>,
  locale: Locale,
): string {
  const { integer } = formatFor(locale);
  const base = baseNumbers(value, model);
  if (base === null) return '';
  return base.of === null ? integer(base.n) : `${integer(base.n)}/${integer(base.of)}`;
}

/** `n = 44 von 52 (85 %)`. */
export function valueBase(
  value: MeasuredValue,
  model: Pick<ChartModel, 'showsBase'>,
  locale: Locale,
): string | null {
  const format = formatFor(locale);
  const base = baseNumbers(value, model);
  if (base === null) return null;
  return base.of === null ? `n = ${format.integer(base.n)}` : format.base(base.n, base.of);
}

/** Label of a tick: the unit stands once, at the top end. */
export function tickLabel(value: number, unit: Unit, top: number, locale: Locale): string {
  const format = formatFor(locale);
  if (unit === 'percent') return value === top ? format.percent(value) : format.integer(value);
  return unit === 'count' || unit === 'scale' ? format.integer(value) : format.signed(value);
}

/** Latest value in words, for the label of a small chart. */
export function latestWords(model: ChartModel, t: Translate, locale: Locale): string {
  const name = model.name[locale];
  const last = model.slots.at(-1);
  if (last === undefined) return t('indicators.chart.empty', { name });
  if (last.mark.kind === 'absent')
    return t('indicators.chart.latestAbsent', {
      name,
      year: last.year,
      absence: absenceWords(last.mark.reason, model, t),
    });
  const value = unitFormat(model.unit, locale).value(last.mark.value.value);
  return t('indicators.chart.latest', { name, year: last.year, value });
}
