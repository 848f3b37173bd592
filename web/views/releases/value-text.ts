import type { Corridor, IndicatorDefinition, Unit } from '../../../worker/core/catalogue/definition.ts';
import type { MeasuredValue } from '../../../worker/core/indicator-value.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { showsBase } from '../../charts/chart-model.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

/** `45/60`; a count that is its own base, and books, only say that they are counted. */
export function baseText(
  { n, population, estimator, numerator, denominator }: MeasuredValue,
  definition: IndicatorDefinition,
  t: Translate,
  f: Format,
): string {
  if (estimator === 'counted')
    return numerator === null || denominator === null || !showsBase(definition)
      ? t('releases.table.counted')
      : `${f.integer(numerator)}/${f.integer(denominator)}`;
  if (population === 'unknown') return t('releases.table.frameUnknown', { n: f.integer(n) });
  return `${f.integer(n)}/${f.integer(population)}`;
}

/** Expected range of a phase; an open end is said in words. */
export function corridorText(corridor: Corridor | null, unit: Unit, t: Translate, locale: Locale): string {
  const { min, max } = corridor ?? {};
  const { value, interval } = unitFormat(unit, locale);
  if (min !== undefined && max !== undefined) return interval(min, max);
  if (min !== undefined) return t('releases.corridor.atLeast', { from: value(min) });
  return max === undefined ? t('releases.table.none') : t('releases.corridor.atMost', { to: value(max) });
}
