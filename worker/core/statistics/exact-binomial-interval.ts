import { logBinomialCoefficient } from './log-binomial-coefficient.ts';
import type { ShareInterval } from './exact-hypergeometric-interval.ts';

/** Halvings until the bound no longer moves in double precision. */
const halvings = 60;

/**
 * Clopper–Pearson interval for a share where nobody knows how many stand behind the sample.
 * Two-sided; covers with at least the stated confidence. The limit of the hypergeometric interval for a large population.
 * @param successes integer 0…sample
 * @param sample valid answers, integer ≥ 1
 * @param confidence share in 0…1, exclusive
 * @returns bounds as shares in 0…1
 * @throws RangeError for counts that cannot be
 * @method p_L solves P(X ≥ x | p) = α/2, p_U solves P(X ≤ x | p) = α/2, by bisection on the binomial tail
 * @source Clopper & Pearson 1934
 * @verified expected values from scipy.stats.binomtest in the test
 */
export function exactBinomialInterval({
  successes,
  sample,
  confidence,
}: {
  readonly successes: number;
  readonly sample: number;
  readonly confidence: number;
}): ShareInterval {
  if (!Number.isInteger(sample) || sample < 1) throw new RangeError('sample must be at least 1');
  if (!Number.isInteger(successes) || successes < 0 || successes > sample)
    throw new RangeError('successes must be within the sample');
  const alpha = (1 - confidence) / 2;
  return {
    lower: lowerBound(successes, sample, alpha),
    upper: 1 - lowerBound(sample - successes, sample, alpha),
  };
}

/** Smallest share under which `hits` or more are not too improbable. */
function lowerBound(hits: number, sample: number, alpha: number): number {
  if (hits === 0) return 0;
  let low = 0;
  let high = hits / sample;
  for (let turn = 0; turn < halvings; turn += 1) {
    const middle = (low + high) / 2;
    if (upperTail(hits, sample, middle) > alpha) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** P(X ≥ hits); below the mean of the sample the terms fall, so the sum may end when they no longer count. */
function upperTail(hits: number, sample: number, share: number): number {
  if (share <= 0) return 0;
  let term = Math.exp(
    logBinomialCoefficient(sample, hits) + hits * Math.log(share) + (sample - hits) * Math.log1p(-share),
  );
  let sum = term;
  for (let at = hits; at < sample && term > sum * Number.EPSILON; at += 1) {
    term *= ((sample - at) / (at + 1)) * (share / (1 - share));
    sum += term;
  }
  return sum;
}
