import type { RandomStream } from './random-stream.ts';

/**
 * Order sampling: exactly `size` units, each with (very nearly) its own inclusion probability. Equal probabilities
 * give a simple random sample without replacement.
 * @param units with inclusion probabilities in 0…1 that add up to `size`
 * @param streamOf a stream per unit, so that one more unit shifts nobody else's number
 * @method exponential order sampling: rank Exp(1) ÷ −ln(1 − π), take the smallest
 * @source B. Rosén (1997), Asymptotic theory for order sampling, J. Statist. Plann. Inference 62, 135–158
 * @verified test/core/demo/order-sample.test.ts (inclusion frequencies by simulation)
 */
export function orderSample<T>(
  units: readonly { readonly unit: T; readonly probability: number }[],
  size: number,
  streamOf: (unit: T) => RandomStream,
): T[] {
  return units
    .map(({ unit, probability }) => ({
      unit,
      rank: -Math.log(1 - streamOf(unit).uniform()) / -Math.log1p(-probability),
    }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, size)
    .map(({ unit }) => unit);
}
