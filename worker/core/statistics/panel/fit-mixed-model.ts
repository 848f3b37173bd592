import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { likelihoodDerivatives } from './likelihood-derivatives.ts';
import { mixedModelState, type MixedModelState } from './mixed-model-likelihood.ts';
import type { RelativeFactor } from './relative-factor.ts';
import type { UnitPattern } from './unit-patterns.ts';

export interface MixedModelFit {
  readonly factor: RelativeFactor;
  readonly state: MixedModelState;
  /** Variance within units (σ²). */
  readonly residualVariance: number;
  readonly logLikelihood: number;
  readonly restricted: boolean;
  /** n − p for REML, n for ML. */
  readonly degrees: number;
}

interface Point {
  readonly factor: RelativeFactor;
  readonly state: MixedModelState;
  readonly deviance: number;
}

/** Newton's method needs about ten; more only where the likelihood is flat. */
const mostSteps = 200;

/** Units that differ this many times more than they vary: the residual variance goes to 0. */
const greatestFactor = 1e6;

/** Starts that are followed to the end: the likelihood may have a second, lower top. */
const descents = 2;

/**
 * Fits a linear mixed model by (restricted) maximum likelihood: the profiled deviance over the factor of the relative
 * covariance, by Newton's method with the exact Hessian, from several starts. A variance of 0 is a valid answer.
 * @param rounding deviations this small are those of the numbers themselves
 * @returns null where the residual variance goes to 0: the data are explained without a rest, and no estimate exists
 * @method −2ℓ = log|V| [+ log|X′V⁻¹X|] + ν(1 + log(2π·r′Wr/ν)), ν = n − p [n]; steps by the absolute eigenvalues of
 * the Hessian, halved until the deviance falls
 * @source Bates et al. 2015, section 3.4
 * @verified test/reference/06a-lmm-sleepstudy.json to 06c, 06e-lmm-thinned-sleepstudy.json, 06f-lmm-boundary.json
 */
export function fitMixedModel(
  patterns: readonly UnitPattern[],
  restricted: boolean,
  { starts, rounding }: { readonly starts: readonly RelativeFactor[]; readonly rounding: number },
): MixedModelFit | null {
  const rows = patterns.reduce((sum, { units, rowsPerUnit }) => sum + units * rowsPerUnit, 0);
  const degrees = rows - (restricted ? (patterns[0]?.fixedFixed.rows ?? 0) : 0);
  const at = (factor: RelativeFactor): Point | null => {
    if (largest(factor) > greatestFactor) return null;
    const state = mixedModelState(patterns, factor, restricted);
    const deviance =
      state.logDeterminant + degrees * (1 + Math.log((2 * Math.PI * state.residual) / degrees));
    return Number.isFinite(deviance) ? { factor, state, deviance } : null;
  };
  const promising = starts.flatMap((start) => at(start) ?? []).toSorted((a, b) => a.deviance - b.deviance);
  const best = promising
    .slice(0, descents)
    .map((start) => descend(start, at, restricted, degrees))
    .toSorted((a, b) => a.deviance - b.deviance)[0];
  if (best === undefined || 2 * largest(best.factor) > greatestFactor) return null;
  const residualVariance = best.state.residual / degrees;
  if (!(residualVariance > rounding ** 2)) return null;
  return {
    factor: best.factor,
    state: best.state,
    residualVariance,
    logLikelihood: -best.deviance / 2,
    restricted,
    degrees,
  };
}

function descend(
  start: Point,
  at: (factor: RelativeFactor) => Point | null,
  restricted: boolean,
  degrees: number,
): Point {
  let point = start;
  for (let taken = 0; taken < mostSteps; taken++) {
    const step = newtonStep(point, restricted, degrees);
    // So near the end the deviance no longer tells points apart, but its slope does: take the step as it is.
    const near = largest(step) < 1e-5 * (1 + largest(point.factor));
    const next = near ? at(moved(point.factor, step, 1)) : firstLower(point, step, at);
    if (next === null) return point;
    point = next;
    if (largest(step) < 1e-11 * (1 + largest(point.factor))) return point;
  }
  return point;
}

function newtonStep({ factor, state }: Point, restricted: boolean, degrees: number): readonly number[] {
  const { logDeterminant, residual } = likelihoodDerivatives(state, factor, restricted);
  const relativeGradient = residual.gradient.map((slope) => slope / state.residual);
  const gradient = logDeterminant.gradient.map((slope, i) => slope + degrees * (relativeGradient[i] ?? 0));
  const slopes = Matrix.columnVector(relativeGradient);
  const hessian = Matrix.div(residual.hessian, state.residual)
    .sub(slopes.mmul(slopes.transpose()))
    .mul(degrees)
    .add(logDeterminant.hessian);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(hessian, {
    assumeSymmetric: true,
  });
  const along = eigenvectorMatrix.transpose().mmul(Matrix.columnVector(gradient));
  const steepest = Math.max(...realEigenvalues.map(Math.abs));
  const scaled = realEigenvalues.map((curvature, i) => {
    const size = Math.max(Math.abs(curvature), 1e-10 * steepest, Number.MIN_VALUE);
    return -along.get(i, 0) / size;
  });
  const step = eigenvectorMatrix.mmul(Matrix.columnVector(scaled)).to1DArray();
  // A flat likelihood asks for endless steps: none is longer than what the factor is, and one more.
  const longest = 1 + 2 * largest(factor);
  const length = largest(step);
  return length > longest ? step.map((value) => (value * longest) / length) : step;
}

function firstLower(
  { factor, deviance }: Point,
  step: readonly number[],
  at: (factor: RelativeFactor) => Point | null,
): Point | null {
  for (let share = 1; share > 1e-12; share /= 2) {
    const next = at(moved(factor, step, share));
    if (next !== null && next.deviance < deviance) return next;
  }
  return null;
}

function moved(factor: RelativeFactor, step: readonly number[], share: number): RelativeFactor {
  return factor.map((value, i) => value + share * (step[i] ?? 0));
}

function largest(values: readonly number[]): number {
  return Math.max(...values.map(Math.abs));
}
