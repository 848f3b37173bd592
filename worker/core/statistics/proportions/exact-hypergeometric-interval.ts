import { hypergeometricUpperTail } from '../distributions/hypergeometric.ts';
import { checkConfidence } from './share-interval.ts';
import type { ShareInterval } from './share-interval.ts';

/** A tail equal to α/2 is rejected; the tolerance keeps rounding from deciding a tie. */
const tieTolerance = 1e-10;

/**
 * Exact confidence interval for a share of a finite population, from a sample without replacement.
 * Two-sided; covers with at least the stated confidence for every population and sample.
 * @param successes integer 0…sample
 * @param sample valid answers, integer 0…population
 * @param population members the share speaks about, integer ≥ 1
 * @param confidence share in 0…1, exclusive
 * @returns bounds as shares in 0…1; zero width when everybody answered
 * @throws RangeError for an empty population or counts that cannot be
 * @method K_L = min{K : P(X ≥ x | K) > α/2}, K_U = max{K : P(X ≤ x | K) > α/2}, found by bisection in K
 * @source Wright 1991, Exact Confidence Bounds when Sampling from Small Finite Universes
 * @verified test/reference/02-propci-empluk-growth.json; coverage by enumeration in the test
 */
export function exactHypergeometricInterval({
  successes,
  sample,
  population,
  confidence,
}: {
  readonly successes: number;
  readonly sample: number;
  readonly population: number;
  readonly confidence: number;
}): ShareInterval {
  if (!Number.isInteger(population) || population < 1) throw new RangeError('population must be at least 1');
  if (!Number.isInteger(sample) || sample < 0 || sample > population)
    throw new RangeError('sample must be within the population');
  if (!Number.isInteger(successes) || successes < 0 || successes > sample)
    throw new RangeError('successes must be within the sample');
  checkConfidence(confidence);

  const failures = sample - successes;
  const fewest = fewestMarked(successes, sample, population, confidence);
  // P(X ≤ x | K marked) is the upper tail of the failures among the N − K that are not marked.
  const most = population - fewestMarked(failures, sample, population, confidence);
  return { lower: fewest / population, upper: most / population };
}

/** Smallest number of marked members under which `hits` or more in the sample are not too improbable. */
function fewestMarked(hits: number, sample: number, population: number, confidence: number): number {
  const rejectedUpTo = ((1 - confidence) / 2) * (1 + tieTolerance);
  let low = hits;
  let high = population - (sample - hits);
  while (low < high) {
    const marked = Math.floor((low + high) / 2);
    if (hypergeometricUpperTail(hits, { population, marked, sample }) > rejectedUpTo) high = marked;
    else low = marked + 1;
  }
  return low;
}
