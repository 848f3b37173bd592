import { kindText } from '../../i18n/finding-sentence.ts';
import { phaseOfAge } from '../../../worker/core/cluster-age.ts';
import type { EditionIndicator } from '../../../worker/core/releases/edition-model.ts';
import { seriesBaseline } from '../../../worker/core/releases/series-baseline.ts';
import { Section } from '../../components/section.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { unitFormat } from '../../i18n/unit-format.ts';
import type { EditionTableContext } from './edition-context.ts';
import { ShownRange, ShownValue } from './value-cells.tsx';
import { baseText, corridorText } from './value-text.ts';

function Row({
  indicator,
  context,
}: {
  readonly indicator: EditionIndicator;
  readonly context: EditionTableContext;
}) {
  const { t, f, locale, snapshot } = context;
  const { definition, series } = indicator;
  const { unit } = definition;
  const baseline = seriesBaseline(series);
  const latest = series.points.at(-1);
  const value = latest?.value;
  const measured = value?.kind === 'measured' ? value : null;
  const corridor = latest === undefined ? null : definition.corridors[phaseOfAge(latest.ageYears)];
  return (
    <tr>
      <th scope="row">
        {kindText(definition.name, context.snapshot.cluster.kind, locale)}{' '}
        <span class="v-pm v-code v-nb v-only-narrow">{definition.code}</span>
      </th>
      <td class="k-code">
        <span class="v-code v-nb">{definition.code}</span>
      </td>
      <td class="n k-base" data-h={t('releases.table.baseline')}>
        {baseline?.value.kind === 'measured' ? (
          <>
            {unitFormat(unit, locale).value(baseline.value.value)} <span class="v-pm">({baseline.year})</span>
          </>
        ) : (
          t('releases.table.none')
        )}
      </td>
      <td class="n k-goal" data-h={t('releases.table.corridor')}>
        {corridorText(corridor, unit, t, locale)}
      </td>
      <td class="n k-val" data-h={t('releases.table.value', { year: snapshot.wave.year })}>
        <ShownValue value={value} definition={definition} t={t} locale={locale} />
        {latest !== undefined && latest.year !== snapshot.wave.year && (
          <span class="v-pm"> ({latest.year})</span>
        )}
        {measured?.interval != null && (
          <>
            <br />
            <span class="v-pm">
              <ShownRange range={measured.interval} unit={unit} t={t} locale={locale} />
            </span>
          </>
        )}
      </td>
      <td class="n k-n" data-h={t('releases.table.base')}>
        {measured === null ? t('releases.table.none') : baseText(measured, definition, t, f)}
      </td>
      <td class="k-stat" data-h={t('releases.table.status')}>
        <StatusMark t={t} status={latest?.assessment ?? 'noValue'} />
      </td>
    </tr>
  );
}

/** All indicators: where they began, what is expected in this phase, where they are, how sure, and the assessment. */
export function EditionIndicatorTable({ context }: { readonly context: EditionTableContext }) {
  const { t, snapshot } = context;
  const numbers = ['baseline', 'corridor'] as const;
  return (
    <Section title={t('releases.table.title')} note={t('releases.table.note')} id="indikatoren" wide>
      <div class="v-scroll" role="region" aria-label={t('releases.table.label')} tabindex={0}>
        <table class="v-table v-table--stack">
          <thead>
            <tr>
              <th scope="col">{t('releases.table.indicator')}</th>
              <th scope="col">{t('releases.table.code')}</th>
              {numbers.map((column) => (
                <th scope="col" class="n">
                  {t(`releases.table.${column}`)}
                </th>
              ))}
              <th scope="col" class="n">
                {t('releases.table.value', { year: snapshot.wave.year })}
              </th>
              <th scope="col" class="n">
                {t('releases.table.base')}
              </th>
              <th scope="col">{t('releases.table.status')}</th>
            </tr>
          </thead>
          <tbody>
            {snapshot.indicators.map((indicator) => (
              <Row indicator={indicator} context={context} />
            ))}
          </tbody>
        </table>
      </div>
      <div class="v-fig__notes">
        <p class="v-note">{t('releases.table.words')}</p>
      </div>
    </Section>
  );
}
