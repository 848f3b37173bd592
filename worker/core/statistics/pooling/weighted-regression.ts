import { determinant, inverse, Matrix } from 'ml-matrix';

export interface WeightedRegression {
  readonly coefficients: Matrix;
  /** (X′WX)⁻¹: the covariance of the coefficients where the weights are inverse variances. */
  readonly covariance: Matrix;
  /** Σw(y − ŷ)² */
  readonly residual: number;
  /** Trace of P = W − WX(X′WX)⁻¹X′W, and (Py)′(Py). */
  readonly traceP: number;
  readonly squaredPy: number;
  /** Of the restricted likelihood. */
  readonly logLikelihood: number;
}

/** Least squares of values with known variances, on the columns of a design. */
export function weightedRegression(
  design: readonly (readonly number[])[],
  values: readonly number[],
  variances: readonly number[],
): WeightedRegression {
  const weights = variances.map((variance) => 1 / variance);
  const columns = new Matrix(design.map((row) => [...row]));
  const weighted = new Matrix(design.map((row, i) => row.map((entry) => entry * (weights[i] ?? NaN))));
  const information = columns.transpose().mmul(weighted);
  const covariance = inverse(information);
  const coefficients = covariance.mmul(weighted.transpose()).mmul(Matrix.columnVector([...values]));
  const fitted = columns.mmul(coefficients).to1DArray();
  const scaled = values.map((value, i) => (weights[i] ?? NaN) * (value - (fitted[i] ?? NaN)));
  const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);

  const hat = weighted.mmul(covariance);
  const residual = sum(scaled.map((each, i) => each ** 2 * (variances[i] ?? NaN)));
  return {
    coefficients,
    covariance,
    residual,
    traceP: sum(weights.map((weight, i) => weight - hat.getRowVector(i).dot(weighted.getRowVector(i)))),
    squaredPy: sum(scaled.map((each) => each ** 2)),
    logLikelihood: -(sum(variances.map(Math.log)) + Math.log(determinant(information)) + residual) / 2,
  };
}
