import { meanIntervalFinitePopulation } from '../mean-interval-finite-population.ts';
import type { MeanInterval } from '../mean-interval-finite-population.ts';
import type { NetDirection } from './net-direction.ts';

export interface NetScore {
  /** Share for less share against, −1…1. */
  readonly score: number;
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  /** Student t; not cut at −1 and 1. null below two answers. */
  readonly interval: MeanInterval | null;
}

/**
 * Net score: the share of those for a thing less the share of those against it.
 * @param directions one for each valid answer
 * @param population members the score speaks about, ≥ the answers; Infinity for the process behind them
 * @param confidence share in 0…1
 * @returns null without answers; an interval without width where all agree, which is no certainty
 * @throws RangeError when there are more answers than members
 * @method mean of d ∈ {−1, 0, 1} with n − 1 and 1 − n/N
 * @source RULINGS, Numbers 4; Rocks 2016, International Journal of Market Research 58, 61–84
 * @verified test/reference/03-nps-likert-beps-bfi.json
 */
export function netScore(
  directions: readonly NetDirection[],
  { population, confidence }: { readonly population: number; readonly confidence: number },
): NetScore | null {
  const answers = directions.length;
  if (answers === 0) return null;
  const positive = directions.filter((direction) => direction === 1).length;
  const negative = directions.filter((direction) => direction === -1).length;
  return {
    score: (positive - negative) / answers,
    positive,
    neutral: answers - positive - negative,
    negative,
    interval: meanIntervalFinitePopulation({ values: directions, population, confidence }),
  };
}
