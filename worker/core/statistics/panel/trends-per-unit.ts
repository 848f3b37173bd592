import { sampleMean } from '../sample-mean.ts';
import { sampleMedian } from '../sample-median.ts';
import { sampleVariance } from '../sample-variance.ts';
import type { PanelRow } from './panel-row.ts';
import { requireFiniteRows } from './require-finite-rows.ts';
import { trendScale } from './trend-scale.ts';

export interface TrendsPerUnit {
  readonly units: readonly UnitTrend[];
  readonly meanSlope: number;
  /** Between the slopes of the units; null for one unit. */
  readonly slopeDeviation: number | null;
  readonly meanSlopeStandardError: number | null;
  readonly medianSlope: number;
  /** Share of units that rise, 0…1. */
  readonly risingShare: number;
}

interface UnitTrend {
  readonly unit: string;
  readonly intercept: number;
  readonly slope: number;
  readonly slopeStandardError: number;
}

/** A line through two points has no residual, so that nothing is known of its error. */
const fewestRows = 3;

/**
 * A line of its own for each unit of a panel, and how the slopes vary.
 * @param rows one per unit and time, in any order; units below three rows, or at one time only, are left out
 * @returns units in the order in which they first appear; null where none is left
 * @throws RangeError for a time or value that is no number
 * @method least squares per unit; s² = RSS/(n − 2)
 * @verified test/reference/06a-lmm-sleepstudy.json to 06c, 06e-lmm-thinned-sleepstudy.json, 06f-lmm-boundary.json
 */
export function trendsPerUnit(rows: readonly PanelRow[]): TrendsPerUnit | null {
  requireFiniteRows(rows);
  const units = [...Map.groupBy(rows, ({ unit }) => unit)].flatMap(
    ([unit, own]) => unitTrend(unit, own) ?? [],
  );
  const slopes = units.map(({ slope }) => slope);
  const [meanSlope, medianSlope] = [sampleMean(slopes), sampleMedian(slopes)];
  if (meanSlope === null || medianSlope === null) return null;
  const variance = sampleVariance(slopes);
  return {
    units,
    meanSlope,
    slopeDeviation: variance === null ? null : Math.sqrt(variance),
    meanSlopeStandardError: variance === null ? null : Math.sqrt(variance / slopes.length),
    medianSlope,
    risingShare: slopes.filter((slope) => slope > 0).length / slopes.length,
  };
}

function unitTrend(unit: string, rows: readonly PanelRow[]): UnitTrend | null {
  const scale = trendScale(rows);
  if (rows.length < fewestRows || scale === null) return null;
  const { intercept, slope, timeSpread } = scale;
  const residualSquares = rows.reduce(
    (sum, { time, value }) => sum + (value - intercept - slope * time) ** 2,
    0,
  );
  const squares = rows.length * timeSpread ** 2;
  return {
    unit,
    intercept,
    slope,
    slopeStandardError: Math.sqrt(residualSquares / (rows.length - 2) / squares),
  };
}
