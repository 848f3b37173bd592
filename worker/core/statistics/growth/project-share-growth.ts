import { tQuantile } from '../distributions/t.ts';
import { fitGrowthCurve, type GrowthCurve, type GrowthRefusal } from './fit-growth-curve.ts';
import type { GrowthPoint } from './least-squares-growth.ts';

export interface ShareGrowth {
  readonly kind: 'projected';
  readonly curve: GrowthCurve;
  /** Where the growth ends, in percent 0…100. */
  readonly asymptotePct: number;
  readonly projections: readonly ProjectedShare[];
}

/** The share that a wave at this time is expected to find, with the 95 % interval for it, in percent 0…100. */
export interface ProjectedShare {
  readonly time: number;
  readonly sharePct: number;
  readonly lowerPct: number;
  readonly upperPct: number;
}

export interface RefusedShareGrowth {
  readonly kind: 'refused';
  readonly reason: ShareGrowthRefusal;
}

export type ShareGrowthRefusal =
  | 'fewerThanSixWaves'
  | GrowthRefusal
  /** The curve falls: there is no growth to project. */
  | 'notRising'
  /** More than all members cannot take part: the points do not yet show where the growth ends. */
  | 'asymptoteAbove100';

const fewestWaves = 6;

/**
 * Logistic growth of a share over the waves of a cluster, and what it is expected to be at times to come.
 * @param points one per wave, shares in percent 0…100
 * @param times to project to, in the unit of the points' times
 * @returns the projection, or why there is none
 * @throws RangeError for a share outside 0…100, two of one wave, or a time that is no number
 * @method fitGrowthCurve; f ± t_{n−3}·√(g′Vg + s²), cut at 0 and 100
 * @source Bates & Watts 1988, Nonlinear Regression Analysis
 * @verified test/reference/07-growth-chick-dnase-air.json for the curve and the interval
 */
export function projectShareGrowth(
  points: readonly GrowthPoint[],
  times: readonly number[],
): ShareGrowth | RefusedShareGrowth {
  const refused = (reason: ShareGrowthRefusal): RefusedShareGrowth => ({ kind: 'refused', reason });
  if (points.some(({ value }) => !(value >= 0 && value <= 100)))
    throw new RangeError('a share lies between 0 and 100 percent');
  if (!times.every(Number.isFinite)) throw new RangeError('a time to project to must be a number');
  if (new Set(points.map(({ time }) => time)).size < points.length)
    throw new RangeError('a wave has one share');
  if (points.length < fewestWaves) return refused('fewerThanSixWaves');

  const curve = fitGrowthCurve(points, 'logistic');
  if (curve.kind === 'refused') return refused(curve.reason);
  const [asymptote, , scale] = curve.parameters.map(({ estimate }) => estimate);
  if (asymptote === undefined || scale === undefined || scale < 0) return refused('notRising');
  if (asymptote > 100) return refused('asymptoteAbove100');
  const quantile = tQuantile(0.975, curve.degreesOfFreedom);
  return {
    kind: 'projected',
    curve,
    asymptotePct: asymptote,
    projections: times.map((time) => {
      const { estimate, standardError } = curve.at(time);
      const halfWidth = quantile * Math.hypot(standardError, curve.residualDeviation);
      return {
        time,
        sharePct: estimate,
        lowerPct: Math.max(0, estimate - halfWidth),
        upperPct: Math.min(100, estimate + halfWidth),
      };
    }),
  };
}
