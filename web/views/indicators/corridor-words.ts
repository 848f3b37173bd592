import type { Corridor, IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import { phaseOfAge } from '../../../worker/core/cluster-age.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

function rangeWords(
  { min, max }: Corridor,
  { unit }: IndicatorDefinition,
  t: Translate,
  locale: Locale,
): string {
  const format = unitFormat(unit, locale);
  if (min !== undefined && max !== undefined)
    return t('indicators.corridor.between', { interval: format.interval(min, max) });
  if (min !== undefined) return t('indicators.corridor.from', { min: format.valueDative(min) });
  if (max !== undefined) return t('indicators.corridor.upTo', { max: format.value(max) });
  return t('indicators.corridor.none');
}

/** The expected range of the phase an age belongs to, in words, with its source where it is our own default. */
export function corridorWords(
  definition: IndicatorDefinition,
  ageYears: number,
  t: Translate,
  locale: Locale,
): string {
  const corridor = definition.corridors[phaseOfAge(ageYears)];
  if (corridor === null) return t('indicators.corridor.none');
  const words = rangeWords(corridor, definition, t, locale);
  return definition.corridorSource === 'own' ? t('indicators.corridor.own', { corridor: words }) : words;
}
