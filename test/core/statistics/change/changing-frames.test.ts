import { describe, expect, it } from 'vitest';
import { overlapChangeFormula } from '../../../../worker/core/statistics/change/overlap-change-formula.ts';
import { unpairedChangeVariance } from '../../../../worker/core/statistics/change/unpaired-change-variance.ts';
import { overlapChangeVariance } from '../../../../worker/core/statistics/overlap-change-variance.ts';
import { sampleCovariance } from '../../../../worker/core/statistics/sample-covariance.ts';
import { sampleVariance } from '../../../../worker/core/statistics/sample-variance.ts';
import { choices } from '../../../support/choices.ts';

const stayers = ['a', 'b', 'c', 'd'];
const leavers = ['x', 'y'];
const joiners = ['u', 'v', 'w'];
const then: Readonly<Record<string, number>> = { a: 3, b: 8, c: 4, d: 1, x: 9, y: 2 };
const now: Readonly<Record<string, number>> = { a: 4, b: 9, c: 4, d: 3, u: 1, v: 7, w: 5 };

const valueIn = (values: Readonly<Record<string, number>>, firm: string) => values[firm] ?? Number.NaN;
const meanIn = (values: Readonly<Record<string, number>>, firms: readonly string[]) =>
  firms.reduce((sum, firm) => sum + valueIn(values, firm), 0) / firms.length;

/**
 * Every response of two waves with a chance: a simple random sample of either frame, where those who answered before
 * rather answer again (as many as possible, or as few) and how many stayers answer now does not depend on before.
 */
function everyResponse(sampleBefore: number, sampleAfter: number, persistence: 'most' | 'least') {
  const frameBefore = [...stayers, ...leavers];
  const frameAfter = [...stayers, ...joiners];
  const samples = choices(frameBefore, sampleBefore);
  const counts = choices(frameAfter, sampleAfter).map(
    (sample) => sample.filter((firm) => stayers.includes(firm)).length,
  );
  return samples.flatMap((first) => {
    const answered = stayers.filter((firm) => first.includes(firm));
    const others = stayers.filter((firm) => !first.includes(firm));
    return counts.flatMap((stayersNow) => {
      const overlap =
        persistence === 'most'
          ? Math.min(answered.length, stayersNow)
          : Math.max(0, stayersNow - others.length);
      const responses = choices(answered, overlap).flatMap((again) =>
        choices(others, stayersNow - overlap).flatMap((added) =>
          choices(joiners, sampleAfter - stayersNow).map((joined) => [...again, ...added, ...joined]),
        ),
      );
      const chance = 1 / (samples.length * counts.length * responses.length);
      return responses.map((second) => ({
        chance,
        overlap,
        change: meanIn(now, second) - meanIn(then, first),
      }));
    });
  });
}

describe('the variance of a change while members join and leave', () => {
  it.each([
    [3, 4, 'most'],
    [5, 5, 'most'],
    [4, 3, 'least'],
  ] as const)(
    'is that over every response: %i and %i answers, stayers answer again at %s',
    (n1, n2, persistence) => {
      const responses = everyResponse(n1, n2, persistence);
      const mean = responses.reduce((sum, { chance, change }) => sum + chance * change, 0);
      const variance = responses.reduce((sum, { chance, change }) => sum + chance * (change - mean) ** 2, 0);
      const overlap = responses.reduce((sum, each) => sum + each.chance * each.overlap, 0);
      const before = [...stayers, ...leavers].map((firm) => valueIn(then, firm));
      const after = [...stayers, ...joiners].map((firm) => valueIn(now, firm));
      const spreads = {
        before: { sample: n1, population: 6, variance: sampleVariance(before) ?? Number.NaN },
        after: { sample: n2, population: 7, variance: sampleVariance(after) ?? Number.NaN },
      };
      const covariance =
        sampleCovariance(stayers.map((firm) => [valueIn(then, firm), valueIn(now, firm)])) ?? Number.NaN;

      expect(mean).toBeCloseTo(
        meanIn(now, [...stayers, ...joiners]) - meanIn(then, [...stayers, ...leavers]),
        10,
      );
      const shared = { overlap, populationOverlap: stayers.length };
      expect(overlapChangeFormula({ ...spreads, ...shared, covariance })).toBeCloseTo(variance, 10);

      // What is published is never smaller; the bound is not reached here.
      const correlation = covariance / Math.sqrt(spreads.before.variance * spreads.after.variance);
      const published = overlapChangeVariance({ ...spreads, ...shared, correlation });
      expect(published).toBeGreaterThanOrEqual(variance - 1e-10);
      // Unpaired, the variance is too large where firms answer again, and says that it was made so.
      const unpaired = unpairedChangeVariance(spreads.before, spreads.after);
      expect(unpaired.conservative).toBe(true);
      expect(unpaired.variance > variance).toBe(persistence === 'most');
    },
  );
});

describe('the variance of a change between waves that nobody can pair', () => {
  it('adds the variances of both means', () => {
    // (1 − 25/30)·900/25 = 6 and (1 − 12/30)·900/12 = 45.
    expect(
      unpairedChangeVariance(
        { sample: 25, population: 30, variance: 900 },
        { sample: 12, population: 30, variance: 900 },
      ).variance,
    ).toBeCloseTo(51, 10);
  });
  it('leaves the correction out where the frame is unknown', () => {
    // 900/25 + 900/12 = 36 + 75.
    expect(
      unpairedChangeVariance(
        { sample: 25, population: Infinity, variance: 900 },
        { sample: 12, population: Infinity, variance: 900 },
      ).variance,
    ).toBeCloseTo(111, 10);
  });
});
