import { fQuantile } from '../distributions/f.ts';
import { pairedChange } from '../change/paired-change.ts';
import { sampleCovariance } from '../sample-covariance.ts';
import { sampleVariance } from '../sample-variance.ts';
import { importanceQuadrant } from './importance-quadrant.ts';
import type { ImportancePoint, ImportanceQuadrant } from './importance-quadrant.ts';

/** Where the two true means lie together with the stated confidence; all in the unit of the scale. */
export interface ConfidenceEllipse {
  readonly longHalfAxis: number;
  readonly shortHalfAxis: number;
  /** Of the long axis against the axis of performance, in radians, −π/2…π/2. */
  readonly angle: number;
  /** How far the ellipse reaches from its centre along each axis of the diagram. */
  readonly reach: ImportancePoint;
}

interface AspectPosition extends ImportancePoint {
  readonly ratings: number;
  /** Importance minus performance of the same firms: what is missing. */
  readonly gap: number;
  /** Null where it cannot be told from the spread. */
  readonly gapInterval: { readonly lower: number; readonly upper: number } | null;
  readonly quadrant: ImportanceQuadrant;
  /** Null below three ratings, and where all said the same although others may think otherwise. */
  readonly ellipse: ConfidenceEllipse | null;
  /** The ellipse touches neither line; without it the quadrant is a guess. */
  readonly isQuadrantCertain: boolean;
}

/**
 * Position of an aspect in the importance–performance diagram, with its uncertainty.
 * @param ratings of the firms that use it, one [performance, importance] each
 * @param population firms that use it, ≥ ratings
 * @param lines of the diagram, fixed at the baseline wave
 * @param confidence share in 0…1
 * @returns null without ratings
 * @throws RangeError for more ratings than firms
 * @method Hotelling's region (x − x̄)′V⁻¹(x − x̄) ≤ 2(n − 1)/(n − 2)·F(2, n − 2) with V = (1 − n/N)·S/n
 * @source Martilla & James 1977; Johnson & Wichern 2007, Applied Multivariate Statistical Analysis, 5.4; METHODS 4.9
 * @verified hand computation in the test
 */
export function importancePerformance({
  ratings,
  population,
  lines,
  confidence,
}: {
  readonly ratings: readonly (readonly [number, number])[];
  readonly population: number;
  readonly lines: ImportancePoint;
  readonly confidence: number;
}): AspectPosition | null {
  const gap = pairedChange({ pairs: ratings, confidence, population });
  if (gap === null) return null;
  const point = { importance: gap.meanAfter, performance: gap.meanBefore };
  const ellipse = confidenceEllipse(ratings, population, confidence);
  return {
    ...point,
    ratings: ratings.length,
    gap: gap.change,
    gapInterval: gap.test?.interval ?? null,
    quadrant: importanceQuadrant(point, lines),
    ellipse,
    isQuadrantCertain:
      ellipse !== null &&
      Math.abs(point.importance - lines.importance) > ellipse.reach.importance &&
      Math.abs(point.performance - lines.performance) > ellipse.reach.performance,
  };
}

function confidenceEllipse(
  ratings: readonly (readonly [number, number])[],
  population: number,
  confidence: number,
): ConfidenceEllipse | null {
  const n = ratings.length;
  const performance = sampleVariance(ratings.map(([value]) => value));
  const importance = sampleVariance(ratings.map(([, value]) => value));
  const both = sampleCovariance(ratings);
  if (n < 3 || performance === null || importance === null || both === null) return null;
  if ((performance === 0 || importance === 0) && n < population) return null;
  const scale = ((1 - n / population) / n) * ((2 * (n - 1)) / (n - 2)) * fQuantile(confidence, 2, n - 2);
  const middle = (performance + importance) / 2;
  const apart = Math.hypot((performance - importance) / 2, both);
  return {
    longHalfAxis: Math.sqrt(scale * (middle + apart)),
    shortHalfAxis: Math.sqrt(scale * Math.max(0, middle - apart)),
    angle: Math.atan2(2 * both, performance - importance) / 2,
    reach: { performance: Math.sqrt(scale * performance), importance: Math.sqrt(scale * importance) },
  };
}
