import { firstPrincipalAxis } from './first-principal-axis.ts';
import type { ItemMatrix } from './item-matrix.ts';
import type { OneFactorModel } from './one-factor-model.ts';

const mostRounds = 10_000;
const arrived = 1e-12;
/** What is fitted of an item's own variance at most; beyond, its residual counts too. The bound that psych::fa keeps. */
const mostExplained = 0.995;

/**
 * Fits one common factor to correlations by the smallest squared residuals off the diagonal (minres).
 * @returns null below three items, and where the search finds no end
 * @method least squares with uniquenesses of .005…1, one loading after the other: λ_i = Σ_{j≠i} r_ij λ_j / Σ_{j≠i} λ_j²,
 * and at the bound the root of λ³ + (Σ_{j≠i} λ_j² − .995)·λ = Σ_{j≠i} r_ij λ_j
 * @source Harman & Jones 1966, Psychometrika 31, 351–368; as psych::fa(fm = "minres")
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function oneFactorMinimumResidual(correlations: ItemMatrix): OneFactorModel | null {
  if (correlations.length < 3) return null;
  let loadings = firstPrincipalAxis(correlations);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = loadings;
    for (const [item, row] of correlations.entries()) {
      const others = loadings.with(item, 0);
      const pull = row.reduce((sum, correlation, other) => sum + correlation * (others[other] ?? 0), 0);
      const weight = others.reduce((sum, loading) => sum + loading ** 2, 0);
      if (weight === 0) return null;
      loadings = loadings.with(item, bestLoading(pull, weight));
    }
    if (loadings.every((loading, item) => Math.abs(loading - (before[item] ?? 0)) < arrived))
      return {
        loadings,
        residualVariances: loadings.map((loading) => 1 - loading ** 2),
      };
  }
  return null;
}

function bestLoading(pull: number, weight: number): number {
  const free = pull / weight;
  if (free ** 2 <= mostExplained) return free;
  // Newton's steps from above: the cubic rises and bends up from the bound on.
  let loading = Math.abs(free);
  for (let step = 0; step < 50; step += 1) {
    const excess = loading ** 3 + (weight - mostExplained) * loading - Math.abs(pull);
    const next = loading - excess / (3 * loading ** 2 + weight - mostExplained);
    if (Math.abs(next - loading) < Number.EPSILON) break;
    loading = next;
  }
  return Math.sign(free) * loading;
}
