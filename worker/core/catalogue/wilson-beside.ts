import type { Bounds, MeasuredValue } from '../indicator-value.ts';
import { populationAbleToJudge } from '../statistics/population-able-to-judge.ts';
import { wilsonIntervalFinitePopulation } from '../statistics/proportions/wilson-interval-finite-population.ts';
import { wilsonInterval } from '../statistics/proportions/wilson-interval.ts';

/**
 * Wilson's interval beside the exact one that is published, in percent. From the published counts alone: it tells
 * nothing that they do not.
 * @returns null for what is no share with an exact interval
 * @method with the finite-population correction over the members able to judge, cut where no share of them can lie:
 * k/N̂ … (k + N̂ − a)/N̂; without it where the population is unknown
 * @source RULINGS, Numbers 1; METHODS 4.3
 * @verified test/core/catalogue/wilson-beside.test.ts
 */
export function wilsonBeside({ n, numerator, population, dontKnow, interval }: MeasuredValue): Bounds | null {
  if (interval === null || numerator === null) return null;
  const share = { successes: numerator, sample: n, confidence: interval.confidence };
  if (interval.method === 'exactBinomial') return inPercent(wilsonInterval(share));
  if (interval.method !== 'exactHypergeometric' || population === 'unknown') return null;
  const able = populationAbleToJudge({ members: population, valid: n, dontKnow: dontKnow ?? 0 });
  const { lower, upper } = wilsonIntervalFinitePopulation({ ...share, population: able });
  return inPercent({
    lower: Math.max(lower, numerator / able),
    upper: Math.min(upper, (numerator + able - n) / able),
  });
}

function inPercent({ lower, upper }: Bounds): Bounds {
  return { lower: 100 * lower, upper: 100 * upper };
}
