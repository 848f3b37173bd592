import { inverse, Matrix } from 'ml-matrix';
import {
  growthGradient,
  growthParameters,
  growthShapes,
  growthValue,
  type GrowthModel,
  type GrowthPosition,
  type GrowthShape,
} from './growth-shape.ts';
import { leastSquaresGrowth, type GrowthPoint, type LeastSquaresGrowth } from './least-squares-growth.ts';

export interface GrowthCurve {
  readonly kind: 'estimated';
  readonly points: number;
  readonly parameters: readonly GrowthParameter[];
  readonly covariance: readonly (readonly number[])[];
  /** An error above half of a parameter: say so, and do not rely on it. */
  readonly weaklyIdentified: boolean;
  readonly degreesOfFreedom: number;
  readonly residualSquares: number;
  readonly residualDeviation: number;
  readonly logLikelihood: number;
  readonly akaike: number;
  /** Of the asymptote, at the last time. */
  readonly reachedShare: number;
  /** When nine tenths of the asymptote are reached; null for a curve that comes from above. */
  readonly timeAtNineTenths: { readonly estimate: number; readonly standardError: number } | null;
  readonly at: (time: number) => { readonly estimate: number; readonly standardError: number };
}

export interface GrowthParameter {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
}

export type GrowthRefusal =
  /** Fewer than four times: three parameters leave nothing to measure the error by. */
  | 'tooFewPoints'
  | 'constant'
  /** The points lie on a curve to the last digit: no error can be told. */
  | 'noResidualVariation'
  /** The points do not tell where the curve ends: its asymptote runs away, or is less than its own error. */
  | 'notIdentified'
  | 'notConverged';

export interface RefusedGrowthCurve {
  readonly kind: 'refused';
  readonly reason: GrowthRefusal;
}

/** Reciprocal condition of the scaled information below which the parameters cannot be told apart. */
const singular = 1e-9;

/**
 * Logistic or Gompertz curve through a series by nonlinear least squares.
 * @param points in any order, several per time are allowed
 * @returns the curve, in the unit of the values, or why there is none
 * @throws RangeError for a time or value that is no number
 * @method Asym/(1 + exp((xmid − t)/scal)) or Asym·exp(−b2·b3^t); V = s²(G′G)⁻¹ with s² = RSS/(n − 3). Refused where the
 * scaled G′G is singular or the error of the asymptote is greater than the asymptote
 * @source Bates & Watts 1988, Nonlinear Regression Analysis
 * @verified test/reference/07-growth-chick-dnase-air.json, 07b-growth-ends.json
 */
export function fitGrowthCurve(
  points: readonly GrowthPoint[],
  model: GrowthModel,
): GrowthCurve | RefusedGrowthCurve {
  for (const { time, value } of points)
    if (!Number.isFinite(time) || !Number.isFinite(value))
      throw new RangeError('a point of a series needs a time and a value');
  const times = points.map(({ time }) => time);
  const values = points.map(({ value }) => value);
  if (new Set(times).size < 4) return refused('tooFewPoints');
  if (new Set(values).size === 1) return refused('constant');

  const [first, span] = [Math.min(...times), Math.max(...times) - Math.min(...times)];
  const size = Math.max(...values.map(Math.abs));
  const scaled = points.map(({ time, value }) => ({ time: (time - first) / span, value: value / size }));
  const best = growthShapes[model]
    .flatMap((shape) => leastSquaresGrowth(shape, scaled) ?? [])
    .toSorted((a, b) => a.residualSquares - b.residualSquares)[0];
  if (best === undefined) return refused('notConverged');
  if (best.residualSquares < 1e-24 * points.length) return refused('noResidualVariation');
  return describe(points, {
    ...best,
    position: {
      asymptote: best.position.asymptote * size,
      inflection: first + best.position.inflection * span,
      rate: best.position.rate / span,
    },
    residualSquares: best.residualSquares * size ** 2,
  });
}

function refused(reason: GrowthRefusal): RefusedGrowthCurve {
  return { kind: 'refused', reason };
}

function describe(
  points: readonly GrowthPoint[],
  { shape, position, residualSquares, converged }: LeastSquaresGrowth,
): GrowthCurve | RefusedGrowthCurve {
  const n = points.length;
  const degreesOfFreedom = n - 3;
  const gradient = new Matrix(points.map(({ time }) => [...growthGradient(shape, position, time)]));
  const jacobian = new Matrix(shape.jacobian(position).map((row) => [...row]));
  const unscaled = identified(gradient, jacobian) ? scaledInverse(gradient) : null;
  if (unscaled === null) return refused('notIdentified');
  const residualVariance = residualSquares / degreesOfFreedom;
  const covariance = Matrix.mul(unscaled, residualVariance);
  const shown = jacobian.mmul(covariance).mmul(jacobian.transpose());
  const errors = shown.diagonal().map(Math.sqrt);
  const estimates = shape.parameters(position);
  if (!errors.every(Number.isFinite) || (errors[0] ?? NaN) > Math.abs(position.asymptote))
    return refused('notIdentified');
  if (!converged) return refused('notConverged');

  const errorAlong = (direction: readonly number[]): number => {
    const weights = Matrix.columnVector([...direction]);
    return Math.sqrt(weights.dot(covariance.mmul(weights)));
  };
  const logLikelihood = (-n / 2) * (Math.log((2 * Math.PI * residualSquares) / n) + 1);
  const last = Math.max(...points.map(({ time }) => time));
  return {
    kind: 'estimated',
    points: n,
    parameters: growthParameters[shape.model].map((name, i) => ({
      name,
      estimate: estimates[i] ?? NaN,
      standardError: errors[i] ?? NaN,
    })),
    covariance: shown.to2DArray(),
    weaklyIdentified: errors.some((error, i) => Math.abs(error / (estimates[i] ?? NaN)) > 0.5),
    degreesOfFreedom,
    residualSquares,
    residualDeviation: Math.sqrt(residualVariance),
    logLikelihood,
    akaike: 8 - 2 * logLikelihood,
    reachedShare: growthValue(shape, position, last) / position.asymptote,
    timeAtNineTenths: timeAtNineTenths(shape, position, errorAlong),
    at: (time) => ({
      estimate: growthValue(shape, position, time),
      standardError: errorAlong(growthGradient(shape, position, time)),
    }),
  };
}

function timeAtNineTenths(
  { atNineTenths }: GrowthShape,
  { inflection, rate }: GrowthPosition,
  errorAlong: (direction: readonly number[]) => number,
): GrowthCurve['timeAtNineTenths'] {
  if (atNineTenths === null) return null;
  return {
    estimate: inflection + atNineTenths / rate,
    standardError: errorAlong([0, 1, -atNineTenths / rate ** 2]),
  };
}

/** Whether the data tell the parameters apart, in the form in which they are shown. */
function identified(gradient: Matrix, jacobian: Matrix): boolean {
  const entries = [...gradient.to1DArray(), ...jacobian.to1DArray()];
  if (!entries.every(Number.isFinite) || jacobian.diagonal().includes(0)) return false;
  const shown = unitColumns(gradient.mmul(inverse(jacobian)));
  const information = shown?.transpose().mmul(shown);
  const inverted = information && inverseOrNull(information);
  return !!inverted && 1 / (greatestColumn(information) * greatestColumn(inverted)) >= singular;
}

/** (G′G)⁻¹ by columns of length 1, so that the units of the parameters cost no digits. */
function scaledInverse(gradient: Matrix): Matrix | null {
  const lengths = columnLengths(gradient);
  const unit = unitColumns(gradient);
  const inverted = unit && inverseOrNull(unit.transpose().mmul(unit));
  return (
    inverted &&
    new Matrix(lengths.map((row, i) => lengths.map((column, j) => inverted.get(i, j) / row / column)))
  );
}

/** @returns null for a matrix that is singular to the last digit */
function inverseOrNull(matrix: Matrix): Matrix | null {
  try {
    return inverse(matrix);
  } catch {
    return null;
  }
}

function unitColumns(matrix: Matrix): Matrix | null {
  const lengths = columnLengths(matrix);
  if (!lengths.every((length) => length > 0 && Number.isFinite(length))) return null;
  return new Matrix(matrix.to2DArray().map((row) => row.map((entry, i) => entry / (lengths[i] ?? NaN))));
}

function columnLengths(matrix: Matrix): readonly number[] {
  return Array.from({ length: matrix.columns }, (_, i) => matrix.getColumnVector(i).norm());
}

/** Greatest sum of absolute values in a column. */
function greatestColumn(matrix: Matrix): number {
  return Math.max(...Matrix.abs(matrix).sum('column'));
}
