import { describe, expect, it } from 'vitest';
import type { FirmReading } from '../../../worker/core/catalogue/firm-reading.ts';
import { diagnosePoint } from '../../../worker/core/catalogue/point-diagnostics.ts';
import type { SizeClass } from '../../../worker/core/organisation.ts';
import { framed, times } from './wave-factory.ts';

const valid = (contribution: number): FirmReading => ({ state: 'valid', contribution });
const missing: FirmReading = { state: 'missing' };

const members = (readings: readonly (readonly [SizeClass, FirmReading])[]) =>
  readings.map(([sizeClass, reading], at) => ({ framed: framed(`f${at}`, { sizeClass }), reading }));

const ends = { lowest: 0, highest: 100 };

// Six small, who all answered: four satisfied. Twelve large, of whom six answered: two satisfied.
const cluster = members([
  ...times(4, ['small', valid(100)] as const),
  ...times(2, ['small', valid(0)] as const),
  ...times(2, ['large', valid(100)] as const),
  ...times(4, ['large', valid(0)] as const),
  ...times(6, ['large', missing] as const),
]);

describe('the diagnostics of a value', () => {
  const { diagnostics, strata } = diagnosePoint({ members: cluster, ends });

  it('weigh the answers to the register', () => {
    // (6 · 4/6 + 12 · 2/6) / 18 = 8/18, where 6 of 12 answers are satisfied.
    expect(diagnostics.weighted?.value).toBeCloseTo((100 * 8) / 18, 10);
    // Weights 1 and 2, six each: n Σw²/(Σw)² = 12 · 30/18².
    expect(diagnostics.weighted?.designEffect).toBeCloseTo((12 * 30) / 324, 10);
  });

  it('say how alike the groups answered', () => {
    // Response 1 and 1/2, mean 2/3; spread (6 · (1/3)² + 12 · (1/6)²)/17 = 1/17.
    // 1 − 2/√17 = .5149, told with two digits.
    expect(diagnostics.representativity?.unadjusted).toBe(0.51);
    expect(diagnostics.representativity?.value).toBeGreaterThan(0.51);
  });

  it('try out what it would be if the silent thought differently', () => {
    // Twelve answers add up to 600; six silent at 50 + shift.
    expect(diagnostics.ifSilentDiffer.map(({ shift }) => shift)).toEqual([-20, -10, 10]);
    const values = diagnostics.ifSilentDiffer.map(({ value }) => value);
    [(600 + 6 * 30) / 18, (600 + 6 * 40) / 18, (600 + 6 * 60) / 18].forEach((expected, at) =>
      expect(values[at]).toBeCloseTo(expected, 10),
    );
  });

  it('name the firms behind each stratum, for the gate', () => {
    expect(strata.map(({ contributions }) => contributions.size)).toEqual([6, 6]);
    expect(strata.map(({ parts }) => parts)).toEqual([['company:small'], ['company:large']]);
  });
});

describe('where they say less', () => {
  it('a stratum that stays too small is joined to its neighbour, and one stratum weighs nothing', () => {
    const few = members([
      ...times(4, ['small', valid(100)] as const),
      ...times(8, ['large', valid(0)] as const),
    ]);
    const { diagnostics } = diagnosePoint({ members: few, ends });
    expect(diagnostics.strata).toEqual([
      { parts: ['company:small', 'company:large'], members: 12, respondents: 12 },
    ]);
    expect(diagnostics.weighted).toBeNull();
  });

  it('nobody is silent, so nothing is tried out', () => {
    const all = members(times(10, ['small', valid(100)] as const));
    expect(diagnosePoint({ members: all, ends }).diagnostics.ifSilentDiffer).toEqual([]);
  });
});
