import { inverse, Matrix } from 'ml-matrix';
import { sampleMean } from '../sample-mean.ts';
import { trace } from './matrix-trace.ts';
import type { PanelRow } from './panel-row.ts';
import { requireFiniteRows } from './require-finite-rows.ts';
import { trendScale } from './trend-scale.ts';

export interface RandomEffectsTrend {
  readonly intercept: { readonly estimate: number; readonly standardError: number };
  readonly slope: { readonly estimate: number; readonly standardError: number };
  /** Within units, and between them (0 where the estimate falls below). */
  readonly residualVariance: number;
  readonly unitVariance: number;
}

interface Unit {
  readonly rows: readonly { readonly time: number; readonly value: number }[];
  readonly time: number;
  readonly value: number;
}

/**
 * Trend of a panel by generalised least squares with Swamy and Arora's variance components.
 * @param rows one per unit and time, in any order; a missing answer has no row
 * @returns null where the components cannot be estimated: without degrees within or between units, without variance
 * within, or where unequal units have the same mean time
 * @throws RangeError for a time or value that is no number
 * @method σ² from the within regression, σ_u² from the regression of the units' means weighted by their rows; least
 * squares on y − θȳ with θ = 1 − 1/√(1 + Tσ_u²/σ²)
 * @source Swamy & Arora 1972; Baltagi & Chang 1994 for unbalanced panels; Croissant & Millo 2008, plm
 * @verified test/reference/06a-lmm-sleepstudy.json to 06c, 06e-lmm-thinned-sleepstudy.json, 06f-lmm-boundary.json
 */
export function randomEffectsTrend(rows: readonly PanelRow[]): RandomEffectsTrend | null {
  requireFiniteRows(rows);
  const scale = trendScale(rows);
  if (scale === null) return null;
  const { timeMean, timeSpread } = scale;
  const units = [...Map.groupBy(rows, ({ unit }) => unit).values()].map((own) =>
    withMeans(
      own.map(({ time, value }) => ({
        time: (time - timeMean) / timeSpread,
        value: value - scale.intercept - scale.slope * time,
      })),
    ),
  );
  const waves = new Set(rows.map(({ time }) => time)).size;
  const balanced = units.length * waves === rows.length && units.every((unit) => unit.rows.length === waves);
  const residualVariance = varianceWithin(units, rows.length);
  if (residualVariance === null) return null;
  const unitVariance = varianceBetween(units, rows.length, residualVariance, balanced);
  if (unitVariance === null) return null;

  const weighted = units.flatMap((unit) => {
    const rest = 1 / Math.sqrt(1 + (unit.rows.length * unitVariance) / residualVariance);
    return unit.rows.map(({ time, value }) => ({
      design: [rest, time - (1 - rest) * unit.time],
      value: value - (1 - rest) * unit.value,
    }));
  });
  const design = new Matrix(weighted.map((row) => row.design));
  const values = Matrix.columnVector(weighted.map(({ value }) => value));
  const unscaled = inverse(design.transpose().mmul(design));
  const coefficients = unscaled.mmul(design.transpose()).mmul(values);
  const residuals = Matrix.sub(values, design.mmul(coefficients));
  const variance = residuals.dot(residuals) / (rows.length - 2);
  const combination = (constant: number, weights: readonly number[]) => {
    const weight = Matrix.columnVector([...weights]);
    return {
      estimate: constant + weight.dot(coefficients),
      standardError: Math.sqrt(variance * weight.dot(unscaled.mmul(weight))),
    };
  };
  return {
    intercept: combination(scale.intercept, [1, -timeMean / timeSpread]),
    slope: combination(scale.slope, [0, 1 / timeSpread]),
    residualVariance,
    unitVariance,
  };
}

function withMeans(rows: Unit['rows']): Unit {
  return {
    rows,
    time: sampleMean(rows.map(({ time }) => time)) ?? NaN,
    value: sampleMean(rows.map(({ value }) => value)) ?? NaN,
  };
}

function varianceWithin(units: readonly Unit[], rows: number): number | null {
  const degrees = rows - units.length - 1;
  const deviations = units.flatMap((unit) =>
    unit.rows.map(({ time, value }) => ({ time: time - unit.time, value: value - unit.value })),
  );
  const squares = deviations.reduce((sum, { time }) => sum + time ** 2, 0);
  if (degrees < 1 || !(squares > 0)) return null;
  const slope = deviations.reduce((sum, { time, value }) => sum + time * value, 0) / squares;
  const variance =
    deviations.reduce((sum, { time, value }) => sum + (value - slope * time) ** 2, 0) / degrees;
  return variance > 0 ? variance : null;
}

function varianceBetween(
  units: readonly Unit[],
  rows: number,
  residualVariance: number,
  balanced: boolean,
): number | null {
  const sum = (term: (unit: Unit) => number): number =>
    units.reduce((total, unit) => total + unit.rows.length * term(unit), 0);
  const time = sum((unit) => unit.time) / rows;
  const value = sum((unit) => unit.value) / rows;
  const squares = sum((unit) => (unit.time - time) ** 2);
  // Times have spread 1, so that this is the share of it that is between the units.
  const sloped = squares > 1e-14 * rows;
  const degrees = units.length - (sloped ? 2 : 1);
  if (degrees < 1 || (!balanced && !sloped)) return null;
  const slope = sloped ? sum((unit) => (unit.time - time) * (unit.value - value)) / squares : 0;
  const residualSquares = sum((unit) => (unit.value - value - slope * (unit.time - time)) ** 2);
  const between = balanced
    ? (rows / units.length) * degrees
    : rows - trace(inverse(moments(units, 1)).mmul(moments(units, 2)));
  return Math.max(0, (residualSquares - degrees * residualVariance) / between);
}

/** Σ T^power·z̄z̄′ over the units, z̄ = (1, mean time). */
function moments(units: readonly Unit[], power: number): Matrix {
  return units
    .map(({ rows, time }) =>
      new Matrix([
        [1, time],
        [time, time ** 2],
      ]).mul(rows.length ** power),
    )
    .reduce((sum, each) => sum.add(each));
}
