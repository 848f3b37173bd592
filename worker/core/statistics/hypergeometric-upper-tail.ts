import { logBinomialCoefficient } from './log-binomial-coefficient.ts';

export interface HypergeometricDraw {
  /** Members of the population, integer ≥ 0. */
  readonly population: number;
  /** Members with the property, integer 0…population. */
  readonly marked: number;
  /** Members drawn without replacement, integer 0…population. */
  readonly sample: number;
}

/**
 * Upper tail of the hypergeometric distribution: P(X ≥ successes).
 * @param successes integer
 * @returns probability in 0…1
 * @method sum of the point probabilities, each computed in logarithms
 * @verified test/core/statistics/exact-hypergeometric-interval.test.ts against counted samples
 */
export function hypergeometricUpperTail(
  successes: number,
  { population, marked, sample }: HypergeometricDraw,
): number {
  const logWays = logBinomialCoefficient(population, sample);
  let tail = 0;
  for (let hits = Math.max(successes, 0); hits <= Math.min(sample, marked); hits += 1) {
    tail += Math.exp(
      logBinomialCoefficient(marked, hits) +
        logBinomialCoefficient(population - marked, sample - hits) -
        logWays,
    );
  }
  return Math.min(tail, 1);
}
