import type { Child } from 'hono/jsx';
import type { Locale } from '../../../worker/core/organisation.ts';
import { type ChartModel, hasValue } from '../../charts/chart-model.ts';
import { smallTrendSvg } from '../../charts/small-trend-svg.ts';
import { absenceWords, latestWords } from '../../charts/value-words.ts';
import { ChartDrawing } from '../../components/chart-drawing.tsx';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

export interface SmallMultiple {
  readonly title: string;
  readonly href?: string | undefined;
  readonly model: ChartModel;
  /** A status that asks for a look; the others are in the table. */
  readonly status?: Child;
}

function LatestValue({
  model,
  t,
  locale,
  newestYear,
}: {
  readonly model: ChartModel;
  readonly t: Translate;
  readonly locale: Locale;
  readonly newestYear: number | undefined;
}) {
  const last = model.slots.at(-1);
  if (last === undefined) return <span>{t('indicators.absence.noRecord')}</span>;
  const year = newestYear === undefined || last.year === newestYear ? '' : ` (${last.year})`;
  if (!hasValue(last)) {
    return last.mark.kind === 'absent' ? (
      <span>
        {absenceWords(last.mark.reason, model, t)}
        {year}
      </span>
    ) : null;
  }
  const unit = unitFormat(model.unit, locale);
  const { value, interval } = last.mark.value;
  return (
    <>
      <b class="v-num">{unit.value(value)}</b>
      {year !== '' && <span class="v-num">{year.trim()} </span>}
      {interval !== null && <span class="v-num">{unit.intervalShort(interval.lower, interval.upper)}</span>}
    </>
  );
}

/** Small charts of one unit that share both axes. */
export function SmallMultiples(props: {
  readonly t: Translate;
  readonly locale: Locale;
  readonly charts: readonly SmallMultiple[];
  /** A value of another year says so. */
  readonly newestYear?: number | undefined;
}) {
  const { t, locale, newestYear } = props;
  return (
    <ul class="v-multi">
      {props.charts.map(({ title, href, model, status }) => {
        const label = latestWords({ ...model, name: { de: title, en: title } }, t, locale);
        return (
          <li>
            <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
            <p class="v-multi__val">
              <LatestValue model={model} t={t} locale={locale} newestYear={newestYear} /> {status}
            </p>
            <div class="v-chart">
              <ChartDrawing
                wide={smallTrendSvg(model, { width: 244, label, locale })}
                narrow={smallTrendSvg(model, { width: 171, label, locale })}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
