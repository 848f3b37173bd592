/** One common factor with variance 1. */
export interface OneFactorModel {
  /** In the unit of the items. All signs may be turned round: a factor has no direction of its own. */
  readonly loadings: readonly number[];
  /** What the factor leaves unexplained; below 0 in an improper solution, which is told and not hidden. */
  readonly residualVariances: readonly number[];
}

/**
 * McDonald's omega: the share of a sum score's variance that comes from the common factor, by the model.
 * @method (Σλ)²/((Σλ)² + Σθ)
 * @source McDonald 1999, Test Theory
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function omegaOf({ loadings, residualVariances }: OneFactorModel): number {
  const common = sumOf(loadings) ** 2;
  return common / (common + sumOf(residualVariances));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
