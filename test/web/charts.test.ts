import { build } from 'esbuild';
import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { protectedReasons } from '../../worker/core/absence.ts';
import type { Change } from '../../worker/core/catalogue/series.ts';
import { chartModel, segmentChartModel, type ChartContext } from '../../web/charts/chart-model.ts';
import { decompositionSvg } from '../../web/charts/decomposition-svg.ts';
import { placeEvents } from '../../web/charts/event-rows.ts';
import { rulerSvg } from '../../web/charts/ruler-svg.ts';
import { indicatorCsv, seriesColumns } from '../../web/charts/series-rows.ts';
import { smallTrendSvg } from '../../web/charts/small-trend-svg.ts';
import { standaloneSvg } from '../../web/charts/standalone-svg.ts';
import { toChartJs } from '../../web/charts/to-chartjs.ts';
import { trendSvg } from '../../web/charts/trend-svg.ts';
import { valueDomain } from '../../web/charts/value-domain.ts';
import { yearAgeMap } from '../../web/charts/year-age-map.ts';
import { translator } from '../../web/i18n/translator.ts';
import {
  breakIn2021,
  counted,
  definitionOf,
  fewAnswers,
  foundedOn,
  measured,
  sampleSeries,
} from './sample-series.ts';

const t = translator('de');
const definition = definitionOf('U-SAT-A');
const context: ChartContext = { definition, foundedOn, axis: 'year', events: [] };
const drawing = { width: 816, t, locale: 'de', label: 'Befund' } as const;

// 2018–2026: a break in 2021, a protected year 2022, no wave in 2023.
const whole = sampleSeries(
  'U-SAT-A',
  { 2018: 48, 2019: 52, 2020: 57, 2021: 45, 2022: 'suppressed', 2024: 61, 2025: 60, 2026: 71 },
  { breaks: [breakIn2021] },
);

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

describe('chartModel', () => {
  const model = chartModel(whole, context);

  test('joins nothing across a missing wave, a protected value or a break', () => {
    expect(model.runs.map((run) => run.map(({ year }) => year))).toEqual([
      [2018, 2019, 2020],
      [2021],
      [2024, 2025, 2026],
    ]);
  });

  test('shows every year from the first to the last, also the one without a wave', () => {
    expect(model.slots.map(({ year }) => year)).toEqual([
      2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
    expect(model.slots[5]?.mark).toEqual({ kind: 'absent', as: 'noWave', reason: 'noWave' });
  });

  test('marks as old what lies before the latest break', () => {
    expect(
      model.runs
        .flat()
        .filter(({ mark }) => mark.old)
        .map(({ year }) => year),
    ).toEqual([2018, 2019, 2020]);
  });

  test('stands a break between the last old and the first new year', () => {
    expect(model.breaks.map(({ x }) => x)).toEqual([2020.5]);
  });

  test('on the axis of age puts points at their age and phases at exactly 3 and 6 years', () => {
    const byAge = chartModel(whole, { ...context, axis: 'age' });
    // From 1 March to 15 October 2018 are 228 of the 365 days of the second year: 1 + 228 / 365 = 1.6247 years.
    expect(byAge.slots[0]?.x).toBeCloseTo(1.6247, 4);
    expect(byAge.phases.map(({ from }) => from).slice(1)).toEqual([3, 6]);
  });

  test('on the axis of years a phase begins between the waves around its birthday', () => {
    // Three years old on 1 March 2020: after the wave of October 2019, before that of October 2020.
    const start = model.phases[1]?.from ?? 0;
    expect(start).toBeGreaterThan(2019);
    expect(start).toBeLessThan(2020);
  });

  test('stands an event after the wave it followed, even in the same year', () => {
    const event = { label: { de: 'E', en: 'E' } };
    const events = [
      { ...event, onDate: '2019-12-01' },
      { ...event, onDate: '2019-09-01' },
    ];
    const marks = chartModel(whole, { ...context, events }).events;
    expect(marks.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(marks[0]?.x).toBeLessThan(2019);
    expect(marks[1]?.x).toBeGreaterThan(2019);
  });

  test('an open corridor reaches the end of the axis and has an edge only where there is a limit', () => {
    // U-SAT-A in the growth phase: at least 65 %.
    expect(model.corridors[1]).toMatchObject({ lower: 65, upper: 100, lowerEdge: true, upperEdge: false });
  });

  test('a group that a wave does not list looks like a protected one', () => {
    const model2 = segmentChartModel(whole, context, 'sizeClass', 'micro');
    expect(
      new Set(
        model2.slots.filter(({ year }) => year !== 2023).map(({ mark }) => mark.kind === 'absent' && mark.as),
      ),
    ).toEqual(new Set(['protected']));
  });

  test('draws an empty series without a point', () => {
    expect(chartModel(sampleSeries('U-SAT-A', {}), context)).toMatchObject({
      slots: [],
      runs: [],
      breaks: [],
    });
  });
});

describe('axes', () => {
  test('shares, scores and differences are drawn over their whole length', () => {
    expect(valueDomain('percent', [61])).toEqual({ min: 0, max: 100, step: 25 });
    expect(valueDomain('points', [12])).toEqual({ min: -100, max: 100, step: 50 });
  });

  test('a count begins at 0 and ends at a round number above the largest', () => {
    // 49 / 4 = 12.25, next of 1, 2, 5 · 10^k is 20; 49 rounds up to 60.
    expect(valueDomain('count', [22, 49])).toEqual({ min: 0, max: 60, step: 20 });
    expect(valueDomain('count', [0])).toEqual({ min: 0, max: 1, step: 1 });
  });

  test('years and ages map onto each other and back', () => {
    const anchors = [
      { year: 2018, ageYears: 1.6 },
      { year: 2019, ageYears: 2.7 },
      { year: 2021, ageYears: 4.6 },
    ];
    const map = yearAgeMap(anchors, foundedOn);
    for (const { year, ageYears } of anchors) expect(map.yearOfAge(ageYears)).toBeCloseTo(year, 9);
    fc.assert(
      fc.property(fc.double({ min: 2010, max: 2030, noNaN: true }), (year) => {
        expect(map.yearOfAge(map.ageOfYear(year))).toBeCloseTo(year, 6);
      }),
    );
  });
});

describe('trendSvg', () => {
  const svg = trendSvg(chartModel(whole, context), drawing);

  test('is one picture that says the finding', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Befund"/);
  });

  test('draws one line per run of at least two waves, and a band for every run', () => {
    expect(count(svg, /class="line"/g)).toBe(2);
    expect(count(svg, /class="band"/g)).toBe(3);
  });

  test('draws hollow circles before the break, a diamond for protected, a cross for no wave', () => {
    expect(count(svg, /class="dot-old"/g)).toBe(3);
    expect(count(svg, /class="dot"/g)).toBe(4);
    expect(count(svg, /class="void"/g)).toBe(2);
    expect(count(svg, /class="void" stroke-dasharray/g)).toBe(1);
    expect(svg).toContain('>keine Welle</text>');
  });

  test('shows the last value large only at the newest year, else small and with its year', () => {
    const older = chartModel(sampleSeries('U-SAT-A', { 2023: 58, 2024: 61, 2025: 'suppressed' }), context);
    const newest = chartModel(sampleSeries('U-SAT-A', { 2023: 58, 2024: 61 }), context);
    for (const width of [816, 358]) {
      const drawn = trendSvg(older, { ...drawing, width });
      expect(drawn).not.toMatch(/t-big|t-mid2/);
      expect(drawn).toMatch(/class="(end halo|t-s)">2024<\/text>/);
      expect(trendSvg(newest, { ...drawing, width })).toMatch(/t-big|t-mid2/);
    }
    const options = { t, locale: 'de', label: 'x' } as const;
    expect(toChartJs(older, options).last?.olderYear).toBe(2024);
    expect(toChartJs(newest, options).last?.olderYear).toBeNull();
  });

  test('tells a net score with too few answers from a protected value, where its shares are shown', () => {
    const series = sampleSeries('U-REC', {
      2023: { kind: 'absent', reason: 'suppressed', definitionVersion: '1.0.0' },
      2024: fewAnswers,
    });
    const model = chartModel(series, { ...context, definition: definitionOf('U-REC') });
    expect(model.slots.map(({ mark }) => mark.kind === 'absent' && mark.as)).toEqual([
      'protected',
      'noScore',
    ]);
    expect(trendSvg(model, drawing)).toContain('>keine Punktzahl</text>');
  });

  test('draws squares and no band for counted values', () => {
    const records = sampleSeries('N-RET', { 2024: counted(92), 2025: counted(94) });
    const drawn = trendSvg(chartModel(records, { ...context, definition: definitionOf('N-RET') }), drawing);
    expect(count(drawn, /class="sq"/g)).toBe(2);
    expect(count(drawn, /class="(band|dot|worst)"/g)).toBe(0);
  });

  test.each([816, 358])('looks the same at %i px whatever the protected reason', (width) => {
    const drawings = protectedReasons.map((reason) =>
      trendSvg(chartModel(sampleSeries('U-SAT-A', { 2024: 61, 2025: reason }), context), {
        ...drawing,
        width,
      }),
    );
    expect(new Set(drawings).size).toBe(1);
  });

  test('carries words of people as text, never as markup', () => {
    const events = [{ onDate: '2025-01-01', label: { de: '<b>"&', en: 'x' } }];
    const drawn = trendSvg(chartModel(whole, { ...context, events }), { ...drawing, label: '"><script>' });
    expect(drawn).toContain('&lt;b&gt;&quot;&amp;');
    expect(drawn).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
  });

  test('has no style attribute, and as a file brings its own colours', () => {
    expect(svg).not.toMatch(/ style=/);
    expect(standaloneSvg(svg)).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="[^"]+"[^>]*><style>/,
    );
    expect(standaloneSvg(svg)).not.toContain('var(');
  });

  test('draws no number that is not finite, whatever is absent', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom<(number | 'suppressed' | 'notAsked' | null)[]>(
            0,
            55,
            100,
            'suppressed',
            'notAsked',
            null,
          ),
          { minLength: 1, maxLength: 12 },
        ),
        fc.constantFrom<('year' | 'age')[]>('year', 'age'),
        (values, axis) => {
          const given = Object.fromEntries(
            values.flatMap((value, i) => (value === null ? [] : [[2018 + i, value]])),
          );
          const model = chartModel(sampleSeries('U-SAT-A', given, { breaks: [breakIn2021] }), {
            ...context,
            axis,
          });
          for (const drawn of [
            trendSvg(model, drawing),
            trendSvg(model, { ...drawing, width: 358 }),
            smallTrendSvg(model, { width: 244, label: 'x', locale: 'de' }),
            JSON.stringify(toChartJs(model, { t, locale: 'de', label: 'x' })),
          ])
            expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('placeEvents', () => {
  test('lets no words cover another event or a break', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ x: fc.integer({ min: 30, max: 770 }), length: fc.integer({ min: 3, max: 30 }) }),
          { maxLength: 6 },
        ),
        fc.array(fc.integer({ min: 30, max: 770 }), { maxLength: 2 }),
        (given, breaks) => {
          const events = given
            .toSorted((a, b) => a.x - b.x)
            .map(({ x, length }, i) => ({ letter: String(i), text: 'x'.repeat(length), x }));
          const boxes = placeEvents(events, 0, 800, (text) => text.length * 6, breaks).flatMap(
            ({ x, row, words }) => {
              if (words === null) return [];
              const width = words.text.length * 6 + 6;
              return [
                {
                  row,
                  from: words.side === 'right' ? x - 11 : x - 11 - width,
                  to: words.side === 'right' ? x + 11 + width : x + 11,
                },
              ];
            },
          );
          for (const [i, a] of boxes.entries()) {
            for (const at of breaks) expect(a.from < at && at < a.to).toBe(false);
            for (const b of boxes.slice(i + 1))
              expect(a.row === b.row && a.from < b.to && b.from < a.to).toBe(false);
          }
        },
      ),
    );
  });
});

describe('toChartJs', () => {
  const model = chartModel(whole, context);
  const figure = toChartJs(model, { t, locale: 'de', label: 'Befund' });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
  });

  test('has an empty point between runs and spans no gap', () => {
    const value = figure.datasets.find(({ label }) => label === 'value');
    expect(value?.data.map(({ y }) => y)).toEqual([48, 52, 57, null, 45, null, 61, 60, 71]);
    expect(figure.datasets.every(({ spanGaps }) => !spanGaps)).toBe(true);
  });

  test('fills the band between its two edges', () => {
    expect(figure.datasets.map(({ label, fill }) => [label, fill])).toEqual([
      ['lower', false],
      ['upper', '-1'],
      ['value', false],
    ]);
    expect(figure.datasets[0]?.data.length).toBe(figure.datasets[1]?.data.length);
  });

  test('names value, interval, n and N, and the bounds in every tooltip', () => {
    const nnbsp = '\u202f';
    expect(figure.tooltips.at(-1)).toEqual({
      title: '2026',
      lines: [
        `71${nnbsp}%`,
        `95-%-Bereich: 64 bis 77${nnbsp}%`,
        `n = 44 von 52 (85${nnbsp}%)`,
        `schlechtester bis bester Fall: 61 bis 80${nnbsp}%`,
      ],
    });
  });
});

describe('the other drawings', () => {
  test('a small chart marks the last value only, and one gap per missing year', () => {
    const svg = smallTrendSvg(chartModel(whole, context), { width: 244, label: 'x', locale: 'de' });
    expect(count(svg, /r="4.5" class="dot"/g)).toBe(1);
    expect(count(svg, /class="void"/g)).toBe(2);
  });

  test('the ruler says when the cluster was founded and which waves are published', () => {
    const svg = rulerSvg(
      {
        foundedOn,
        waves: [
          { year: 2018, state: 'published' },
          { year: 2020, state: 'open' },
        ],
        events: [],
        breakYears: [],
      },
      { width: 1072, t, locale: 'de' },
    );
    expect(svg).toContain('aria-label="Zeitlineal: gegründet 1. März 2017. Veröffentlichte Wellen: 2018."');
    // A cross for 2019, a dashed ring for the open wave.
    expect(count(svg, /class="void"/g)).toBe(2);
  });

  const change: Change = {
    fromYear: 2025,
    fromValue: 60,
    delta: 11,
    interval: { lower: 3, upper: 19 },
    word: 'risen',
    census: false,
    conservative: false,
    decomposition: { kind: 'joint', within: { delta: 4 }, composition: { delta: 7 } },
  };
  const options = { width: 816, unit: 'percent', year: 2026, value: 71, t, locale: 'de' } as const;

  test('a joint decomposition names no number of joiners or leavers', () => {
    const svg = decompositionSvg(change, options) ?? '';
    expect(count(svg, /class="sq"/g)).toBe(2);
    expect(svg).not.toMatch(/Betriebe?[ ,]/);
  });

  test('a decomposition for a phone draws no line through its words', () => {
    const svg = decompositionSvg(change, { ...options, width: 288 }) ?? '';
    // Words stand at 18 and 34 px, the bar at 52 px below the top of each of the three rows of 66 px.
    const upright = [
      ...svg.matchAll(/x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)" class="(?:grid|axis)"/g),
    ]
      .filter(([, x1, , x2]) => x1 === x2)
      .map(([, , from, , to]) => [Number(from), Number(to)]);
    expect(upright.length).toBeGreaterThan(0);
    for (const [from = 0, to = 0] of upright) {
      expect((from - 8) % 66).toBeGreaterThan(34);
      expect(to - from).toBeLessThan(66 - 34);
    }
  });

  test('without a decomposition there is no drawing', () => {
    expect(decompositionSvg({ ...change, decomposition: null }, options)).toBeNull();
  });
});

describe('indicatorCsv', () => {
  const point = {
    segments: {
      sizeClass: {
        micro: { kind: 'absent', reason: 'tooFew', definitionVersion: '1.0.0' },
        small: measured(64),
      },
    },
  } as const;
  const series = sampleSeries(
    'U-SAT-A',
    { 2020: 57.25, 2021: 45, 2022: 'noAnswers', 2024: 61 },
    { breaks: [breakIn2021], point },
  );
  const { header, rows } = indicatorCsv(series, definition, 'bioenergie');
  const records = rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
  const all = records.filter(({ segment_way }) => segment_way === 'all');

  test('has its columns in the documented order, whatever the language', () => {
    expect(header).toEqual(seriesColumns);
    expect(header.join()).toBe(
      'cluster,indicator,definition_version,year,age_years,segment_way,segment,value,unit,lower,upper,interval_method,bound_lower,bound_upper,n,population,dont_know,r_indicator,promoters_pct,passives_pct,detractors_pct,absence,assessment,obs_status,series_break,item_versions',
    );
  });

  test('has one row per year and group, also for the year without a wave', () => {
    expect(all.map(({ year, obs_status }) => [year, obs_status])).toEqual([
      [2020, 'A'],
      [2021, 'B'],
      [2022, 'Q'],
      [2023, 'O'],
      [2024, 'A'],
    ]);
    expect(all[3]).toMatchObject({ absence: 'noWave', value: null, n: null });
  });

  test('writes values unrounded, with their interval, bounds, n and N', () => {
    expect(all[0]).toMatchObject({
      cluster: 'bioenergie',
      value: 57.25,
      lower: 50.25,
      upper: 63.25,
      bound_lower: 47.25,
      n: 44,
      population: 52,
      dont_know: 2,
      item_versions: 'SA1@1.0.0',
    });
    expect(all[1]).toMatchObject({ series_break: 'wording' });
  });

  test('tells no protected reason from another and gives no n with it', () => {
    const protectedRows = records.filter(({ obs_status }) => obs_status === 'Q');
    expect(protectedRows.length).toBe(5);
    for (const row of protectedRows)
      expect(row).toMatchObject({ absence: 'suppressed', n: null, population: null });
  });
});

describe('the chart script', () => {
  test('weighs at most 90 KB compressed', async () => {
    const { outputFiles } = await build({
      entryPoints: ['web/islands/chart.ts'],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
    });
    const [script] = outputFiles;
    expect(
      script === undefined ? Infinity : gzipSync(script.contents, { level: 9 }).length,
    ).toBeLessThanOrEqual(90 * 1024);
  });
});
