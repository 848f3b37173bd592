import { sampleMean } from '../sample-mean.ts';
import { twoSidedPValue } from '../two-sided-p-value.ts';
import type { PanelRow } from './panel-row.ts';
import { requireFiniteRows } from './require-finite-rows.ts';

export interface FixedEffectsTrend {
  readonly slope: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Null where every change is the same, so that there is no error. */
  readonly t: number | null;
  readonly pValue: number;
  /** Robust to dependence within units (Arellano, without a correction for few units). */
  readonly robustStandardError: number;
}

/**
 * Trend within units: each is compared with itself only, so that who comes and goes does not matter.
 * @param rows one per unit and time, in any order; a unit with one row tells nothing and costs nothing
 * @returns change per unit of time; null where no unit's time varies or no degrees are left
 * @throws RangeError for a time or value that is no number
 * @method least squares on deviations from the unit's means; s² = RSS/(n − units − 1)
 * @source Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, 10.5; Arellano 1987
 * @verified test/reference/06a-lmm-sleepstudy.json to 06c, 06e-lmm-thinned-sleepstudy.json, 06f-lmm-boundary.json
 */
export function fixedEffectsTrend(rows: readonly PanelRow[]): FixedEffectsTrend | null {
  requireFiniteRows(rows);
  const units = [...Map.groupBy(rows, ({ unit }) => unit).values()].map(deviations);
  const degreesOfFreedom = rows.length - units.length - 1;
  const sum = (term: (deviation: Deviation) => number): number =>
    units.reduce((total, own) => total + own.reduce((inner, each) => inner + term(each), 0), 0);

  const squares = sum(({ time }) => time ** 2);
  if (!(squares > 0) || degreesOfFreedom < 1) return null;
  const slope = sum(({ time, value }) => time * value) / squares;
  const residual = ({ time, value }: Deviation): number => value - slope * time;
  const standardError = Math.sqrt(sum((each) => residual(each) ** 2) / degreesOfFreedom / squares);
  const scores = units.map((own) => own.reduce((total, each) => total + each.time * residual(each), 0));
  return {
    slope,
    standardError,
    degreesOfFreedom,
    t: standardError > 0 ? slope / standardError : null,
    pValue: twoSidedPValue(slope, standardError, degreesOfFreedom),
    robustStandardError: Math.sqrt(scores.reduce((total, score) => total + score ** 2, 0)) / squares,
  };
}

interface Deviation {
  readonly time: number;
  readonly value: number;
}

function deviations(rows: readonly PanelRow[]): readonly Deviation[] {
  const time = sampleMean(rows.map((row) => row.time)) ?? NaN;
  const value = sampleMean(rows.map((row) => row.value)) ?? NaN;
  return rows.map((row) => ({ time: row.time - time, value: row.value - value }));
}
