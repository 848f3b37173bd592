import { sampleMedian } from '../sample-median.ts';
import type { Margin } from './margin.ts';
import { rakeWeights } from './rake-weights.ts';
import type { RakedWeights } from './rake-weights.ts';

export type CappedWeights =
  | {
      readonly kind: 'raked';
      readonly weights: readonly number[];
      /** Times the weights were capped and raked again, 0…5. */
      readonly rounds: number;
      /** Largest weight by the median weight. */
      readonly largestToMedian: number;
      /** Whether no weight is above the cap; else the counts need larger weights than it allows. */
      readonly capHeld: boolean;
    }
  | Exclude<RakedWeights, { readonly kind: 'raked' }>;

/** Largest weight by the median weight that is wanted. */
const cap = 3;
const mostRounds = 5;
/** Rounding that a capped and raked weight may leave. */
const slack = 1e-6;

/**
 * Raked weights whose largest is at most three times their median.
 * The known counts come first: weights are raked again after each capping, and after five rounds they stay as raked, with
 * `capHeld` saying that the cap could not be kept.
 * @param weights to start from, ≥ 0
 * @param margins as for `rakeWeights`
 * @throws RangeError as `rakeWeights`
 * @method rake; while max w > 3 · median w, at most five times: w ← min(w, 3 · median w), rake again
 * @source Battaglia, Hoaglin & Frankel 2009, Survey Practice 2 (5); cap and rounds are ours (RULINGS, Numbers 9)
 * @verified hand computation and properties in the test
 */
export function capRakedWeights(weights: readonly number[], margins: readonly Margin[]): CappedWeights {
  let outcome = rakeWeights(weights, margins);
  for (let rounds = 0; ; rounds += 1) {
    if (outcome.kind !== 'raked') return outcome;
    const median = sampleMedian(outcome.weights) ?? 0;
    const largestToMedian = Math.max(...outcome.weights) / median;
    const capHeld = largestToMedian <= cap * (1 + slack);
    if (capHeld || rounds === mostRounds)
      return { kind: 'raked', weights: outcome.weights, rounds, largestToMedian, capHeld };
    outcome = rakeWeights(
      outcome.weights.map((weight) => Math.min(weight, cap * median)),
      margins,
    );
  }
}
