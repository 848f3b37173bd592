/** Rounding keeps two successive values this far apart at least. */
const converged = 1e-15;

/** Reached by no argument that a survey can have; keeps a wrong one from running forever. */
const mostSteps = 100_000;

/**
 * Continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) with denominators that stay away from 0.
 * @param numerator aₙ, for n ≥ 1
 * @param denominator bₙ, for n ≥ 0
 * @method modified Lentz
 * @source Press et al. 2007, Numerical Recipes, 5.2
 * @verified test/reference/11-distributions.json through the incomplete gamma and beta functions
 */
export function continuedFraction(
  numerator: (n: number) => number,
  denominator: (n: number) => number,
): number {
  let value = denominator(0);
  let c = value;
  let d = 0;
  for (let n = 1; n < mostSteps; n += 1) {
    const above = numerator(n);
    const below = denominator(n);
    d = 1 / (below + above * d);
    c = below + above / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= converged) break;
  }
  return value;
}
