import { chartModel } from '../../charts/chart-model.ts';
import { trendSvg } from '../../charts/trend-svg.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { ChartKey } from '../../components/chart-key.tsx';
import { Section } from '../../components/section.tsx';
import { findingSentence, kindText } from '../../i18n/finding-sentence.ts';
import { ownIncomeSentences } from '../../i18n/own-income-sentences.ts';
import type { EditionPartProps } from './edition-context.ts';
import { type EditionSeriesProps, EditionSeriesTable } from './edition-series-table.tsx';

/** The finding, and the server's chart as its proof; the page has no script, so the picture stays. */
function Chart({ indicator, context }: EditionSeriesProps) {
  const { snapshot, t, locale } = context;
  const { definition, series, finding } = indicator;
  const label = findingSentence(finding, snapshot.cluster.kind, t, locale);
  const model = chartModel(series, {
    definition,
    foundedOn: snapshot.cluster.foundedOn,
    axis: 'year',
    events: snapshot.events,
  });
  return (
    <ChartFigure
      caption={label}
      sub={`${kindText(definition.name, snapshot.cluster.kind, locale)}, ${t(`indicators.unit.${definition.unit}`)}`}
      wide={trendSvg(model, { width: 816, t, locale, label })}
      narrow={trendSvg(model, { width: 358, t, locale, label })}
    >
      <ChartKey t={t} models={[model]} />
    </ChartFigure>
  );
}

function Trend({ indicator, context }: EditionSeriesProps) {
  const { t, locale, snapshot } = context;
  const { definition, series, finding } = indicator;
  const [first, last] = [series.points[0], series.points.at(-1)];
  const euros = ownIncomeSentences(indicator, t, locale);
  if (first === undefined || last === undefined) return null;
  const drawable = series.points.some(({ value }) => value.kind === 'measured');
  return (
    <Section
      title={t('releases.trend.title', { code: definition.code })}
      note={first === last ? undefined : t('releases.trend.note', { from: first.year, to: last.year })}
      id={`verlauf-${definition.code.toLowerCase()}`}
    >
      {drawable ? (
        <Chart indicator={indicator} context={context} />
      ) : (
        <div class="v-fig__sub">
          <p>{findingSentence(finding, snapshot.cluster.kind, t, locale)}</p>
        </div>
      )}
      {euros.length > 0 && <p class="v-fig__notes">{euros.join(' ')}</p>}
      <EditionSeriesTable indicator={indicator} context={context} />
    </Section>
  );
}

/** One section for every indicator: the finding, its chart where there is a value, and all values as a table. */
export function EditionTrends({ context }: EditionPartProps) {
  return (
    <>
      {context.snapshot.indicators.map((indicator) => (
        <Trend indicator={indicator} context={context} />
      ))}
    </>
  );
}
