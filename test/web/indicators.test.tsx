import { describe, expect, test } from 'vitest';
import type { Change, SeriesPoint } from '../../worker/core/catalogue/series.ts';
import { protectedReasons } from '../../worker/core/absence.ts';
import type { Finding } from '../../worker/core/findings/finding.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import { onboardingProgress } from '../../worker/core/onboarding/onboarding-steps.ts';
import { translator } from '../../web/i18n/translator.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { indicatorPaths } from '../../web/views/indicators/indicator-paths.ts';
import { IndicatorPage, type IndicatorPageProps } from '../../web/views/indicators/indicator-page.tsx';
import { overviewHeadline } from '../../web/views/indicators/overview-headline.ts';
import type { OverviewIndicator } from '../../web/views/indicators/overview-indicator.ts';
import { OverviewPage, type OverviewPageProps } from '../../web/views/indicators/overview-page.tsx';
import {
  breakIn2021,
  counted,
  definitionOf,
  fewAnswers,
  foundedOn,
  measured,
  sampleSeries,
} from './sample-series.ts';

const cluster = {
  slug: 'bio',
  name: 'Bioenergie-Cluster Beispielland',
  kind: 'cluster',
  foundedOn,
  invented: true,
} as const;
const events = [{ onDate: '2026-02-01', label: { de: 'Förderung </script><b>endet', en: 'Grant ends' } }];
const compared = {
  value: 71,
  previousYear: 2025,
  previousValue: 60,
  delta: 11,
  deltaLower: 3,
  deltaUpper: 19,
};

function finding(code: string, key: 'risen' | 'fallen' | 'undecided' = 'risen'): Finding {
  const { subject, unit } = definitionOf(code);
  return { key, subject, unit, year: 2026, additions: [], ...compared };
}

function about(code: string, key: 'first' | 'suppressed' | 'noAnswers'): Finding {
  const { subject, unit } = definitionOf(code);
  const base = { subject, unit, year: 2026, additions: [] } as const;
  return key === 'first' ? { key, ...base, value: 64, lower: 51, upper: 74 } : { key, ...base };
}

const change: Change = {
  fromYear: 2025,
  fromValue: 60,
  delta: 11,
  interval: { lower: 3, upper: 19 },
  word: 'risen',
  census: false,
  conservative: false,
  decomposition: null,
};

const series = sampleSeries(
  'U-SAT-A',
  { 2020: 57, 2021: 45, 2022: 'suppressed', 2024: 61, 2025: 60, 2026: 71 },
  {
    breaks: [breakIn2021],
    point: {
      change,
      segments: {
        sizeClass: {
          small: measured(64),
          micro: { kind: 'absent', reason: 'tooFew', definitionVersion: '1.0.0' },
        },
      },
    },
  },
);

function indicatorPage(more: Partial<IndicatorPageProps> = {}, locale: Locale = 'de'): string {
  return renderDocument(
    <IndicatorPage
      t={translator(locale)}
      locale={locale}
      cluster={cluster}
      definition={definitionOf('U-SAT-A')}
      series={series}
      finding={finding('U-SAT-A')}
      wording={[
        { year: 2018, version: '0.9.0', text: 'Alte Frage?' },
        { year: 2021, version: '1.0.0', text: 'Neue Frage?' },
      ]}
      events={events}
      state={{ axis: 'year', segment: 'all' }}
      {...more}
    />,
  );
}

const indicators: readonly OverviewIndicator[] = [
  { definition: definitionOf('U-SAT-A'), series, finding: finding('U-SAT-A') },
  {
    definition: definitionOf('U-CB'),
    series: sampleSeries('U-CB', { 2025: 42, 2026: 38 }, { point: { assessment: 'behindPath' } }),
    finding: finding('U-CB', 'undecided'),
  },
  {
    definition: definitionOf('U-REC'),
    series: sampleSeries('U-REC', { 2026: 31 }),
    finding: about('U-REC', 'first'),
  },
];

function overviewPage(more: Partial<OverviewPageProps> = {}, locale: Locale = 'de'): string {
  return renderDocument(
    <OverviewPage
      t={translator(locale)}
      locale={locale}
      cluster={cluster}
      indicators={indicators}
      waves={[
        { year: 2025, state: 'published', n: 44, N: 52 },
        { year: 2026, state: 'published', n: 48, N: 56 },
      ]}
      events={events}
      state={{ axis: 'year', perspective: 'all', assessment: 'all' }}
      checklist={null}
      openWaveId={null}
      mayManage
      nextSteps={[{ onDate: '2026-12-05', text: 'Bericht freigeben', href: '/c/bio/berichte' }]}
      {...more}
    />,
  );
}

describe('every trend page', () => {
  const pages = (['de', 'en'] as const).flatMap((locale) => [
    indicatorPage({}, locale),
    overviewPage({}, locale),
  ]);

  test('has no inline script, style or handler', () => {
    for (const page of pages) {
      expect(page).not.toMatch(/ style=| on\w+=|<style/);
      for (const [tag] of page.matchAll(/<script[^>]*>/g))
        expect(tag).toMatch(/src="\/assets\/|type="application\/json"/);
    }
  });

  test('leaves no placeholder unfilled', () => {
    for (const page of pages) {
      const words = page.replaceAll(/<script[^>]*>.*?<\/script>/gs, '').replaceAll(/<[^>]+>/g, ' ');
      expect(words).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  });

  test('has one first heading, and no duplicate id', () => {
    for (const page of pages) {
      expect([...page.matchAll(/<h1/g)].length).toBe(1);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('IndicatorPage', () => {
  const page = indicatorPage();

  test('opens with the finding, its key word in semibold', () => {
    expect(page).toContain(
      '<h1 class="v-finding">Die Zufriedenheit mit dem Austausch ist <b>gestiegen</b>: von 60',
    );
  });

  test('works without script: both server drawings and the table are in the page', () => {
    expect([...page.matchAll(/<svg[^>]*role="img" aria-label="Die Zufriedenheit/g)].length).toBe(2);
    expect(page).toContain('<table class="v-table v-table--years">');
  });

  test('keeps words of people from ending the data block', () => {
    const [, data = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({ events: [{ text: 'Förderung </script><b>endet' }] });
  });

  test('lists every year, newest first, with a break row between the years it parts', () => {
    const body = /<tbody>(.*?)<\/tbody>/s.exec(page)?.[1] ?? '';
    const rows = [...body.matchAll(/<th scope="row">(\d+)|class="(is-break)"/g)].map(
      ([, year, line]) => year ?? line,
    );
    expect(rows).toEqual(['2026', '2025', '2024', '2023', '2022', '2021', 'is-break', '2020']);
    expect(body).toContain('keine Welle');
    expect(body).toContain('unterdrückt (Schutz)');
  });

  test('says why a change cannot be taken apart', () => {
    expect(page).toContain('weil sonst weniger als 5 Unternehmen erkennbar wären');
  });

  test('names non-response with its bounds, the don’t-knows, what else happened, and that ranges are not adjusted', () => {
    // N = 52, n = 44, d = 2: 6 without a valid answer.
    expect(page).toContain('Von 6 der 52 Unternehmen fehlt 2026 eine Antwort.');
    expect(page).toContain('2 Antworten lauteten 2026 „kann ich nicht beurteilen“.');
    expect(page).toContain('Im selben Zeitraum: Förderung');
    expect(page).toContain('Verfahren nach Holm');
  });

  test('says that differences are computed from unrounded values', () => {
    expect(page).toContain('<small>Gerundet; Unterschiede sind aus ungerundeten Werten gerechnet.</small>');
  });

  test('shows a group with its reason and, for one way, over all waves', () => {
    expect(page).toContain('10–49 Beschäftigte');
    const one = indicatorPage({ state: { axis: 'age', segment: 'sizeClass' } });
    expect([...one.matchAll(/aria-label="1–9 Beschäftigte: 2026 unterdrückt \(Schutz\)"/g)].length).toBe(2);
  });

  test('looks the same whatever the protected reason, and offers no script without a value', () => {
    const pages = protectedReasons.map((reason) =>
      indicatorPage({
        series: sampleSeries('U-SAT-A', { 2026: reason }),
        finding: about('U-SAT-A', 'suppressed'),
      }),
    );
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).not.toContain('<script');
    expect(pages[0]).not.toMatch(/n = \d/);
  });

  test('has an empty state before the first value', () => {
    const empty = indicatorPage({
      series: sampleSeries('U-SAT-A', {}),
      finding: about('U-SAT-A', 'noAnswers'),
    });
    expect(empty).toContain('Noch gibt es keinen Wert, der gezeigt werden kann.');
    expect(empty).not.toContain('<table');
  });
});

describe('for methodologists', () => {
  const point = measured(71, { numerator: 32, n: 45, population: 60, dontKnow: 0 });
  const page = (more: Partial<SeriesPoint> = {}) =>
    indicatorPage({ series: sampleSeries('U-SAT-A', { 2026: point }, { point: more }) });

  test('stands Wilson’s interval beside the exact one, also without other diagnostics', () => {
    const html = page();
    // 64.04 to 77.28 %: test/core/catalogue/wilson-beside.test.ts.
    expect(html).toMatch(/Intervall nach Wilson.*64–77\s%/s);
    expect(html).not.toContain('Intervalle der Veränderung');
  });

  test('stands which intervals of change are cautious', () => {
    expect(page({ change })).toContain(
      'gerechnet damit, dass dieselben Mitglieder beide Male geantwortet haben',
    );
    const cautious = { ...change, conservative: true };
    expect(page({ change, furtherChanges: [{ ...cautious, fromYear: 2023 }] })).toContain(
      'vorsichtig gegenüber 2023, also',
    );
    expect(page({ change: cautious })).toContain('vorsichtig gegenüber 2025, also');
  });

  test('stands the estimator in the definition', () => {
    expect(page()).toContain('ungewichtet: jede Firma eine Stimme');
  });
});

describe('OverviewPage', () => {
  const page = overviewPage();

  test('says by rule what has changed and what is behind plan', () => {
    // The wave of October 2026 lies 9.6 years after the founding: the tenth year.
    expect(page).toContain(
      'Im 10. Jahr ist die Zufriedenheit mit dem Austausch <b>gestiegen</b>; der Anteil der Mitglieder mit überwiegendem Nutzen liegt <b>hinter dem Plan</b>.',
    );
  });

  test('counts who answered', () => {
    expect(page).toContain(
      '48 von 56 Mitgliedern haben vollständig geantwortet (mindestens 80\u202f% der Fragen), das sind 86\u202f%.',
    );
  });

  test('has three columns of linked sentences, at most three in each', () => {
    const triad = /<div class="v-triad">(.*?)<\/div>/s.exec(page)?.[1] ?? '';
    const columns = triad.split('</section>').slice(0, 3);
    expect(columns.map((column) => [...column.matchAll(/<li>/g)].length)).toEqual([1, 1, 1]);
    const many = overviewPage({ indicators: Array.from({ length: 5 }, () => indicators[0]!) });
    expect(many).toContain('Und 2 weitere: siehe unten.');
  });

  test('gives what is not decidable its own head, with its count in the lead, beside what is too early', () => {
    const early: OverviewIndicator = {
      definition: definitionOf('U-REC'),
      series: sampleSeries('U-REC', { 2026: 31 }, { point: { assessment: 'tooEarly' } }),
      finding: {
        ...about('U-REC', 'noAnswers'),
        key: 'tooEarly',
        assessableFromYear: 4,
        clusterYear: 3,
      },
    };
    const undecided = { ...indicators[0]!, finding: finding('U-SAT-A', 'undecided') };
    const open = overviewPage({ indicators: [undecided, early] });
    const heads = [...open.matchAll(/<h2><svg.*?<\/svg>(.*?)<\/h2>/gs)].map(([, head]) => head);
    expect(heads).toEqual(['Klar verändert', 'Braucht Aufmerksamkeit', 'Nicht entscheidbar', 'Noch zu früh']);
    expect(open).toContain('Nicht entscheidbar: 1. Noch zu früh: 1.');
  });

  test('puts what clearly fell and is behind plan in one column, with both said', () => {
    const fell: OverviewIndicator = {
      definition: definitionOf('U-CB'),
      series: sampleSeries('U-CB', { 2025: 60, 2026: 38 }, { point: { assessment: 'behindPath' } }),
      finding: finding('U-CB', 'fallen'),
    };
    const one = overviewPage({ indicators: [fell] });
    expect(one.match(/überwiegendem Nutzen ist seit 2025 von/g)).toHaveLength(1);
    expect(one).toContain('Erwartet in der Phase Verstetigung: ab 65\u202f%');
    expect(one).toContain('Keine weitere Veränderung ist eindeutig.');
    expect(one).toContain('Klare Veränderungen: 0. Braucht Aufmerksamkeit: 1.');
  });

  test('in a first wave says that there is nothing to compare with', () => {
    const first = overviewPage({
      indicators: [indicators[2]!],
      waves: [{ year: 2026, state: 'published', n: 48, N: 56 }],
    });
    expect(first).toContain('Noch keine frühere Welle zum Vergleich.');
    expect(first).toContain('Zum ersten Mal gemessen: 1.');
    expect(first).not.toContain('Nicht entscheidbar');
  });

  test('names the years of books, and leaves out what ended before the newest wave', () => {
    const books: OverviewIndicator = {
      definition: definitionOf('O-OFR'),
      series: sampleSeries('O-OFR', { 2024: counted(60), 2025: counted(71) }),
      finding: { ...finding('O-OFR'), year: 2025, previousYear: 2024, deltaLower: null, deltaUpper: null },
    } as OverviewIndicator;
    const page2026 = overviewPage({ indicators: [books] });
    expect(page2026).toContain('Die Eigenfinanzierungsquote ist von 2024 auf 2025 <b>gestiegen</b>.');
    expect(page2026).toContain('ist von 60\u202f% (2024) auf 71\u202f% (2025) gestiegen');
    expect(page2026).toMatch(/<b class="v-num">71\u202f%<\/b><span class="v-num">\(2025\)/);
    const stale = { ...indicators[0]!, finding: { ...finding('U-SAT-A'), year: 2025 } };
    expect(overviewPage({ indicators: [stale, indicators[2]!] })).not.toContain('ist seit 2025 von 60');
  });

  test('shows the three shares of a net score with too few answers for a score', () => {
    const few = overviewPage({
      indicators: [
        {
          definition: definitionOf('U-REC'),
          series: sampleSeries('U-REC', { 2026: fewAnswers }),
          finding: about('U-REC', 'suppressed'),
        },
      ],
    });
    expect(few).toContain('unter 30 Antworten, keine Punktzahl');
    expect(few).toContain('60 / 36 / 4\u202f%, n = 25');
    expect(few).not.toContain('unterdrückt');
  });

  test('says so where a column is empty', () => {
    const quiet = overviewPage({ indicators: [indicators[2]!] });
    expect(quiet).toContain('Keine Veränderung ist eindeutig.');
    expect(quiet).toContain('Kein Wert liegt hinter dem Plan.');
  });

  test('leads a new cluster from step to step, the next one with what to do', () => {
    const steps = onboardingProgress({
      members: 3,
      withoutContact: 0,
      people: 1,
      ledgerEntries: 0,
      hasWave: true,
      hasInvitations: false,
    });
    const html = overviewPage({ indicators: [], waves: [], checklist: steps, openWaveId: 'w1' });
    expect(html).toMatch(/<li aria-current="step">.*href="\/c\/bio\/wellen\/w1">Einladungen verschicken/s);
    expect(html).toContain('href="/c/bio/kassenbuch"');
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });

  test('draws shares as small charts and lists the rest as a table', () => {
    expect([...page.matchAll(/<ul class="v-multi">.*?<\/ul>/gs)][0]?.[0].match(/<li>/g)?.length).toBe(2);
    expect(page).toMatch(/<table class="v-table v-table--stack">.*Netto-Weiterempfehlung/s);
  });

  test('filters by address and offers only choices that lead somewhere', () => {
    const filtered = overviewPage({ state: { axis: 'year', perspective: 'all', assessment: 'behindPath' } });
    expect([...filtered.matchAll(/<ul class="v-multi">.*?<\/ul>/gs)][0]?.[0].match(/<li>/g)?.length).toBe(1);
    expect(page).not.toContain('value="aheadOfPath"');
    const nothing = overviewPage({ state: { axis: 'year', perspective: 'R', assessment: 'all' } });
    expect(nothing).toContain('Zu dieser Auswahl gehört kein Indikator.');
  });

  test('before the first published wave says what comes and where to go', () => {
    const early = overviewPage({ indicators: [], waves: [{ year: 2026, state: 'open', n: null, N: 9 }] });
    expect(early).toContain('Die Welle 2026 läuft.');
    expect(early).toContain('href="/c/bio/wellen"');
  });

  test('where everything is protected gives no column that would sound like a finding', () => {
    const nine = overviewPage({
      indicators: protectedReasons.map((reason) => ({
        definition: definitionOf('U-SAT-A'),
        series: sampleSeries('U-SAT-A', { 2026: reason }),
        finding: about('U-SAT-A', 'suppressed'),
      })),
      waves: [{ year: 2026, state: 'published', n: null, N: 9 }],
    });
    expect(nine).toContain('Für 2026 sind alle Werte <b>unterdrückt (Schutz)</b>.');
    expect(nine).not.toContain('v-triad');
  });
});

describe('overviewHeadline', () => {
  test('prefers a survey to a record, and a clear change to anything else', () => {
    const record: OverviewIndicator = {
      definition: definitionOf('N-RET'),
      series: sampleSeries('N-RET', { 2026: 92 }),
      finding: finding('N-RET', 'fallen'),
    };
    const words = overviewHeadline([record, indicators[0]!], 2026, 'cluster', translator('en'), 'en');
    expect(words.map(({ text }) => text).join('')).toBe(
      'In year 10, satisfaction with the exchange has risen.',
    );
  });

  test('says that it is too early when there is only one measurement', () => {
    const words = overviewHeadline([indicators[2]!], 2026, 'cluster', translator('de'), 'de');
    expect(words.map(({ text }) => text).join('')).toBe(
      'Im 10. Jahr ist es für Aussagen über Veränderungen noch zu früh.',
    );
  });
});

describe('indicatorPaths', () => {
  test('give one address per view: the default needs no query', () => {
    expect(indicatorPaths.indicator('bio', 'U-CB', { axis: 'year', segment: 'all' })).toBe(
      '/c/bio/indikatoren/U-CB',
    );
    expect(indicatorPaths.indicator('bio', 'U-CB', { axis: 'age', segment: 'tenure' })).toBe(
      '/c/bio/indikatoren/U-CB?axis=age&segment=tenure',
    );
  });
});
