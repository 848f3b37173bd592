/** Newton's steps double the digits: once a step is this small, the next would change nothing. */
const settled = 1e-9;

const mostSteps = 100;

/**
 * Quantile of a distribution on 0…∞, from a value near it.
 * @param probability in 0…1, exclusive
 * @param start > 0; for a far lower tail at or below the quantile
 * @param lower P(X ≤ x)
 * @param upper P(X > x)
 * @returns the start itself where a tail has no value left to go by
 * @method Newton's steps on the logarithm of the smaller tail over ln x, which is nearly a straight line far out
 * @verified test/reference/11-distributions.json through the quantiles of chi-squared, F and beta
 */
export function refineQuantile({
  probability,
  start,
  lower,
  upper,
  density,
}: {
  readonly probability: number;
  readonly start: number;
  readonly lower: (x: number) => number;
  readonly upper: (x: number) => number;
  readonly density: (x: number) => number;
}): number {
  const fromBelow = probability <= 0.5;
  const wanted = fromBelow ? probability : 1 - probability;
  let x = start;
  for (let step = 0; step < mostSteps && x > 0 && x < Infinity; step += 1) {
    const tail = fromBelow ? lower(x) : upper(x);
    const growth = x * density(x);
    if (tail === 0 || !(growth > 0)) return x;
    const change = (fromBelow ? 1 : -1) * Math.log(wanted / tail) * (tail / growth);
    x *= Math.exp(change);
    if (Math.abs(change) <= settled) return x;
  }
  return x;
}
