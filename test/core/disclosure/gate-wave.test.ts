import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { WaveInput } from '../../../worker/core/catalogue/read-wave.ts';
import type { SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import { absent } from '../../../worker/core/indicator-value.ts';
import type { MeasuredValue } from '../../../worker/core/indicator-value.ts';
import { gateWave } from '../../../worker/disclosure/gate-wave.ts';
import { answersOf, definitionOf, framed, times, waveOf } from '../catalogue/wave-factory.ts';

const satisfaction = { ...definitionOf('U-SAT-M'), segments: ['stayers'] } as const;

/** Gates a wave after others that were published one after the other; returns the last point. */
function gate(
  waves: readonly WaveInput[],
  options: {
    readonly definition?: IndicatorDefinition;
    readonly stored?: (point: SeriesPoint) => SeriesPoint | undefined;
    /** The earlier waves as they are in the database by now. */
    readonly now?: readonly WaveInput[];
  } = {},
): SeriesPoint {
  const { definition = satisfaction, stored = (point: SeriesPoint) => point, now = waves } = options;
  let last: SeriesPoint | undefined;
  const points: SeriesPoint[] = [];
  for (const [at, wave] of waves.entries()) {
    const source = at === waves.length - 1 ? now : waves;
    const [gated] = gateWave([definition], {
      foundedOn: '2017-03-01',
      wave,
      earlier: source.slice(0, at).toReversed(),
      publishedPoint: (_, year) => {
        const found = points.find((point) => point.year === year);
        return found && stored(found);
      },
      breaksOf: () => [],
      memberIndex: new Map(wave.frame.map(({ firm }, position) => [firm, position])),
    });
    last = gated?.point;
    if (last !== undefined) points.push(last);
  }
  if (last === undefined) throw new Error('no point');
  return last;
}

const stayersOf = (point: SeriesPoint) => point.segments.stayers?.['stayers'];

// Thirty answer both times; five satisfied and five dissatisfied fall silent, six join the respondents.
const then = waveOf(
  'SM1',
  [...times(15, 5), ...times(15, 1), ...times(5, 5), ...times(5, 1), ...times(6, null)],
  {
    year: 2024,
  },
);
const now = waveOf('SM1', [
  ...times(18, 5),
  ...times(12, 1),
  ...times(10, null),
  ...times(3, 5),
  ...times(3, 1),
]);

/** `firm` takes its answer back. */
const without = (wave: WaveInput, firm: string): WaveInput => ({
  ...wave,
  answers: new Map([...wave.answers].filter(([other]) => other !== firm)),
});

describe('the change that a wave publishes', () => {
  it('starts from the published earlier value and is taken apart', () => {
    const point = gate([then, now]);
    // 20 of 40, then 21 of 36.
    expect(point.change).toMatchObject({ fromYear: 2024, fromValue: 50, conservative: false });
    expect(point.change?.delta).toBeCloseTo((100 * 21) / 36 - 50, 10);
    expect(point.change?.decomposition).toMatchObject({
      kind: 'separate',
      within: { delta: 10, firms: 30 },
      returning: { firms: 6 },
      silent: { firms: 10 },
    });
    expect(stayersOf(point)).toMatchObject({ value: 60, n: 30 });
  });

  it('is the published value to the last bit, whatever the order of summation is today', () => {
    const nudged = 50 + 1e-12;
    const point = gate([then, now], {
      stored: (before) => ({ ...before, value: { ...(before.value as MeasuredValue), value: nudged } }),
    });
    expect(point.change?.fromValue).toBe(nudged);
  });

  it('is none, with no stayers and no decomposition, after an erasure in the wave before', () => {
    // Published: 20 of 40. Without f0: 19 of 39 = 48.7. A change from 48.7 would tell, beside the 50 that everybody
    // has, that who erased was satisfied: 40·50 − 39·48.7 = 100.
    const point = gate([then, now], { now: [without(then, 'f0'), now] });
    expect(point.change).toBeNull();
    expect(stayersOf(point)).toBeUndefined();
    expect(point.value).toMatchObject({ n: 36 });
  });

  it.each([
    ['value', { value: 50.1 }],
    ['n', { n: 41 }],
    ['N', { population: 47 }],
    ['those who cannot judge', { dontKnow: 1 }],
    ['version of the definition', { definitionVersion: '0.9.0' }],
  ] as const)('is none where the published %s is another than today', (_name, difference) => {
    const point = gate([then, now], {
      stored: (before) => ({ ...before, value: { ...(before.value as MeasuredValue), ...difference } }),
    });
    expect([point.change, stayersOf(point)]).toEqual([null, undefined]);
  });

  it('is none where nothing is stored of the wave before', () => {
    const point = gate([then, now], { stored: () => undefined });
    expect([point.change, stayersOf(point)]).toEqual([null, undefined]);
  });

  it('is none where the value before was withheld; the stayers tell nothing of that wave', () => {
    const point = gate([then, now], {
      stored: (before) => ({ ...before, value: absent('suppressed', '1.0.0'), segments: {} }),
    });
    expect(point.change).toBeNull();
    expect(stayersOf(point)).toMatchObject({ n: 30 });
  });

  it('is not taken apart where a class of the wave before is another than published', () => {
    const before = { ...satisfaction, segments: ['sizeClass', 'stayers'] } as const;
    const waves = [then, now] as const;
    expect(gate(waves, { definition: before }).change?.decomposition?.kind).toBe('separate');
    const moved = {
      ...then,
      frame: then.frame.map((member, at) => (at < 6 ? { ...member, sizeClass: 'micro' as const } : member)),
    };
    const point = gate(waves, { definition: before, now: [moved, now] });
    expect(point.change).toMatchObject({ fromValue: 50, decomposition: null });
  });

  it('takes the stayers of the wave before for one of its published sets', () => {
    // 2024 published its stayers, f0…f29. Now f0…f27 stay; their value of 2024 beside that of f0…f29 would leave two.
    const first = waveOf('SM1', [...times(15, 5), ...times(15, 1), ...times(16, null)], { year: 2023 });
    const third = waveOf(
      'SM1',
      [...times(14, 5), ...times(14, 1), ...times(12, null), ...times(3, 5), ...times(3, 1)],
      { year: 2025 },
    );
    expect(gate([then, third]).change?.decomposition?.kind).toBe('separate');
    expect(stayersOf(gate([first, then]))).toMatchObject({ n: 30 });
    const chained = gate([first, then, third]);
    expect(stayersOf(chained)).toMatchObject({ n: 28 });
    expect(chained.change).toMatchObject({ fromYear: 2024, decomposition: null });
  });
});

describe('a change between any two waves', () => {
  const first = waveOf('SM1', [...times(20, 5), ...times(20, 1), ...times(6, null)], { year: 2023 });

  it('starts from every earlier wave, newest first, and tells its decomposition from the wave before only', () => {
    const point = gate([first, then, now]);
    expect(point.change?.fromYear).toBe(2024);
    expect(point.furtherChanges?.map(({ fromYear }) => fromYear)).toEqual([2023]);
    const [further] = point.furtherChanges ?? [];
    // 20 of 40 were satisfied in 2023, 21 of 36 are now.
    expect(further?.delta).toBeCloseTo(100 * (21 / 36 - 20 / 40), 10);
    expect(further?.decomposition).toBeNull();
  });

  it('does not start from a wave whose figure no longer is what was published', () => {
    const point = gate([first, then, now], { stored: (each) => (each.year === 2023 ? undefined : each) });
    expect(point.change?.fromYear).toBe(2024);
    expect(point.furtherChanges).toEqual([]);
  });

  it('is given its word with the other changes from the same wave, not with all that there are', () => {
    const alone = gate([first, now]).change;
    const beside = gate([first, then, now]).furtherChanges?.[0];
    expect(beside).toEqual({ ...alone, decomposition: null, withinInterval: null });
  });
});

describe('the family of a mean with its interval', () => {
  it('is published from eight answers on', () => {
    const strategy = definitionOf('R-JOINT');
    const wave = (count: number): WaveInput => ({
      year: 2025,
      referenceOn: '2025-10-01',
      frame: Array.from({ length: 12 }, (_, at) => framed(`f${at}`)),
      answers: new Map(
        Array.from({ length: count }, (_, at) => [
          `f${at}`,
          answersOf({
            JS1: 5,
            JS2: at % 2 === 0 ? 5 : 1,
            JS3: at % 3 === 0 ? 5 : 1,
            SI1: at % 4 === 0 ? 5 : 1,
          }),
        ]),
      ),
      itemVersions: { JS1: '1.0.0', JS2: '1.0.0', JS3: '1.0.0', SI1: '1.0.0' },
    });
    expect(gate([wave(7)], { definition: strategy }).value).toEqual(absent('tooFew', strategy.version));
    expect(gate([wave(8)], { definition: strategy }).value).toMatchObject({ kind: 'measured', n: 8 });
  });
});
