import { Matrix } from 'ml-matrix';

/**
 * Relative covariance Ψ = ΛΛ′ of one or two random effects by its lower triangular factor Λ, row by row: [Λ₁₁] or
 * [Λ₁₁, Λ₂₁, Λ₂₂]. Every list of numbers is a covariance, so that the likelihood has no bounds; a variance of 0 is an
 * inner point.
 */
export type RelativeFactor = readonly number[];

const places = [
  [0, 0],
  [1, 0],
  [1, 1],
] as const;

export function relativeCovariance(factor: RelativeFactor): Matrix {
  const lower = lowerTriangle(factor);
  return lower.mmul(lower.transpose());
}

/** A direction in which the factor may move: along one of its entries. */
export interface FactorDirection {
  readonly unit: Matrix;
  /** Derivative of the relative covariance along it. */
  readonly slope: Matrix;
}

export function factorDirections(factor: RelativeFactor): readonly FactorDirection[] {
  const lower = lowerTriangle(factor);
  return factor.map((_, at) => {
    const unit = lowerTriangle(factor.map((__, other) => Number(at === other)));
    return { unit, slope: bothWays(unit, lower) };
  });
}

/** Second derivative of the relative covariance along two directions. */
export function factorCurvature(one: FactorDirection, other: FactorDirection): Matrix {
  return bothWays(one.unit, other.unit);
}

function bothWays(one: Matrix, other: Matrix): Matrix {
  return Matrix.add(one.mmul(other.transpose()), other.mmul(one.transpose()));
}

export function lowerTriangle(factor: RelativeFactor): Matrix {
  const size = factor.length === 1 ? 1 : 2;
  const lower = Matrix.zeros(size, size);
  factor.forEach((value, at) => {
    const [row, column] = places[at] ?? [0, 0];
    lower.set(row, column, value);
  });
  return lower;
}
