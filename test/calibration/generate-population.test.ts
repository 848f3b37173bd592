import { expect, test } from 'vitest';
import type { Answers } from '../../worker/core/questionnaire/answer.ts';
import { bioenergieBeispielland } from '../../worker/development/demo/clusters/bioenergie-beispielland.ts';
import { generatePopulation } from '../../worker/development/demo/generate-population.ts';
import { shiftForShare } from '../../worker/development/demo/shift-for-share.ts';
import { oneWaveParameters } from '../core/demo/one-wave-parameters.ts';

const isSatisfied = (answers: Answers): boolean => {
  const answer = answers['SM1'];
  return answer?.state === 'valid' && typeof answer.value === 'number' && answer.value >= 4;
};

const replicates = 400;
const satisfiedRespondents = (nonresponse: 'ignorable' | 'biased'): number[] =>
  Array.from({ length: replicates }, (_, seed) => {
    const parameters = oneWaveParameters({
      companies: 60,
      responseShare: 0.75,
      satisfiedShare: 0.6,
      nonresponse,
    });
    const frame = generatePopulation(parameters, seed).waves[0]?.frame ?? [];
    return frame.filter((member) => member.given !== null && isSatisfied(member.given)).length;
  });
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('the shift lets exactly the planned share of judgements pass', () => {
  // Falling: 2, 1, −1, −3. Half pass when 1 does and −1 does not: the midpoint between them is 0.
  expect(shiftForShare([1, -3, 2, -1], 0.5)).toBe(0);
  // A quarter: between 2 and 1, so −1.5. None and all: beyond the ends.
  expect(shiftForShare([1, -3, 2, -1], 0.25)).toBe(-1.5);
  expect(shiftForShare([1, -3, 2, -1], 0)).toBeLessThan(-2);
  expect(shiftForShare([1, -3, 2, -1], 1)).toBeGreaterThan(3);
});

test('a planned share of satisfied companies is true in every replicate', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const parameters = oneWaveParameters({
      companies: 60,
      responseShare: 0.75,
      satisfiedShare: 0.6,
      nonresponse: 'biased',
    });
    const frame = generatePopulation(parameters, seed).waves[0]?.frame ?? [];
    expect(frame.filter((member) => isSatisfied(member.potential)).length).toBe(36);
    expect(frame.filter((member) => member.given !== null).length).toBe(45);
  }
});

test('under ignorable nonresponse the satisfied respondents are hypergeometric', () => {
  // N = 60, K = 36, n = 45: mean nK/N = 27; variance n·K/N·(1 − K/N)·(N − n)/(N − 1) = 45·0.6·0.4·15/59 = 2.746.
  const counts = satisfiedRespondents('ignorable');
  const average = mean(counts);
  const sampleVariance =
    mean(counts.map((count) => (count - average) ** 2)) * (replicates / (replicates - 1));
  expect(Math.abs(average - 27)).toBeLessThan(4 * Math.sqrt(2.746 / replicates));
  // Standard error of a variance: about sqrt(2/399) = 7 %.
  expect(Math.abs(sampleVariance / 2.746 - 1)).toBeLessThan(0.28);
});

test('under biased nonresponse satisfied members are over-represented', () => {
  const counts = satisfiedRespondents('biased');
  expect(mean(counts)).toBeGreaterThan(28.5);
});

test('without a planned share the true share follows the level', () => {
  // All tenures are new: SM1's mean is 0.2 − 0.1 + mean size effect (−0.1 + 0 + 0.1 + 0.05)/4 = 0.1125; its SD is
  // sqrt(0.72² + 0.25² + 0.58² + 0.0055) = 0.961. Φ(0.1125 / 0.961) = Φ(0.117) = 0.547.
  const shares = Array.from({ length: 200 }, (_, seed) => {
    const parameters = oneWaveParameters({
      companies: 60,
      responseShare: 1,
      satisfiedShare: null,
      nonresponse: 'ignorable',
    });
    const frame = generatePopulation(parameters, seed).waves[0]?.frame ?? [];
    return frame.filter((member) => isSatisfied(member.potential)).length / 60;
  });
  // Standard error: sqrt(0.25 / 12000) = 0.0046.
  expect(Math.abs(mean(shares) - 0.547)).toBeLessThan(4 * 0.0046);
});

test('one more member shifts nobody else', () => {
  const parameters = { ...bioenergieBeispielland.population, nonresponse: 'ignorable' } as const;
  const withoutPlan = {
    ...parameters,
    waves: parameters.waves.map((wave) => ({ ...wave, satisfiedShare: null })),
  };
  const last = withoutPlan.waves.length - 1;
  const extended = {
    ...withoutPlan,
    waves: withoutPlan.waves.map((wave, i) => (i === last ? { ...wave, joiners: wave.joiners + 1 } : wave)),
  };
  const before = generatePopulation(withoutPlan, 5);
  const after = generatePopulation(extended, 5);
  expect(after.members.slice(0, -1)).toEqual(before.members);
  expect(after.waves.slice(0, last)).toEqual(before.waves.slice(0, last));
  const potential = (population: typeof before) =>
    population.waves[last]?.frame.map((member) => member.potential);
  expect(potential(after)?.slice(0, -1)).toEqual(potential(before));
});
