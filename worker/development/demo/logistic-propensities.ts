const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Response propensities: logit(π_i) = intercept + score_i, with the intercept that makes them add up to `size`.
 * @param scores linear predictor of each unit without intercept, in logits
 * @param size expected number of respondents, 0…scores.length
 * @returns propensities in 0…1, in the order of the scores; all 0 or all 1 (intercept ∓∞) at the two ends
 * @method bisection on the intercept
 * @verified test/core/demo/order-sample.test.ts
 */
export function logisticPropensities(
  scores: readonly number[],
  size: number,
): { readonly intercept: number; readonly propensities: readonly number[] } {
  if (size <= 0) return { intercept: -Infinity, propensities: scores.map(() => 0) };
  if (size >= scores.length) return { intercept: Infinity, propensities: scores.map(() => 1) };
  let low = -40;
  let high = 40;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    const expected = scores.reduce((sum, score) => sum + logistic(middle + score), 0);
    if (expected < size) low = middle;
    else high = middle;
  }
  const intercept = (low + high) / 2;
  return { intercept, propensities: scores.map((score) => logistic(intercept + score)) };
}
