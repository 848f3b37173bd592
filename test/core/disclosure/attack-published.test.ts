import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import { measureWave } from '../../../worker/core/catalogue/measure-wave.ts';
import type { WaveInput } from '../../../worker/core/catalogue/read-wave.ts';
import type { SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import { attackPublished } from '../../../worker/disclosure/attack-published.ts';
import { gateWave } from '../../../worker/disclosure/gate-wave.ts';
import { definitionOf } from '../catalogue/wave-factory.ts';
import { randomWaves } from './attack/random-waves.ts';

const satisfaction = definitionOf('U-SAT-M');
const [item = ''] = satisfaction.items;
const waves = randomWaves(item, {
  seed: 4,
  members: 40,
  waves: 3,
  churn: 0.15,
  response: 0.85,
  satisfied: 0.6,
});

function published(definition: IndicatorDefinition): readonly SeriesPoint[] {
  const points: SeriesPoint[] = [];
  for (const [at, wave] of waves.entries()) {
    const gated = gateWave([definition], {
      foundedOn: '2005-03-01',
      wave,
      earlier: waves.slice(0, at).toReversed(),
      publishedPoint: (_, year) => points.find((point) => point.year === year),
      breaksOf: () => [],
      memberIndex: new Map(wave.frame.map(({ firm }, position) => [firm, position])),
    });
    points.push(...gated.map(({ point }) => point));
  }
  return points;
}

/** The last point with the true value of the smallest cell that it withholds. */
function withWithheldCell(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const [last, before] = [waves.at(-1), waves.at(-2)] as [WaveInput, WaveInput];
  const point = points.at(-1);
  const [cell] = measureWave(satisfaction, last, before)
    .filter(({ way, key, firms }) => {
      const shown = way === 'all' ? undefined : point?.segments[way]?.[key];
      return firms.length > 0 && firms.length < 5 && shown?.kind === 'absent';
    })
    .toSorted((one, other) => one.firms.length - other.firms.length);
  if (point === undefined || cell === undefined || cell.way === 'all') throw new Error('nothing is withheld');
  const segments = {
    ...point.segments,
    [cell.way]: { ...point.segments[cell.way], [cell.key]: cell.value },
  };
  return [...points.slice(0, -1), { ...point, segments }];
}

describe('the attacker on everything published', () => {
  const points = published(satisfaction);

  it('gets nothing out of what the gate lets through, however often it is published', () => {
    const attack = attackPublished(satisfaction, waves, [points, points.slice(0, 2)]);
    expect(attack?.leaks).toEqual([]);
    expect(attack?.uncertainYears).toEqual([]);
    expect(attack?.suppressed.length).toBeGreaterThan(0);
  });

  it('finds a planted cell of few, in the series or in an edition before', () => {
    const planted = withWithheldCell(points);
    for (const series of [[planted], [points, planted]]) {
      const leaks = attackPublished(satisfaction, waves, series)?.leaks ?? [];
      expect(leaks.some(({ answers }) => answers.length < 5)).toBe(true);
      expect(leaks.flatMap(({ answers }) => answers.map(({ year }) => year))).toContain(waves.at(-1)?.year);
    }
  });

  it('says where a figure cannot be made again', () => {
    const [first, ...others] = points;
    if (first?.value.kind !== 'measured') throw new Error('a headline');
    const changed = [{ ...first, value: { ...first.value, value: first.value.value + 1 } }, ...others];
    expect(attackPublished(satisfaction, waves, [changed])?.uncertainYears).toEqual([first.year]);
  });

  it('attacks the shares of a net score as well, and no counted values', () => {
    const recommendation = definitionOf('U-REC');
    expect(attackPublished(recommendation, waves, [published(recommendation)])?.leaks).toEqual([]);
    expect(attackPublished(definitionOf('Q-RESP'), waves, [])).toBeNull();
  });
});
