import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { MixedModelFit } from './fit-mixed-model.ts';
import { likelihoodDerivatives } from './likelihood-derivatives.ts';

/** Curvatures this far below the greatest one are rounding: the likelihood is flat there and tells nothing. */
const flat = 1e-10;

/**
 * Satterthwaite's degrees of freedom of combinations of the coefficients of a linear mixed model.
 * @param contrasts one weight per coefficient
 * @returns degrees > 0 per contrast
 * @method 2v²/(g′Ag): v the variance of the contrast, g its derivatives by the entries of Λ and σ, A twice the inverse
 * Hessian of −2ℓ; directions without curvature are left out
 * @source Kuznetsova, Brockhoff & Christensen 2017, lmerTest
 * @verified test/reference/06a-lmm-sleepstudy.json to 06c, 06e-lmm-thinned-sleepstudy.json, 06f-lmm-boundary.json
 */
export function satterthwaiteDegrees(
  fit: MixedModelFit,
  contrasts: readonly (readonly number[])[],
): readonly number[] {
  const { state, factor, restricted, residualVariance, degrees } = fit;
  const { logDeterminant, residual, information } = likelihoodDerivatives(state, factor, restricted);
  // σ is counted in its own estimate, so that the scale of the values does not decide what is flat.
  const size = factor.length;
  const hessian = Matrix.zeros(size + 1, size + 1);
  hessian.setSubMatrix(
    Matrix.add(logDeterminant.hessian, Matrix.div(residual.hessian, residualVariance)),
    0,
    0,
  );
  residual.gradient.forEach((slope, i) => {
    hessian.set(i, size, (-2 * slope) / residualVariance);
    hessian.set(size, i, (-2 * slope) / residualVariance);
  });
  hessian.set(size, size, (6 * state.residual) / residualVariance - 2 * degrees);
  const covariance = Matrix.mul(positiveInverse(hessian), 2);

  return contrasts.map((weights) => {
    const direction = state.unscaledCovariance.mmul(Matrix.columnVector([...weights]));
    const variance = direction.dot(Matrix.columnVector([...weights]));
    const slopes = Matrix.columnVector([
      ...information.map((matrix) => direction.dot(matrix.mmul(direction))),
      2 * variance,
    ]);
    return (2 * variance ** 2) / slopes.dot(covariance.mmul(slopes));
  });
}

function positiveInverse(hessian: Matrix): Matrix {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(hessian, {
    assumeSymmetric: true,
  });
  const greatest = Math.max(...realEigenvalues);
  const inverted = realEigenvalues.map((value) => (value > flat * greatest ? 1 / value : 0));
  return eigenvectorMatrix.mmul(Matrix.diag(inverted)).mmul(eigenvectorMatrix.transpose());
}
