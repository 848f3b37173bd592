import type { IndicatorDefinition, Unit } from '../../../worker/core/catalogue/definition.ts';
import type { Bounds, IndicatorValue } from '../../../worker/core/indicator-value.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { gapOf } from '../../charts/chart-model.ts';
import { absenceWords, sharesShort } from '../../charts/value-words.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

interface CellProps {
  readonly unit: Unit;
  readonly t: Translate;
  readonly locale: Locale;
}

/**
 * A value, or in its place the reason why there is none; all protected reasons read alike. A net score with too few
 * answers shows its three shares.
 */
export function ShownValue({
  value,
  definition,
  t,
  locale,
}: Omit<CellProps, 'unit'> & {
  readonly value: IndicatorValue | undefined;
  readonly definition: IndicatorDefinition;
}) {
  if (value?.kind === 'measured') return <b>{unitFormat(definition.unit, locale).value(value.value)}</b>;
  const shares = value?.shares;
  return (
    <span class="is-void">
      {absenceWords(value === undefined ? 'noWave' : gapOf(value), definition, t)}
      {shares !== undefined && (
        <>
          <br />
          {t('releases.table.shares', { shares: sharesShort(shares, locale) })}
        </>
      )}
    </span>
  );
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
