import { binomialDensity } from './binomial-density.ts';
import { requireCount } from './refuse-parameters.ts';

export interface HypergeometricDraw {
  /** Members of the population, integer ≥ 0. */
  readonly population: number;
  /** Members with the property, integer 0…population. */
  readonly marked: number;
  /** Members drawn without replacement, integer 0…population. */
  readonly sample: number;
}

/**
 * Hypergeometric distribution: P(X = hits).
 * @param hits marked members in the sample, integer; where there cannot be so many, the probability is 0
 * @returns probability in 0…1
 * @throws RangeError for counts that cannot be
 * @method three binomial probabilities with p = sample/population in Loader's form
 * @source Loader 2000, Fast and Accurate Computation of Binomial Probabilities
 * @verified test/reference/11-distributions.json
 */
export function hypergeometricProbability(hits: number, draw: HypergeometricDraw): number {
  requireDraw(draw);
  const { population, marked, sample } = draw;
  const { least, most } = range(draw);
  if (!Number.isInteger(hits) || hits < least || hits > most) return 0;
  if (sample === 0 || sample === population) return 1;
  const p = sample / population;
  const q = (population - sample) / population;
  return (
    (binomialDensity(hits, marked - hits, p, q) *
      binomialDensity(sample - hits, population - marked - (sample - hits), p, q)) /
    binomialDensity(sample, population - sample, p, q)
  );
}

/**
 * Hypergeometric distribution: P(X ≤ hits).
 * @method the sum from the nearer end; beyond the mean its complement
 * @verified test/reference/11-distributions.json
 */
export function hypergeometricCdf(hits: number, draw: HypergeometricDraw): number {
  requireDraw(draw);
  const { least, most } = range(draw);
  const at = Math.floor(hits);
  if (at < least) return 0;
  if (at >= most) return 1;
  return isBelowMean(at, draw) ? sumDownwards(at, draw) : 1 - sumUpwards(at + 1, draw);
}

/** Hypergeometric distribution: P(X ≥ hits), computed as a tail of its own and not as 1 − cdf. */
export function hypergeometricUpperTail(hits: number, draw: HypergeometricDraw): number {
  requireDraw(draw);
  const { least, most } = range(draw);
  const from = Math.ceil(hits);
  if (from <= least) return 1;
  if (from > most) return 0;
  return isBelowMean(from, draw) ? 1 - sumDownwards(from - 1, draw) : sumUpwards(from, draw);
}

function isBelowMean(hits: number, { population, marked, sample }: HypergeometricDraw): boolean {
  return hits * population < sample * marked;
}

/** P(X ≤ hits) by the ratio of neighbours; below the mean they fall, so the sum ends when they no longer count. */
function sumDownwards(hits: number, draw: HypergeometricDraw): number {
  const { population, marked, sample } = draw;
  let term = 1;
  let sum = 1;
  for (let x = hits; x > 0 && term > sum * Number.EPSILON; x -= 1) {
    term *= (x * (population - marked - sample + x)) / ((marked - x + 1) * (sample - x + 1));
    sum += term;
  }
  return Math.min(1, sum * hypergeometricProbability(hits, draw));
}

/** P(X ≥ hits); the unmarked in the sample are few where the marked are many. */
function sumUpwards(hits: number, { population, marked, sample }: HypergeometricDraw): number {
  return sumDownwards(sample - hits, { population, marked: population - marked, sample });
}

function range({ population, marked, sample }: HypergeometricDraw): {
  readonly least: number;
  readonly most: number;
} {
  return { least: Math.max(0, sample + marked - population), most: Math.min(sample, marked) };
}

function requireDraw({ population, marked, sample }: HypergeometricDraw): void {
  requireCount(population, 'population');
  requireCount(marked, 'marked');
  requireCount(sample, 'sample');
  if (marked > population) throw new RangeError('marked must be within the population');
  if (sample > population) throw new RangeError('sample must be within the population');
}
