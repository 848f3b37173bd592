import { determinant, inverse, Matrix } from 'ml-matrix';
import { trace } from './matrix-trace.ts';
import { lowerTriangle, type RelativeFactor } from './relative-factor.ts';
import type { UnitPattern } from './unit-patterns.ts';

/** What the likelihood is at one relative covariance of the random effects, with σ² taken out. */
export interface MixedModelState {
  /** log|I + ZΨZ′|, and for the restricted likelihood + log|X′WX|. */
  readonly logDeterminant: number;
  /** Generalised residual sum of squares r′Wr with W = (I + ZΨZ′)⁻¹. */
  readonly residual: number;
  readonly coefficients: Matrix;
  /** (X′WX)⁻¹ */
  readonly unscaledCovariance: Matrix;
  readonly patterns: readonly PatternState[];
}

interface PatternState {
  readonly pattern: UnitPattern;
  /** Λ(I + Λ′Z′ZΛ)⁻¹Λ′, so that W = I − Z·shrinkage·Z′ in each unit (Woodbury). */
  readonly shrinkage: Matrix;
  /** Z′WZ and X′WZ of one unit. */
  readonly randomRandom: Matrix;
  readonly fixedRandom: Matrix;
  /** Over the units: Σ Z′Wr and Σ (Z′Wr)(Z′Wr)′ with the residuals r of the fixed part. */
  readonly score: Matrix;
  readonly scoreSquared: Matrix;
}

/**
 * State of a linear mixed model at a relative covariance Ψ = ΛΛ′ = Cov(u)/σ², unit by unit: no matrix is larger than
 * the number of effects.
 * @param restricted true for REML, false for ML
 * @source Bates et al. 2015, Fitting Linear Mixed-Effects Models Using lme4, section 3 (the profiled likelihood)
 * @verified test/reference/06a-lmm-sleepstudy.json to 06c, 06e-lmm-thinned-sleepstudy.json, 06f-lmm-boundary.json
 */
export function mixedModelState(
  patterns: readonly UnitPattern[],
  factor: RelativeFactor,
  restricted: boolean,
): MixedModelState {
  const lower = lowerTriangle(factor);
  const effects = patterns[0]?.fixedFixed.rows ?? 0;
  const information = Matrix.zeros(effects, effects);
  const right = Matrix.zeros(effects, 1);
  let logDeterminant = 0;
  let valueSquared = 0;
  const partial = patterns.map((pattern) => {
    const inner = Matrix.eye(lower.rows).add(lower.transpose().mmul(pattern.randomRandom).mmul(lower));
    const shrinkage = lower.mmul(smallInverse(inner)).mmul(lower.transpose());
    const reduced = Matrix.eye(lower.rows).sub(pattern.randomRandom.mmul(shrinkage));
    const fixedRandom = pattern.fixedRandom.mmul(reduced.transpose());
    logDeterminant += pattern.units * Math.log(determinant(inner));
    const explained = pattern.fixedRandom.mmul(shrinkage);
    information.add(
      Matrix.sub(pattern.fixedFixed, explained.mmul(pattern.fixedRandom.transpose())).mul(pattern.units),
    );
    right.add(Matrix.sub(pattern.fixedValue, explained.mmul(pattern.randomValue)));
    valueSquared += pattern.valueSquared - trace(shrinkage.mmul(pattern.randomValueSquared));
    return { pattern, shrinkage, reduced, fixedRandom, randomRandom: reduced.mmul(pattern.randomRandom) };
  });
  const unscaledCovariance = symmetric(inverse(information));
  const coefficients = unscaledCovariance.mmul(right);
  return {
    logDeterminant: logDeterminant + (restricted ? Math.log(determinant(information)) : 0),
    residual: valueSquared - coefficients.dot(right),
    coefficients,
    unscaledCovariance,
    patterns: partial.map(({ reduced, ...state }) => ({ ...state, ...scores(state, reduced, coefficients) })),
  };
}

function scores(
  { pattern, fixedRandom }: Pick<PatternState, 'pattern' | 'fixedRandom'>,
  reduced: Matrix,
  coefficients: Matrix,
): Pick<PatternState, 'score' | 'scoreSquared'> {
  // Z′Wr of a unit is its reduced Z′y less what the fixed part explains, which is the same for all.
  const fitted = fixedRandom.transpose().mmul(coefficients);
  const values = reduced.mmul(pattern.randomValue);
  const crossed = values.mmul(fitted.transpose());
  return {
    score: Matrix.sub(values, Matrix.mul(fitted, pattern.units)),
    scoreSquared: reduced
      .mmul(pattern.randomValueSquared)
      .mmul(reduced.transpose())
      .sub(crossed)
      .sub(crossed.transpose())
      .add(fitted.mmul(fitted.transpose()).mul(pattern.units)),
  };
}

/** One or two random effects: written out, because a unit's pattern asks for it at every step. */
function smallInverse(matrix: Matrix): Matrix {
  if (matrix.rows === 1) return new Matrix([[1 / matrix.get(0, 0)]]);
  return new Matrix([
    [matrix.get(1, 1), -matrix.get(0, 1)],
    [-matrix.get(1, 0), matrix.get(0, 0)],
  ]).div(determinant(matrix));
}

/** Rounding makes an inverse slightly asymmetric; what is computed from it must not depend on the side. */
function symmetric(matrix: Matrix): Matrix {
  return Matrix.add(matrix, matrix.transpose()).div(2);
}
