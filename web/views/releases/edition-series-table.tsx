import { kindText } from '../../i18n/finding-sentence.ts';
import type { SeriesBreak, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import type { EditionIndicator } from '../../../worker/core/releases/edition-model.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import type { EditionContext } from './edition-context.ts';
import { ShownRange, ShownValue } from './value-cells.tsx';
import { baseText } from './value-text.ts';

export interface EditionSeriesProps {
  readonly indicator: EditionIndicator;
  readonly context: EditionContext;
}

const columns = ['value', 'interval', 'bounds', 'base', 'status'] as const;

function PointRow({ point, indicator, context }: EditionSeriesProps & { readonly point: SeriesPoint }) {
  const { t, f, locale } = context;
  const { value } = point;
  const measured = value.kind === 'measured' ? value : null;
  const shown = { unit: indicator.definition.unit, t, locale };
  return (
    <tr>
      <th scope="row">{point.year}</th>
      <td class="n">
        <ShownValue value={value} definition={indicator.definition} t={t} locale={locale} />
      </td>
      <td class="n">
        <ShownRange range={measured?.interval ?? null} {...shown} />
      </td>
      <td class="n">
        <ShownRange range={measured?.bounds ?? null} {...shown} />
      </td>
      <td class="n">
        {measured === null ? t('releases.table.none') : baseText(measured, indicator.definition, t, f)}
      </td>
      <td>
        <StatusMark t={t} status={point.assessment} />
      </td>
    </tr>
  );
}

function BreakRow({
  seriesBreak,
  context,
}: {
  readonly seriesBreak: SeriesBreak;
  readonly context: EditionContext;
}) {
  const { t } = context;
  return (
    <tr class="is-break">
      <td colspan={columns.length + 1}>
        {t('releases.trend.break', {
          year: seriesBreak.year,
          reason: t(`findings.reason.${seriesBreak.reason}`),
        })}
      </td>
    </tr>
  );
}

/** The series of an indicator as a table, newest first; a break is a row of its own with a double rule. */
export function EditionSeriesTable({ indicator, context }: EditionSeriesProps) {
  const { t, locale } = context;
  const { points, breaks } = indicator.series;
  const newestFirst = points.toReversed();
  return (
    <div
      class="v-scroll v-fig__notes"
      role="region"
      aria-label={t('releases.trend.tableLabel', {
        name: kindText(indicator.definition.name, context.snapshot.cluster.kind, locale),
      })}
      tabindex={0}
    >
      <table class="v-table v-table--years">
        <thead>
          <tr>
            <th scope="col">{t('releases.trend.year')}</th>
            {columns.map((column) => (
              <th scope="col" class={column === 'status' ? undefined : 'n'}>
                {t(`releases.trend.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((point, index) => {
            const newer = newestFirst[index - 1];
            const crossed = breaks.filter(
              ({ year }) => newer !== undefined && point.year < year && year <= newer.year,
            );
            return (
              <>
                {crossed.map((seriesBreak) => (
                  <BreakRow seriesBreak={seriesBreak} context={context} />
                ))}
                <PointRow point={point} indicator={indicator} context={context} />
              </>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
