import { Matrix } from 'ml-matrix';
import { trace } from './matrix-trace.ts';
import type { MixedModelState } from './mixed-model-likelihood.ts';
import {
  factorCurvature,
  factorDirections,
  type FactorDirection,
  type RelativeFactor,
} from './relative-factor.ts';

export interface Derivatives {
  readonly gradient: readonly number[];
  readonly hessian: Matrix;
}

interface Part extends FactorDirection {
  /** X′WD_iWX: minus the derivative of X′WX. */
  readonly information: Matrix;
  /** X′WD_iWr */
  readonly fixedScore: Matrix;
}

/**
 * Derivatives of the two parts of the likelihood, and of X′WX, by the entries of the factor of the relative covariance.
 * @method with D_i = ZΨ_iZ′ and P = W − WX(X′WX)⁻¹X′W: ∂log|V| = tr(WD_i), ∂log|X′WX| = −tr((X′WX)⁻¹X′WD_iWX),
 * ∂(y′Py) = −y′PD_iPy, and once more
 */
export function likelihoodDerivatives(
  state: MixedModelState,
  factor: RelativeFactor,
  restricted: boolean,
): {
  readonly logDeterminant: Derivatives;
  readonly residual: Derivatives;
  /** X′WD_iWX: minus the derivative of X′WX. */
  readonly information: readonly Matrix[];
} {
  const { patterns, unscaledCovariance: covariance } = state;
  const parts = factorDirections(factor).map((direction): Part => {
    const { slope } = direction;
    return {
      ...direction,
      information: sumOf(state, ({ pattern, fixedRandom }) =>
        fixedRandom.mmul(slope).mmul(fixedRandom.transpose()).mul(pattern.units),
      ),
      fixedScore: sumOf(state, ({ fixedRandom, score }) => fixedRandom.mmul(slope).mmul(score)),
    };
  });
  const table = (entry: (one: Part, other: Part) => number): Matrix =>
    new Matrix(parts.map((one) => parts.map((other) => entry(one, other))));

  return {
    logDeterminant: {
      gradient: parts.map(({ slope, information }) => {
        const own = patterns.map(
          ({ pattern, randomRandom }) => pattern.units * trace(randomRandom.mmul(slope)),
        );
        return total(own) - (restricted ? trace(covariance.mmul(information)) : 0);
      }),
      hessian: table((one, other) => {
        const own = determinantCurvature(state, one, other);
        return restricted ? own + informationCurvature(state, one, other) : own;
      }),
    },
    residual: {
      gradient: parts.map(({ slope }) =>
        total(patterns.map(({ scoreSquared }) => -trace(slope.mmul(scoreSquared)))),
      ),
      hessian: table((one, other) => residualCurvature(state, one, other)),
    },
    information: parts.map(({ information }) => information),
  };
}

function determinantCurvature({ patterns }: MixedModelState, one: Part, other: Part): number {
  const curvature = factorCurvature(one, other);
  return total(
    patterns.map(({ pattern, randomRandom }) => {
      const crossed = randomRandom.mmul(one.slope).mmul(randomRandom).mmul(other.slope);
      return pattern.units * (trace(randomRandom.mmul(curvature)) - trace(crossed));
    }),
  );
}

function informationCurvature(state: MixedModelState, one: Part, other: Part): number {
  const { unscaledCovariance: covariance } = state;
  const curvature = factorCurvature(one, other);
  const again = sumOf(state, ({ pattern, randomRandom, fixedRandom }) => {
    const crossed = one.slope.mmul(randomRandom).mmul(other.slope);
    const inner = Matrix.sub(curvature, crossed).sub(crossed.transpose());
    return fixedRandom.mmul(inner).mmul(fixedRandom.transpose()).mul(pattern.units);
  });
  const squared = covariance.mmul(one.information).mmul(covariance).mmul(other.information);
  return -trace(covariance.mmul(again)) - trace(squared);
}

function residualCurvature(
  { patterns, unscaledCovariance }: MixedModelState,
  one: Part,
  other: Part,
): number {
  const curvature = factorCurvature(one, other);
  const random = patterns.map(({ randomRandom, scoreSquared }) => {
    const crossed = one.slope.mmul(randomRandom).mmul(other.slope);
    return 2 * trace(crossed.mmul(scoreSquared)) - trace(curvature.mmul(scoreSquared));
  });
  return total(random) - 2 * one.fixedScore.dot(unscaledCovariance.mmul(other.fixedScore));
}

function sumOf(
  { patterns }: MixedModelState,
  term: (state: MixedModelState['patterns'][number]) => Matrix,
): Matrix {
  return patterns.map(term).reduce((sum, each) => sum.add(each));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
