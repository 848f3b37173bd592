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
 * ∂(y′Py) = −y′PD_iPy, and once more. All of it is linear or bilinear in the directions, so the patterns are summed up
 * once, over products of entries, and not once for every pair of directions
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
  const { unscaledCovariance: covariance } = state;
  const sums = patternSums(state);
  const parts = factorDirections(factor).map((direction): Part => {
    const { slope } = direction;
    return {
      ...direction,
      information: along(sums.fixedFixed, slope),
      fixedScore: along(sums.fixedScore, slope),
    };
  });
  const table = (entry: (one: Part, other: Part) => number): Matrix =>
    new Matrix(parts.map((one) => parts.map((other) => entry(one, other))));

  return {
    logDeterminant: {
      gradient: parts.map(
        ({ slope, information }) =>
          inner(sums.random, slope) - (restricted ? inner(covariance, information) : 0),
      ),
      hessian: table((one, other) => {
        const curvature = factorCurvature(one, other);
        const own = inner(sums.random, curvature) - crossed(sums.randomRandom, one.slope, other.slope);
        if (!restricted) return own;
        const again = inner(sums.fitted, curvature) - 2 * crossed(sums.randomFitted, other.slope, one.slope);
        const squared = covariance.mmul(one.information).mmul(covariance).mmul(other.information);
        return own - again - trace(squared);
      }),
    },
    residual: {
      gradient: parts.map(({ slope }) => -inner(sums.score, slope)),
      hessian: table(
        (one, other) =>
          2 * crossed(sums.randomScore, other.slope, one.slope) -
          inner(sums.score, factorCurvature(one, other)) -
          2 * one.fixedScore.dot(covariance.mmul(other.fixedScore)),
      ),
    },
    information: parts.map(({ information }) => information),
  };
}

/** Sums over the patterns, per unit where units differ. Products are of an entry of the first with one of the second. */
interface PatternSums {
  /** Z′WZ, the fitted Z′WX(X′WX)⁻¹X′WZ, and (Z′Wr)(Z′Wr)′. */
  readonly random: Matrix;
  readonly fitted: Matrix;
  readonly score: Matrix;
  readonly randomRandom: Products;
  readonly randomFitted: Products;
  readonly randomScore: Products;
  /** Of X′WZ with itself and with Z′Wr: a matrix for every pair of random effects. */
  readonly fixedFixed: readonly (readonly Matrix[])[];
  readonly fixedScore: readonly (readonly Matrix[])[];
}

/** Entry [ab][cd] is the sum of first(a, b)·second(c, d); row and column count the entries of a matrix by rows. */
type Products = readonly (readonly number[])[];

function patternSums({ patterns, unscaledCovariance }: MixedModelState): PatternSums {
  const size = patterns[0]?.randomRandom.rows ?? 1;
  const effects = unscaledCovariance.rows;
  const square = () => Matrix.zeros(size, size);
  const products = () =>
    Array.from({ length: size * size }, () => Array.from({ length: size * size }, () => 0));
  const byPair = (columns: number) =>
    Array.from({ length: size }, () => Array.from({ length: size }, () => Matrix.zeros(effects, columns)));
  const sums = {
    random: square(),
    fitted: square(),
    score: square(),
    randomRandom: products(),
    randomFitted: products(),
    randomScore: products(),
    fixedFixed: byPair(effects),
    fixedScore: byPair(1),
  };
  for (const { pattern, randomRandom, fixedRandom, score, scoreSquared } of patterns) {
    const { units } = pattern;
    const fitted = fixedRandom.transpose().mmul(unscaledCovariance).mmul(fixedRandom);
    sums.score.add(scoreSquared);
    const [random, fit, squared] = [randomRandom, fitted, scoreSquared].map((matrix) =>
      matrix.to1DArray(),
    ) as [number[], number[], number[]];
    for (const [one, entry] of random.entries()) {
      addTo(sums.randomRandom[one], random, units * entry);
      addTo(sums.randomFitted[one], fit, units * entry);
      addTo(sums.randomScore[one], squared, entry);
    }
    sums.random.add(Matrix.mul(randomRandom, units));
    sums.fitted.add(Matrix.mul(fitted, units));
    for (let one = 0; one < size; one += 1)
      for (let other = 0; other < size; other += 1)
        for (let row = 0; row < effects; row += 1) {
          const entry = fixedRandom.get(row, one);
          const [byFixed, byScore] = [sums.fixedFixed[one]?.[other], sums.fixedScore[one]?.[other]];
          byScore?.set(row, 0, byScore.get(row, 0) + entry * score.get(other, 0));
          for (let column = 0; column < effects; column += 1)
            byFixed?.set(
              row,
              column,
              byFixed.get(row, column) + units * entry * fixedRandom.get(column, other),
            );
        }
  }
  return sums;
}

function addTo(sums: number[] | undefined, values: readonly number[], times: number): void {
  for (const [at, value] of values.entries())
    if (sums !== undefined) sums[at] = (sums[at] ?? 0) + times * value;
}

/** Σ over pairs of random effects: a matrix that is linear in a direction. */
function along(byPair: readonly (readonly Matrix[])[], slope: Matrix): Matrix {
  return byPair
    .flatMap((row, one) => row.map((matrix, other) => Matrix.mul(matrix, slope.get(one, other))))
    .reduce((sum, each) => sum.add(each));
}

/** tr(AB′): for symmetric matrices the trace of their product. */
function inner(one: Matrix, other: Matrix): number {
  return one
    .to1DArray()
    .reduce((sum, entry, at) => sum + entry * other.get(Math.floor(at / one.columns), at % one.columns), 0);
}

/** tr(A·S·B·T) over products of the entries of A and B. */
function crossed(products: Products, between: Matrix, around: Matrix): number {
  const size = between.rows;
  let sum = 0;
  for (const [one, row] of products.entries())
    for (const [other, product] of row.entries()) {
      const [a, b] = [Math.floor(one / size), one % size];
      const [c, d] = [Math.floor(other / size), other % size];
      sum += product * between.get(b, c) * around.get(d, a);
    }
  return sum;
}
