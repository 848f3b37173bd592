import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { Change, IndicatorSeries, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { Section } from '../../components/section.tsx';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

interface ComparisonsProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
}

/** What a wave is compared with, newest first. */
function changesOf({ change, furtherChanges = [] }: SeriesPoint): readonly Change[] {
  return change === null ? furtherChanges : [change, ...furtherChanges];
}

function ComparisonRow({ t, locale, definition, change }: ComparisonsProps & { readonly change: Change }) {
  const unit = unitFormat(definition.unit, locale);
  return (
    <tr>
      <th scope="row">{change.fromYear}</th>
      <td class="n k-val" data-h={t('indicators.compare.change')}>
        {unit.change(change.delta)}
      </td>
      <td class="n k-base" data-h={t('indicators.compare.interval')}>
        {change.interval === null
          ? '–'
          : unit.changeIntervalShort(change.interval.lower, change.interval.upper)}
      </td>
      <td class="k-stat" data-h={t('indicators.compare.word')}>
        {t(`indicators.compare.word.${change.word}`)}
      </td>
    </tr>
  );
}

function ComparisonTable(props: ComparisonsProps & { readonly point: SeriesPoint }) {
  const { t, point } = props;
  return (
    <table class="v-table v-table--stack">
      <thead>
        <tr>
          <th scope="col">{t('indicators.compare.with')}</th>
          <th scope="col" class="n">
            {t('indicators.compare.change')}
          </th>
          <th scope="col" class="n">
            {t('indicators.compare.interval')}
          </th>
          <th scope="col">{t('indicators.compare.word')}</th>
        </tr>
      </thead>
      <tbody>
        {changesOf(point).map((change) => (
          <ComparisonRow {...props} change={change} />
        ))}
      </tbody>
    </table>
  );
}

/** The change between any two waves that can be compared; the newest wave is open, the others a click away. */
export function ComparisonsSection(props: ComparisonsProps) {
  const { t, series } = props;
  const compared = series.points.filter((point) => changesOf(point).length > 0).toReversed();
  // One pair of waves stands in the facts already.
  if (compared.every((point) => changesOf(point).length < 2)) return null;
  return (
    <Section title={t('indicators.compare.title')} note={t('indicators.compare.note')}>
      {compared.map((point, at) => (
        <details open={at === 0}>
          <summary>{t('indicators.compare.wave', { year: point.year })}</summary>
          <ComparisonTable {...props} point={point} />
        </details>
      ))}
    </Section>
  );
}
