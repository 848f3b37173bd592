import type { IndicatorDefinition, Unit } from '../../../worker/core/catalogue/definition.ts';
import type { Bounds, IndicatorValue } from '../../../worker/core/indicator-value.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { absenceWords } from '../../charts/value-words.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

interface CellProps {
  readonly unit: Unit;
  readonly t: Translate;
  readonly locale: Locale;
}

/** A value, or in its place the reason why there is none; all protected reasons read alike. */
export function ShownValue({
  value,
  origin,
  unit,
  t,
  locale,
}: CellProps & {
  readonly value: IndicatorValue | undefined;
  readonly origin: IndicatorDefinition['origin'];
}) {
  if (value?.kind === 'measured') return <b>{unitFormat(unit, locale).value(value.value)}</b>;
  return <span class="is-void">{absenceWords(value?.reason ?? 'noWave', origin, t)}</span>;
}

/** Two ends, or a dash where there are none: a counted value has neither interval nor bounds. */
export function ShownRange({ range, unit, t, locale }: CellProps & { readonly range: Bounds | null }) {
  return (
    <>
      {range === null
        ? t('releases.table.none')
        : unitFormat(unit, locale).interval(range.lower, range.upper)}
    </>
  );
}
