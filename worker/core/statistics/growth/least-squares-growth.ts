import { Matrix, solve } from 'ml-matrix';
import { growthGradient, growthValue, type GrowthPosition, type GrowthShape } from './growth-shape.ts';

export interface GrowthPoint {
  readonly time: number;
  readonly value: number;
}

export interface LeastSquaresGrowth {
  readonly shape: GrowthShape;
  readonly position: GrowthPosition;
  readonly residualSquares: number;
  readonly converged: boolean;
}

/** Starts that are followed: the sum of squares has local lows. */
const descents = 3;
const mostSteps = 300;
/** Steps this small, as a share of where they lead, are the last. */
const smallest = 1e-13;
/** An asymptote this many times the greatest value is on its way to infinity. */
const runaway = 1e5;

/**
 * The curve of a family with the least squares.
 * @param points at times from 0 to 1, with values of size 1: where a start is near does not depend on their units
 * @method on a grid of inflections and rates, for which the asymptote is a linear regression; from the best of them
 * Levenberg–Marquardt with the exact gradient
 * @source Golub & Pereyra 1973; Marquardt 1963
 */
export function leastSquaresGrowth(
  shape: GrowthShape,
  points: readonly GrowthPoint[],
): LeastSquaresGrowth | null {
  const starts = gridLows(shape, points);
  return (
    starts
      .map((start) => descend(shape, points, start))
      .toSorted((a, b) => a.residualSquares - b.residualSquares)[0] ?? null
  );
}

function gridLows(shape: GrowthShape, points: readonly GrowthPoint[]): readonly GrowthPosition[] {
  const rates = Array.from({ length: 12 }, (_, i) => 0.5 * 1.6 ** i);
  const signed = shape.bothDirections ? [...rates.map((rate) => -rate).toReversed(), ...rates] : rates;
  const inflections = Array.from({ length: 23 }, (_, i) => -1.5 + i * 0.25);
  const grid = signed.map((rate) =>
    inflections.map((inflection) => {
      const asymptote = linearAsymptote(shape, points, inflection, rate);
      const position = { asymptote, inflection, rate };
      return { position, residualSquares: residualSquares(shape, points, position) };
    }),
  );
  const at = (row: number, column: number): number => grid[row]?.[column]?.residualSquares ?? Infinity;
  return grid
    .flatMap((line, row) =>
      line.filter(({ residualSquares: own }, column) => {
        const around = [at(row - 1, column), at(row + 1, column), at(row, column - 1), at(row, column + 1)];
        return Number.isFinite(own) && around.every((other) => !(other < own));
      }),
    )
    .toSorted((a, b) => a.residualSquares - b.residualSquares)
    .slice(0, descents)
    .map(({ position }) => position);
}

function linearAsymptote(
  shape: GrowthShape,
  points: readonly GrowthPoint[],
  inflection: number,
  rate: number,
): number {
  let crossed = 0;
  let squares = 0;
  for (const { time, value } of points) {
    const share = shape.share(rate * (time - inflection));
    crossed += share * value;
    squares += share ** 2;
  }
  return crossed / squares;
}

function residualSquares(
  shape: GrowthShape,
  points: readonly GrowthPoint[],
  position: GrowthPosition,
): number {
  return points.reduce((sum, { time, value }) => sum + (value - growthValue(shape, position, time)) ** 2, 0);
}

function descend(
  shape: GrowthShape,
  points: readonly GrowthPoint[],
  start: GrowthPosition,
): LeastSquaresGrowth {
  let position = start;
  let lowest = residualSquares(shape, points, start);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps; step++) {
    const { information, score } = normalEquations(shape, points, position);
    const next = lowerPoint(information, score);
    if (next === null || Math.abs(next.position.asymptote) > runaway)
      return { shape, position, residualSquares: lowest, converged: false };
    ({ position } = next);
    lowest = next.residualSquares;
    if (next.moved < smallest) return { shape, position, residualSquares: lowest, converged: true };
  }
  return { shape, position, residualSquares: lowest, converged: false };

  function lowerPoint(information: readonly number[], score: readonly number[]) {
    for (; damping < 1e10; damping *= 10) {
      const trial = moved(position, dampedStep(information, score, damping));
      if (trial === null) continue;
      const squares = residualSquares(shape, points, trial.position);
      // At the end the squares no longer tell two points apart; a step this small is safe all the same.
      if (squares < lowest || (trial.moved < 1e-6 && squares <= lowest * (1 + 1e-12))) {
        damping = Math.max(damping / 100, 1e-14);
        return { ...trial, residualSquares: squares };
      }
    }
    return null;
  }
}

/** G′G and G′r, summed up point by point: this is where the time goes, and matrices would double it. */
function normalEquations(shape: GrowthShape, points: readonly GrowthPoint[], position: GrowthPosition) {
  const information = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const score = [0, 0, 0];
  for (const { time, value } of points) {
    const gradient = growthGradient(shape, position, time);
    const residual = value - growthValue(shape, position, time);
    gradient.forEach((one, i) => {
      score[i] = (score[i] ?? 0) + one * residual;
      gradient.forEach((other, j) => {
        information[3 * i + j] = (information[3 * i + j] ?? 0) + one * other;
      });
    });
  }
  return { information, score };
}

/** With the diagonal scaled to 1, so that the damping acts on all parameters alike. */
function dampedStep(
  information: readonly number[],
  score: readonly number[],
  damping: number,
): readonly number[] | null {
  const scale = [0, 4, 8].map((place) => Math.sqrt(information[place] ?? NaN));
  if (!scale.every((each) => each > 0 && Number.isFinite(each))) return null;
  const scaled = scale.map((row, i) =>
    scale.map((column, j) => (information[3 * i + j] ?? NaN) / row / column + (i === j ? damping : 0)),
  );
  try {
    const right = Matrix.columnVector(scale.map((row, i) => (score[i] ?? NaN) / row));
    const step = solve(new Matrix(scaled), right);
    return scale.map((row, i) => step.get(i, 0) / row);
  } catch {
    // Singular to the last digit: more damping makes it regular.
    return null;
  }
}

function moved(
  { asymptote, inflection, rate }: GrowthPosition,
  step: readonly number[] | null,
): { readonly position: GrowthPosition; readonly moved: number } | null {
  if (step === null) return null;
  const [byAsymptote = NaN, byInflection = NaN, byRate = NaN] = step;
  const position = {
    asymptote: asymptote + byAsymptote,
    inflection: inflection + byInflection,
    rate: rate + byRate,
  };
  const share = Math.max(
    Math.abs(byAsymptote / (Math.abs(asymptote) + 1e-12)),
    Math.abs(byInflection) / (1 + Math.abs(inflection)),
    Math.abs(byRate / (Math.abs(rate) + 1e-12)),
  );
  return Number.isFinite(share) ? { position, moved: share } : null;
}
