/** One common factor with variance 1. */
export interface OneFactorModel {
  /** In the unit of the items; the factor points where most of the items do, so their sum is not negative. */
  readonly loadings: readonly number[];
  /** What the factor leaves unexplained; below 0 in an improper solution, which is told and not hidden. */
  readonly residualVariances: readonly number[];
}

/** The same model with the factor turned so that the sum of the loadings is not negative. */
export function pointedUp(loadings: readonly number[]): readonly number[] {
  return sumOf(loadings) < 0 ? loadings.map((loading) => -loading) : loadings;
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
