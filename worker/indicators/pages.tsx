import { standaloneSvg } from '../../web/charts/standalone-svg.ts';
import { chartModel, type TimeAxis } from '../../web/charts/chart-model.ts';
import { trendSvg } from '../../web/charts/trend-svg.ts';
import { indicatorCsv } from '../../web/charts/series-rows.ts';
import { findingSentence } from '../../web/i18n/finding-sentence.ts';
import { kindWords } from '../../web/i18n/kind-words.ts';
import { fillPlaceholders } from '../../web/i18n/translate.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { IndicatorPage } from '../../web/views/indicators/indicator-page.tsx';
import { OverviewPage } from '../../web/views/indicators/overview-page.tsx';
import { alsoMay, requireRight } from '../access/index.ts';
import type { SegmentWay } from '../core/catalogue/definition.ts';
import { encodeCsv } from '../formats/csv.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { findQuestionnaire } from '../questionnaires/index.ts';
import { loadDesk, type Desk, type DeskIndicator } from './desk.ts';
import { nextSteps } from './next-steps.ts';
import { loadOnboarding } from './onboarding.ts';

function axisOf(c: HttpContext): TimeAxis {
  return c.req.query('axis') === 'age' ? 'age' : 'year';
}

function segmentOf(c: HttpContext, indicator: DeskIndicator): SegmentWay | 'all' {
  return indicator.definition.segments.find((way) => way === c.req.query('segment')) ?? 'all';
}

/** n and N of a wave as they were published with the response rate. */
function responseOf(desk: Desk, year: number): { n: number | null; N: number | null } {
  const series = desk.indicators.find(({ definition }) => definition.code === 'Q-RESP')?.series;
  const value = series?.points.find((point) => point.year === year)?.value;
  if (value?.kind !== 'measured' || value.population === 'unknown') return { n: null, N: null };
  return { n: value.n, N: value.population };
}

function indicatorOf(c: HttpContext, desk: Desk): DeskIndicator {
  const found = desk.indicators.find(({ definition }) => definition.code === c.req.param('code'));
  if (found === undefined) throw new Problem('notFound');
  return found;
}

/** The wordings of the indicator's questions, one per version, in the reader's language. */
async function wordingsOf(c: HttpContext, desk: Desk, { definition }: DeskIndicator) {
  const { services, locale } = c.var;
  const words = kindWords(desk.cluster.kind, locale);
  const seen = new Map<string, { year: number; version: string; text: string }>();
  for (const wave of desk.waves.filter((each) => each.state === 'published')) {
    const published = await findQuestionnaire(services.db, wave.questionnaireVersionId);
    for (const item of published?.form.sections.flatMap((section) => section.items) ?? []) {
      if (!definition.items.includes(item.code)) continue;
      seen.set(`${item.code}@${item.version}`, {
        year: wave.year,
        version: `${item.code} ${item.version}`,
        text: fillPlaceholders(item.text[locale], words),
      });
    }
  }
  return [...seen.values()];
}

function csvAnswer(c: HttpContext, name: string, indicators: readonly DeskIndicator[], slug: string) {
  const tables = indicators.map(({ series, definition }) => indicatorCsv(series, definition, slug));
  const header = tables[0]?.header ?? [];
  return c.body(
    encodeCsv(
      header,
      tables.flatMap((table) => table.rows),
      'rfc4180',
    ),
    200,
    {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  );
}

/** Overview and one page per indicator. They read stored documents, never answers. */
export const indicatorPages = roomApp()
  .get('/c/:slug', async (c) => {
    const may = await requireRight(c, 'view');
    const desk = await loadDesk(c.var.services, may.clusterId);
    const { t, locale } = c.var;
    return c.html(
      renderDocument(
        <OverviewPage
          t={t}
          locale={locale}
          cluster={desk.cluster}
          indicators={desk.indicators}
          waves={desk.waves
            .toReversed()
            .map((wave) => ({ year: wave.year, state: wave.state, ...responseOf(desk, wave.year) }))}
          events={desk.events}
          state={{
            axis: axisOf(c),
            perspective: c.req.query('perspective') ?? 'all',
            assessment: c.req.query('assessment') ?? 'all',
          }}
          nextSteps={nextSteps(desk, t)}
          checklist={alsoMay(may, 'edit') ? await loadOnboarding(c.var.services, desk) : null}
          mayManage={alsoMay(may, 'manage')}
          openWaveId={desk.waves.find(({ state }) => state === 'open')?.id ?? null}
        />,
      ),
    );
  })
  .get('/c/:slug/indikatoren.csv', async (c) => {
    const may = await requireRight(c, 'view');
    const desk = await loadDesk(c.var.services, may.clusterId);
    return csvAnswer(c, `${may.slug}.csv`, desk.indicators, may.slug);
  })
  .get('/c/:slug/indikatoren/:code', async (c) => {
    const may = await requireRight(c, 'view');
    const desk = await loadDesk(c.var.services, may.clusterId);
    const indicator = indicatorOf(c, desk);
    const { t, locale } = c.var;
    return c.html(
      renderDocument(
        <IndicatorPage
          t={t}
          locale={locale}
          cluster={desk.cluster}
          {...indicator}
          wording={await wordingsOf(c, desk, indicator)}
          events={desk.events}
          state={{ axis: axisOf(c), segment: segmentOf(c, indicator) }}
        />,
      ),
    );
  })
  .get('/c/:slug/indikatoren/:code/daten.csv', async (c) => {
    const may = await requireRight(c, 'view');
    const indicator = indicatorOf(c, await loadDesk(c.var.services, may.clusterId));
    return csvAnswer(c, `${may.slug}-${indicator.definition.code}.csv`, [indicator], may.slug);
  })
  .get('/c/:slug/indikatoren/:code/bild.svg', async (c) => {
    const may = await requireRight(c, 'view');
    const desk = await loadDesk(c.var.services, may.clusterId);
    const { definition, series, finding } = indicatorOf(c, desk);
    const { t, locale } = c.var;
    const { foundedOn, kind } = desk.cluster;
    const model = chartModel(series, { definition, foundedOn, axis: axisOf(c), events: desk.events });
    const label = findingSentence(finding, kind, t, locale);
    return c.body(standaloneSvg(trendSvg(model, { width: 816, t, locale, label })), 200, {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${may.slug}-${definition.code}.svg"`,
    });
  });
