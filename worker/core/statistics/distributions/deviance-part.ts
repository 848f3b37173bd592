/** Where the two are this close, their difference would cancel and the series is used. */
const closeShare = 0.1;

/**
 * Deviance part of Loader's saddle-point formula: x ln(x/m) + m − x, without cancellation where x is near m.
 * @param x > 0
 * @param m expected value, > 0
 * @returns ≥ 0
 * @method with v = (x − m)/(x + m): (x − m)v + 2x Σ v^(2j+1)/(2j+1)
 * @source Loader 2000, Fast and Accurate Computation of Binomial Probabilities
 * @verified test/reference/11-distributions.json through the binomial and hypergeometric distributions
 */
export function deviancePart(x: number, m: number): number {
  if (Math.abs(x - m) >= closeShare * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
