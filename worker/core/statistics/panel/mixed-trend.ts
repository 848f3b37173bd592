import { Matrix } from 'ml-matrix';
import { fitMixedModel, type MixedModelFit } from './fit-mixed-model.ts';
import { mixedCoefficients, type MixedCoefficient } from './mixed-coefficients.ts';
import type { PanelRow } from './panel-row.ts';
import { interceptStarts } from './intercept-starts.ts';
import { randomEffects } from './random-effects.ts';
import { relativeCovariance, type RelativeFactor } from './relative-factor.ts';
import { requireFiniteRows } from './require-finite-rows.ts';
import { roundingOf } from './rounding-of.ts';
import { trendScale, type TrendScale } from './trend-scale.ts';
import { unitPatterns } from './unit-patterns.ts';

export interface MixedTrend {
  readonly kind: 'estimated';
  readonly rows: number;
  readonly units: number;
  /** Value at time 0, and change per unit of time, of a typical unit. */
  readonly intercept: MixedCoefficient;
  readonly slope: MixedCoefficient;
  readonly covariance: readonly (readonly [number, number])[];
  /** Between units: of the values at time 0, of the slopes and of both together; null with a common slope. */
  readonly interceptVariance: number;
  readonly slopeVariance: number | null;
  readonly interceptSlopeCovariance: number | null;
  /** −1…1; null also where one of the two does not vary. */
  readonly interceptSlopeCorrelation: number | null;
  /** Within units. */
  readonly residualVariance: number;
  /** Share of the variance at time 0 that is between units, 0…1. */
  readonly intraclassCorrelation: number;
  readonly logLikelihood: number;
  readonly parameters: number;
  /** A variance of 0, or slopes that follow from the intercepts: a valid answer, and to be said. */
  readonly singular: boolean;
  /** What each unit adds to the common line, shrunken to it (BLUP). */
  readonly deviations: ReadonlyMap<string, readonly number[]>;
}

export type MixedTrendRefusal =
  /** Fewer than two units: nothing is between them. */
  | 'tooFewUnits'
  /** No more rows than random effects: what is between and what is within units cannot be told apart. */
  | 'tooFewRows'
  | 'timeDoesNotVary'
  /** The values lie on the lines of their units: there is no variance within to measure by. */
  | 'noResidualVariation';

export interface RefusedMixedTrend {
  readonly kind: 'refused';
  readonly reason: MixedTrendRefusal;
}

/** lme4's own tolerance for a fit on the boundary. */
const singularBelow = 1e-4;

/**
 * Trend of a panel by a linear mixed model: a common line, and for each unit its own intercept and, with varying
 * slopes, its own slope. Right for units that come and go, as long as who is missing follows from what was answered.
 * @param rows one per unit and time, in any order; a missing answer has no row
 * @param slopes 'common' for random intercepts only; 'varying' for random intercepts and slopes, correlated
 * @param criterion 'reml' for reporting; 'ml' to compare models of different fixed parts
 * @returns the trend, in the unit of the values and per unit of time, or why there is none
 * @throws RangeError for a time or value that is no number
 * @method restricted (or plain) maximum likelihood; Satterthwaite's and Kenward–Roger's degrees
 * @source Laird & Ware 1982; Bates et al. 2015
 * @verified test/reference/06a-lmm-sleepstudy.json to 06c, 06e-lmm-thinned-sleepstudy.json, 06f-lmm-boundary.json
 */
export function mixedTrend(
  rows: readonly PanelRow[],
  { slopes, criterion }: { readonly slopes: 'common' | 'varying'; readonly criterion: 'reml' | 'ml' },
): MixedTrend | RefusedMixedTrend {
  requireFiniteRows(rows);
  const units = new Set(rows.map(({ unit }) => unit)).size;
  const effects = slopes === 'varying' ? 2 : 1;
  if (units < 2) return refused('tooFewUnits');
  if (rows.length <= effects * units) return refused('tooFewRows');
  const scale = trendScale(rows);
  if (scale === null) return refused('timeDoesNotVary');
  const fit = fitScaled(rows, scale, slopes, criterion === 'reml');
  if (fit === null) return refused('noResidualVariation');
  return describe(rows, units, scale, fit);
}

function refused(reason: MixedTrendRefusal): RefusedMixedTrend {
  return { kind: 'refused', reason };
}

function fitScaled(
  rows: readonly PanelRow[],
  scale: TrendScale,
  slopes: 'common' | 'varying',
  restricted: boolean,
): MixedModelFit | null {
  const design = (effects: 1 | 2) =>
    unitPatterns(
      rows.map(({ unit, time, value }) => {
        const scaled = (time - scale.timeMean) / scale.timeSpread;
        return {
          unit,
          fixed: [1, scaled],
          random: effects === 1 ? [1] : [1, scaled],
          value: value - scale.intercept - scale.slope * time,
        };
      }),
    );
  const rounding = roundingOf(rows);
  const common = fitMixedModel(design(1), restricted, { starts: interceptStarts, rounding });
  if (slopes === 'common' || common === null) return common;
  // Not from an intercept of 0 or a correlation of 0: there the likelihood may be level without being highest.
  const intercept = Math.max(0.1, Math.abs(common.factor[0] ?? 0));
  const starts = [0.1, 0.5, 2].flatMap((slope): RelativeFactor[] => [
    [intercept, slope / 2, slope],
    [intercept, -slope / 2, slope],
  ]);
  return fitMixedModel(design(2), restricted, { starts, rounding });
}

function describe(
  rows: readonly PanelRow[],
  units: number,
  { timeMean, timeSpread, intercept, slope }: TrendScale,
  fit: MixedModelFit,
): MixedTrend {
  // Scaled time is (time − mean)/spread: this turns effects on it into effects on time.
  const unscale = new Matrix([
    [1, -timeMean / timeSpread],
    [0, 1 / timeSpread],
  ]);
  const { residualVariance, restricted } = fit;
  const varying = fit.factor.length > 1;
  const relative = varying
    ? unscale.mmul(relativeCovariance(fit.factor)).mmul(unscale.transpose())
    : relativeCovariance(fit.factor);
  const between = Matrix.mul(relative, residualVariance);
  const interceptVariance = between.get(0, 0);
  const slopeVariance = varying ? between.get(1, 1) : null;
  const interceptSlopeCovariance = varying ? between.get(0, 1) : null;
  const singular = isSingular(fit.factor, Math.sqrt(relative.get(0, 0)), timeSpread);
  const [first, second] = mixedCoefficients(
    fit,
    [
      { weights: unscale.getRow(0), constant: intercept },
      { weights: unscale.getRow(1), constant: slope },
    ],
    singular,
  );
  if (first === undefined || second === undefined) throw new Error('a trend has two coefficients');
  const covariance = unscale
    .mmul(fit.state.unscaledCovariance)
    .mmul(unscale.transpose())
    .mul(residualVariance);
  return {
    kind: 'estimated',
    rows: rows.length,
    units,
    intercept: first,
    slope: second,
    covariance: [
      [covariance.get(0, 0), covariance.get(0, 1)],
      [covariance.get(1, 0), covariance.get(1, 1)],
    ],
    interceptVariance,
    slopeVariance,
    interceptSlopeCovariance,
    interceptSlopeCorrelation: correlationOf(relative, timeSpread),
    residualVariance,
    intraclassCorrelation: interceptVariance / (interceptVariance + residualVariance),
    // |X′V⁻¹X| is of the design, and the design was scaled.
    logLikelihood: fit.logLikelihood - (restricted ? Math.log(timeSpread) : 0),
    parameters: 2 + fit.factor.length + 1,
    singular,
    deviations: randomEffects(fit, rows, (effects) =>
      varying ? unscale.mmul(effects).to1DArray() : effects.to1DArray(),
    ),
  };
}

/** By lme4's rule: a diagonal entry of the factor on the units' own time below the tolerance. */
function isSingular(factor: RelativeFactor, intercept: number, timeSpread: number): boolean {
  if (intercept < singularBelow) return true;
  const [first, , last] = factor;
  if (first === undefined || last === undefined) return false;
  // The product of the diagonal is the root of the determinant, which scaling time divides by the spread.
  return Math.abs(first * last) / timeSpread / intercept < singularBelow;
}

function correlationOf(relative: Matrix, timeSpread: number): number | null {
  if (relative.rows < 2) return null;
  const [intercept, slope] = [Math.sqrt(relative.get(0, 0)), Math.sqrt(relative.get(1, 1))];
  // Below this the factor is 0 but for the last step that led there.
  if (intercept < 1e-7 || slope * timeSpread < 1e-7) return null;
  return Math.max(-1, Math.min(1, relative.get(0, 1) / (intercept * slope)));
}
