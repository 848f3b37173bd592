import { binomialDensity } from './binomial-density.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { requireCount, requireProbability } from './refuse-parameters.ts';

export interface Trials {
  /** Integer ≥ 0. */
  readonly trials: number;
  /** Probability of a success in 0…1. */
  readonly probability: number;
}

/**
 * Binomial distribution: P(X = successes).
 * @param successes integer; outside 0…trials the probability is 0
 * @returns probability in 0…1
 * @throws RangeError for counts and probabilities that cannot be
 * @method Loader's saddle-point form
 * @verified test/reference/11-distributions.json
 */
export function binomialProbability(successes: number, { trials, probability }: Trials): number {
  requireTrials({ trials, probability });
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) return 0;
  return binomialDensity(successes, trials - successes, probability, 1 - probability);
}

/**
 * Binomial distribution: P(X ≤ successes).
 * @method I_{1−p}(n − k, k + 1)
 * @verified test/reference/11-distributions.json
 */
export function binomialCdf(successes: number, { trials, probability }: Trials): number {
  requireTrials({ trials, probability });
  const k = Math.floor(successes);
  if (k < 0) return 0;
  if (k >= trials) return 1;
  return regularisedBeta(1 - probability, probability, trials - k, k + 1);
}

function requireTrials({ trials, probability }: Trials): void {
  requireCount(trials, 'trials');
  requireProbability(probability, 'probability');
}
