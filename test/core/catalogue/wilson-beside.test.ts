import { describe, expect, it } from 'vitest';
import { wilsonBeside } from '../../../worker/core/catalogue/wilson-beside.ts';
import type { IntervalMethod, MeasuredValue } from '../../../worker/core/indicator-value.ts';

const share = (
  numerator: number,
  n: number,
  population: number | 'unknown',
  more: { readonly dontKnow?: number; readonly method?: IntervalMethod } = {},
): MeasuredValue => ({
  kind: 'measured',
  value: (100 * numerator) / n,
  n,
  population,
  dontKnow: more.dontKnow ?? 0,
  numerator,
  denominator: n,
  interval: { lower: 0, upper: 100, confidence: 0.95, method: more.method ?? 'exactHypergeometric' },
  bounds: null,
  estimator: 'unweighted',
  definitionVersion: '1.0.0',
});

describe('Wilson beside the published interval', () => {
  it('corrects for the finite population: 32 of 45 of 60', () => {
    // n* = 45·59/15 = 177; (0.711111 + 3.841459/354) / 1.021703 = 0.706626; half width 1.959964 · √(0.205432/177 +
    // 3.841459/(4·177²)) / 1.021703 = 0.066211.
    const wilson = wilsonBeside(share(32, 45, 60));
    expect(wilson?.lower).toBeCloseTo(64.0415, 3);
    expect(wilson?.upper).toBeCloseTo(77.2837, 3);
  });

  it('speaks about the members able to judge', () => {
    // 15 of 60 could not judge, nobody is missing: all 45 who can have answered.
    expect(wilsonBeside(share(32, 45, 60, { dontKnow: 15 }))?.lower).toBeCloseTo(3200 / 45, 9);
  });

  it('is cut where no share of the members can lie: 2 of 54 of 60 are at least 2 of 60', () => {
    // n* = 54·59/6 = 531: 2.4015 to 5.6709 %.
    const wilson = wilsonBeside(share(2, 54, 60));
    expect(wilson?.lower).toBeCloseTo(200 / 60, 9);
    expect(wilson?.upper).toBeCloseTo(5.6709, 3);
  });

  it('has no correction where the population is unknown', () => {
    // As in docs/methods/shares: 57 to 82 %.
    const wilson = wilsonBeside(share(32, 45, 'unknown', { method: 'exactBinomial' }));
    expect([wilson?.lower, wilson?.upper].map((bound) => Math.round(bound ?? 0))).toEqual([57, 82]);
  });

  it('is there for shares only', () => {
    expect(wilsonBeside(share(32, 45, 60, { method: 'studentTFinitePopulation' }))).toBeNull();
    expect(wilsonBeside({ ...share(32, 45, 60), interval: null })).toBeNull();
    expect(wilsonBeside({ ...share(32, 45, 60), numerator: null })).toBeNull();
  });
});
