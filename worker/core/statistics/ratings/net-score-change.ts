import { meanIntervalFinitePopulation } from '../mean-interval-finite-population.ts';
import type { MeanInterval } from '../mean-interval-finite-population.ts';
import type { NetDirection } from './net-direction.ts';

/**
 * Change of a net score on the same firms, or the difference of two net scores that the same firms gave.
 * @param pairs direction before and after (or of the one and the other score) for each firm that gave both
 * @param population members of whom both could be asked, ≥ the pairs; Infinity for the process behind them
 * @param confidence share in 0…1
 * @param variance of the differences, if another than the sample's: `guardedVariance` with −2 and 2 where agreement is
 * not to be taken for certainty
 * @returns −2…2, not cut; null below two pairs; zero width when everybody answered
 * @throws RangeError when there are more pairs than members
 * @method mean of d₂ − d₁ with n − 1 and 1 − n/N
 * @source RULINGS, Numbers 4
 * @verified hand computation in the test; equals the paired t interval of test/reference/05-paired-empluk-beps.json
 */
export function netScoreChange(
  pairs: readonly (readonly [NetDirection, NetDirection])[],
  {
    population,
    confidence,
    variance,
  }: {
    readonly population: number;
    readonly confidence: number;
    readonly variance?: number | null;
  },
): MeanInterval | null {
  return meanIntervalFinitePopulation({
    values: pairs.map(([before, after]) => after - before),
    population,
    confidence,
    ...(variance === undefined ? {} : { variance }),
  });
}
