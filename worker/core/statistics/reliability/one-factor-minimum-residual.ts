import { firstPrincipalAxis } from './first-principal-axis.ts';
import type { ItemMatrix } from './item-matrix.ts';
import { pointedUp } from './one-factor-model.ts';
import type { OneFactorModel } from './one-factor-model.ts';

const mostRounds = 10_000;
const arrived = 1e-12;
/** An item is never explained altogether; the bound that psych::fa keeps. */
const mostExplained = 0.995;

/**
 * Fits one common factor to correlations by the smallest squared residuals off the diagonal (minres).
 * @returns null below three items, and where the search finds no end
 * @method one loading after the other, λ_i = Σ_{j≠i} r_ij λ_j / Σ_{j≠i} λ_j², held at λ² ≤ .995
 * @source Harman & Jones 1966, Psychometrika 31, 351–368; as psych::fa(fm = "minres")
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function oneFactorMinimumResidual(correlations: ItemMatrix): OneFactorModel | null {
  if (correlations.length < 3) return null;
  const bound = Math.sqrt(mostExplained);
  let loadings = firstPrincipalAxis(correlations);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = loadings;
    for (const [item, row] of correlations.entries()) {
      const others = loadings.with(item, 0);
      const pull = row.reduce((sum, correlation, other) => sum + correlation * (others[other] ?? 0), 0);
      const weight = others.reduce((sum, loading) => sum + loading ** 2, 0);
      if (weight === 0) return null;
      loadings = loadings.with(item, Math.max(-bound, Math.min(bound, pull / weight)));
    }
    if (loadings.every((loading, item) => Math.abs(loading - (before[item] ?? 0)) < arrived))
      return {
        loadings: pointedUp(loadings),
        residualVariances: loadings.map((loading) => 1 - loading ** 2),
      };
  }
  return null;
}
