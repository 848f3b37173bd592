import { expect, test } from 'vitest';
import { logisticPropensities } from '../../../worker/development/demo/logistic-propensities.ts';
import { orderSample } from '../../../worker/development/demo/order-sample.ts';
import { randomStream } from '../../../worker/development/demo/random-stream.ts';

test('propensities add up to the planned size and differ by exactly their scores in logits', () => {
  const scores = [-2, -1, 0, 0.5, 1, 3];
  const { intercept, propensities } = logisticPropensities(scores, 4);
  expect(propensities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(4, 10);
  for (const [i, propensity] of propensities.entries()) {
    expect(Math.log(propensity / (1 - propensity))).toBeCloseTo(intercept + (scores[i] ?? NaN), 8);
  }
});

test('a planned size of none or all gives propensities of 0 or 1', () => {
  expect(logisticPropensities([1, 2, 3], 0).propensities).toEqual([0, 0, 0]);
  expect(logisticPropensities([1, 2, 3], 3).propensities).toEqual([1, 1, 1]);
});

test('every sample has the planned size, and units are included as often as their propensities say', () => {
  const scores = Array.from({ length: 40 }, (_, i) => (i - 20) / 8);
  const { propensities } = logisticPropensities(scores, 26);
  const units = propensities.map((probability, unit) => ({ unit, probability }));
  const included = units.map(() => 0);
  const replicates = 3000;
  for (let seed = 0; seed < replicates; seed += 1) {
    const sample = orderSample(units, 26, (unit) => randomStream(seed, unit));
    expect(new Set(sample).size).toBe(26);
    for (const unit of sample) included[unit] = (included[unit] ?? 0) + 1;
  }
  // Simulation error: 4 · sqrt(0.25 / 3000) = 0.037; order sampling is exact only for large populations.
  for (const [unit, count] of included.entries()) {
    expect(Math.abs(count / replicates - (propensities[unit] ?? 0))).toBeLessThan(0.045);
  }
});

test('units with propensity 1 are always included', () => {
  const units = [1, 1, 0.5, 0.5].map((probability, unit) => ({ unit, probability }));
  for (let seed = 0; seed < 50; seed += 1) {
    expect(orderSample(units, 3, (unit) => randomStream(seed, unit))).toEqual(expect.arrayContaining([0, 1]));
  }
});
