import { describe, expect, test } from 'vitest';
import type { IndicatorDefinition, SegmentWay } from '../../worker/core/catalogue/definition.ts';
import { answerMeasureOf } from '../../worker/core/catalogue/measure-registry.ts';
import { measureWave } from '../../worker/core/catalogue/measure-wave.ts';
import type { CellMeasurement } from '../../worker/core/catalogue/measure-wave.ts';
import { isMemberOn } from '../../worker/core/catalogue/measures/is-member-on.ts';
import type { WaveInput } from '../../worker/core/catalogue/read-wave.ts';
import { respondentWave } from '../../worker/core/catalogue/compare-waves.ts';
import { seriesBreaks } from '../../worker/core/catalogue/series-breaks.ts';
import type { SeriesPoint } from '../../worker/core/catalogue/series.ts';
import { attackHistory } from '../../worker/core/disclosure/attack/attack-history.ts';
import { publishedCell } from '../../worker/core/disclosure/attack/leaks-of-cells.ts';
import { minimumRespondents } from '../../worker/core/disclosure/minimum-respondents.ts';
import { itemsOf } from '../../worker/core/questionnaire/counted-answers.ts';
import { changeGroups } from '../../worker/core/statistics/change-groups.ts';
import { tenureBand } from '../../worker/core/tenure-band.ts';
import { demoSeed, generateDemo } from '../../worker/development/demo/generate-demo.ts';
import { gateWave } from '../../worker/disclosure/gate-wave.ts';
import { instrumentOf } from '../../worker/questionnaires/instruments/index.ts';
import { definitionOf } from '../core/catalogue/wave-factory.ts';

// The numbers of docs/methods/disclosure.*.md: a change of the demo or of the gate that moves one of them shows here.

const [bioenergy] = generateDemo(demoSeed).clusters;
if (bioenergy === undefined) throw new Error('no cluster');

const asked = bioenergy.waves.map(({ year, questionnaireVersion }) => {
  const instrument = instrumentOf('vorlauf-kern', questionnaireVersion);
  if (instrument === undefined) throw new Error(questionnaireVersion);
  return { year, items: itemsOf(instrument) };
});

/** The last one is still running in the demo; here it ends with the answers it has. */
const waves: readonly WaveInput[] = bioenergy.waves.map(({ year, opensOn, closesOn, responses }, at) => ({
  year,
  referenceOn: opensOn,
  frame: bioenergy.members
    .filter((member) => isMemberOn(member, opensOn))
    .map(({ key, kind, sizeClass, joinedOn, leftOn }) => ({
      firm: key,
      memberKind: kind,
      sizeClass,
      tenure: tenureBand(joinedOn, opensOn),
      eligible: leftOn === null || leftOn > closesOn,
    })),
  answers: new Map(responses.map(({ memberKey, answers }) => [memberKey, answers])),
  itemVersions: Object.fromEntries((asked[at]?.items ?? []).map(({ code, version }) => [code, version])),
}));

interface Published {
  readonly wave: WaveInput;
  readonly point: SeriesPoint;
  readonly cells: readonly CellMeasurement[];
  /** Of the cells, in their order. */
  readonly isTold: readonly boolean[];
}

const everyDefinition = ['U-SAT-M', 'U-SAT-A', 'U-REC', 'U-CB', 'R-JOINT'].map(definitionOf);
const published = new Map(everyDefinition.map((definition) => [definition.code, publish(definition)]));

function publish(definition: IndicatorDefinition): readonly Published[] {
  const done: Published[] = [];
  for (const [at, wave] of waves.entries()) {
    const [gated] = gateWave([definition], {
      foundedOn: bioenergy?.foundedOn ?? '',
      wave,
      earlier: waves.slice(0, at).toReversed(),
      publishedPoint: (_, year) => done.find(({ point }) => point.year === year)?.point,
      breaksOf: () => seriesBreaks(definition, asked.slice(0, at + 1)),
      memberIndex: new Map(wave.frame.map(({ firm }, position) => [firm, position])),
    });
    if (gated === undefined) throw new Error(definition.code);
    const isTold = gated.ledger.map(({ decision }) => decision === 'published');
    done.push({ wave, point: gated.point, cells: measureWave(definition, wave, waves[at - 1]), isTold });
  }
  return done;
}

function publishedIn(code: string, year: number): Published {
  const found = published.get(code)?.find(({ point }) => point.year === year);
  if (found === undefined) throw new Error(`${code} ${year}`);
  return found;
}

/** "9/13" as the page writes it; null where the cell is withheld. */
function told(code: string, year: number, way: SegmentWay | 'all', key: string = way): string | null {
  const { value, segments } = publishedIn(code, year).point;
  const found = way === 'all' ? value : segments[way]?.[key];
  return found?.kind === 'measured' ? `${found.numerator}/${found.denominator}` : null;
}

/** The same of what is true. */
function truly(code: string, year: number, way: SegmentWay, key: string): string {
  const cell = publishedIn(code, year).cells.find((each) => each.way === way && each.key === key);
  const values = [...(cell?.contributions.values() ?? [])];
  return `${values.filter((value) => value === 100).length}/${values.length}`;
}

describe('the demo as an attacker sees it', () => {
  test('shows what a competitor starts from', () => {
    expect(told('U-SAT-M', 2025, 'sizeClass', 'small')).toBe('9/13');
    expect(told('U-CB', 2025, 'all')).toBe('26/35');
    expect(told('U-CB', 2025, 'tenure', 'over5')).toBe('10/13');
    expect(told('U-CB', 2025, 'tenure', '2to5')).toBeNull();
    expect(told('U-CB', 2025, 'tenure', 'under2')).toBeNull();
    expect(truly('U-CB', 2025, 'tenure', '2to5')).toBe('10/10');
  });

  test('keeps back what one subtraction would tell: three answers equal one', () => {
    expect(told('U-CB', 2021, 'all')).toBe('13/27');
    expect(told('U-CB', 2021, 'stayers')).toBe('11/17');
    for (const key of ['under2', '2to5']) expect(told('U-CB', 2021, 'tenure', key)).toBeNull();
    for (const key of ['micro', 'small', 'medium', 'large'])
      expect(told('U-CB', 2021, 'sizeClass', key)).toBeNull();
    expect(truly('U-CB', 2021, 'tenure', '2to5')).toBe('11/19');

    const { cells } = publishedIn('U-CB', 2021);
    const band = cells.find(({ key }) => key === '2to5')?.contributions ?? new Map<string, number>();
    const stayers = cells.find(({ key }) => key === 'stayers')?.contributions ?? new Map<string, number>();
    const answersOutside = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
      [...one].flatMap(([firm, value]) => (other.has(firm) ? [] : [value])).toSorted((a, b) => a - b);
    expect(answersOutside(band, stayers)).toEqual([0, 0, 100]);
    expect(answersOutside(stayers, band)).toEqual([100]);
  });

  test('shows what the office starts from', () => {
    expect(told('U-CB', 2025, 'stayers')).toBe('19/24');
    expect(told('U-CB', 2024, 'all')).toBe('24/35');
    expect(publishedIn('U-CB', 2025).point.change?.decomposition).toMatchObject({ kind: 'joint' });
    expect(publishedIn('U-CB', 2025).point.change?.decomposition?.within.delta).toBeCloseTo(200 / 24, 9);

    expect(told('U-CB', 2022, 'all')).toBe('20/25');
    expect(told('U-CB', 2023, 'all')).toBe('21/36');
    expect(publishedIn('U-CB', 2023).point.change?.decomposition).toBeNull();

    expect(told('U-SAT-M', 2024, 'all')).toBe('25/36');
    expect(told('U-SAT-M', 2024, 'sizeClass', 'small')).toBe('6/12');
    expect(told('U-SAT-M', 2024, 'sizeClass', 'medium')).toBe('8/11');
    expect(told('U-SAT-M', 2024, 'sizeClass', 'micro')).toBeNull();
    expect(truly('U-SAT-M', 2024, 'sizeClass', 'large')).toBe('3/3');
    expect(truly('U-SAT-M', 2024, 'sizeClass', 'micro')).toBe('8/10');
  });

  test('shows what a second report adds', () => {
    expect(told('U-SAT-M', 2025, 'all')).toBe('28/37');
    expect(told('U-SAT-M', 2026, 'all')).toBe('12/17');
    expect(told('U-SAT-M', 2026, 'stayers')).toBe('9/12');
    expect(publishedIn('U-SAT-M', 2026).point.change?.decomposition?.within.delta).toBeCloseTo(-100 / 12, 9);
  });

  test('has the gaps that the page tells of', () => {
    expect(told('U-SAT-A', 2025, 'all')).toBe('29/36');
    expect(told('U-SAT-A', 2025, 'tenure', 'under2')).toBe('6/11');
    expect(told('U-SAT-A', 2025, 'tenure', '2to5')).toBeNull();
    expect(truly('U-SAT-A', 2025, 'tenure', '2to5')).toBe('12/13');
    expect(truly('U-SAT-A', 2025, 'tenure', 'over5')).toBe('11/12');
  });

  test('does not weigh where that would tell of a suppressed group', () => {
    // With all digits the weighted value would leave 3 of 9 and 6 of 10, and so at most one of five small firms.
    expect(publishedIn('U-SAT-M', 2018).point.diagnostics?.weighted).toBeNull();
    expect(truly('U-SAT-M', 2018, 'sizeClass', 'small')).toBe('1/5');
  });

  test('tells changes in whole points, which leave open how the silent answered', () => {
    // Unrounded −35.019 … −8.314: one whole-number solution, five of the six who fell silent.
    expect(publishedIn('U-CB', 2023).point.change?.interval).toEqual({ lower: -36, upper: -8 });
  });

  test('tells the three shares of a net score only where each of them tells of nobody', () => {
    // 3 detractors among 36, 2 of them small and 1 medium: shown, they would tell of the eleven others.
    const { point, cells } = publishedIn('U-REC', 2025);
    expect(point.value).toMatchObject({ kind: 'measured', n: 36, shares: { detractors: 300 / 36 } });
    const shown = Object.values(point.segments).flatMap((values) => Object.values(values));
    expect(shown.filter((value) => value.kind === 'measured' || value.shares !== undefined)).toEqual([]);
    const detractors = (key: string) =>
      [...(cells.find((cell) => cell.key === key)?.contributions.values() ?? [])].filter((d) => d === -100);
    expect(['small', 'medium', 'micro', 'large'].map((key) => detractors(key).length)).toEqual([2, 1, 0, 0]);
    // The interval of the stayers leaves 4 to 10 changes of sides.
    expect(publishedIn('U-SAT-M', 2025).point.change?.withinInterval).toEqual({ lower: 1, upper: 27 });
  });

  test('tells the attacker of the gate nothing', () => {
    let withheld = 0;
    for (const definition of everyDefinition.filter(({ code }) => code !== 'U-REC')) {
      const ends = answerMeasureOf(definition.measure).ends(definition.measure);
      const history = published.get(definition.code)?.filter(({ point }) => point.year <= 2025) ?? [];
      if (ends === null) throw new Error(definition.code);
      const { leaks, suppressed } = attackHistory(
        { ends, step: null, waves: history.map((_, at) => asSeen(definition, history, at)) },
        {
          minimum: minimumRespondents(definition.measure),
          closenessPct: 10,
          truth: history.map(({ cells }) => cells[0]?.contributions ?? new Map<string, number>()),
        },
      );
      expect(leaks).toEqual([]);
      expect(suppressed.filter(({ isTooClose }) => isTooClose)).toEqual([]);
      withheld += suppressed.length;
    }
    expect(withheld).toBe(152);
  });
});

function asSeen(definition: IndicatorDefinition, history: readonly Published[], at: number) {
  const [now, before] = [history[at], history[at - 1]];
  if (now === undefined) throw new Error(definition.code);
  const decomposition = now.point.change?.decomposition ?? null;
  const [all, allBefore] = [now.cells[0], before?.cells[0]];
  return {
    year: now.point.year,
    cells: now.cells.map((cell, place) => {
      const seen = publishedCell(cell);
      return now.isTold[place] === true ? seen : { ...seen, mean: null };
    }),
    change:
      decomposition === null || before === undefined || all === undefined || allBefore === undefined
        ? null
        : {
            decomposition,
            groups: changeGroups(
              respondentWave(definition, { wave: before.wave, all: allBefore }),
              respondentWave(definition, { wave: now.wave, all }),
            ),
          },
  };
}
