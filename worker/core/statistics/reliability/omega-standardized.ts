import { sumOfAll } from './item-matrix.ts';
import type { ItemMatrix } from './item-matrix.ts';
import { oneFactorMinimumResidual } from './one-factor-minimum-residual.ts';

/**
 * Omega total of the standardized items, against their observed and not their modelled variance.
 * Items that load negatively are turned round first.
 * @returns null where one factor cannot be fitted
 * @method 1 − Σu²/1′R1 with the uniquenesses u² of a minres factor
 * @source omega.tot of psych::omega(nfactors = 1)
 * @verified test/reference/04-alpha-bfi-attitude.json, 04b-alpha-attitude.json
 */
export function omegaStandardized(correlations: ItemMatrix): number | null {
  const model = oneFactorMinimumResidual(correlations);
  if (model === null) return null;
  const sign = (item: number): number => ((model.loadings[item] ?? 0) < 0 ? -1 : 1);
  const turned = correlations.map((row, first) =>
    row.map((correlation, second) => sign(first) * sign(second) * correlation),
  );
  return 1 - model.residualVariances.reduce((sum, unique) => sum + unique, 0) / sumOfAll(turned);
}
