import { describe, expect, it } from 'vitest';
import { assess } from '../../../worker/core/catalogue/assess.ts';
import { absent } from '../../../worker/core/indicator-value.ts';
import type { MeasuredValue } from '../../../worker/core/indicator-value.ts';
import { countedValue } from '../../../worker/core/catalogue/measures/counted-value.ts';
import { definitionOf } from './wave-factory.ts';

const estimated = (lower: number, upper: number): MeasuredValue => ({
  ...countedValue({
    value: (lower + upper) / 2,
    n: 40,
    numerator: null,
    denominator: null,
    definitionVersion: '1',
  }),
  estimator: 'unweighted',
  interval: { lower, upper, confidence: 0.95, method: 'exactHypergeometric' },
});
const counted = (value: number) =>
  countedValue({ value, n: 1, numerator: null, denominator: null, definitionVersion: '1' });

const satisfaction = definitionOf('U-SAT-M'); // ≥ 60, ≥ 70, ≥ 75
const financing = definitionOf('O-OFR'); // 10–30, 30–50, ≥ 50, counted

describe('assess', () => {
  it('is decided by the whole interval: on the path, behind it, or not decidable', () => {
    expect(assess(satisfaction, estimated(70, 84), 4)).toBe('onPath');
    expect(assess(satisfaction, estimated(50, 69.9), 4)).toBe('behindPath');
    expect(assess(satisfaction, estimated(69, 84), 4)).toBe('notDecidable');
  });
  it('takes the corridor of the phase the cluster was in', () => {
    const value = estimated(62, 69);
    expect([2.9, 3, 6].map((age) => assess(satisfaction, value, age))).toEqual([
      'onPath',
      'behindPath',
      'behindPath',
    ]);
  });
  it('compares a counted value as it is, and knows ahead of the path', () => {
    expect([9, 10, 30, 31].map((value) => assess(financing, counted(value), 1))).toEqual([
      'behindPath',
      'onPath',
      'onPath',
      'aheadOfPath',
    ]);
    expect(assess(financing, counted(90), 7)).toBe('onPath');
  });
  it('reads "up" as at least on the path above the floor, and a corridor as undecided across its ceiling', () => {
    const corridors = { ...satisfaction.corridors, growth: { min: 60, max: 70 } };
    const across = estimated(65, 75);
    expect(assess({ ...satisfaction, corridors }, across, 4)).toBe('onPath');
    expect(assess({ ...satisfaction, corridors, direction: 'corridor' }, across, 4)).toBe('notDecidable');
    expect(assess({ ...satisfaction, corridors }, estimated(71, 75), 4)).toBe('aheadOfPath');
  });
  it('turns round where less is better', () => {
    const down = {
      ...satisfaction,
      direction: 'down',
      corridors: { ...satisfaction.corridors, growth: { min: 20, max: 50 } },
    } as const;
    expect([
      assess(down, estimated(30, 50), 4),
      assess(down, estimated(51, 60), 4),
      assess(down, estimated(10, 19), 4),
      assess(down, estimated(40, 60), 4),
    ]).toEqual(['onPath', 'behindPath', 'aheadOfPath', 'notDecidable']);
  });
  it('says too early before the age of the definition, whatever the value', () => {
    const recommendation = definitionOf('U-REC');
    expect(assess(recommendation, estimated(80, 90), 2.9)).toBe('tooEarly');
    expect(assess(recommendation, absent('suppressed', '1'), 2.9)).toBe('tooEarly');
    expect(assess(recommendation, estimated(1, 9), 3)).toBe('onPath');
  });
  it('says when there is no value, no corridor, or an estimate without interval', () => {
    expect(assess(satisfaction, absent('tooFew', '1'), 4)).toBe('noValue');
    expect(assess(definitionOf('N-MASS'), counted(40), 7)).toBe('noCorridor');
    expect(assess(satisfaction, { ...estimated(70, 80), interval: null }, 4)).toBe('notDecidable');
  });
});
