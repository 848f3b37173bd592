import { Matrix } from 'ml-matrix';
import { chiSquaredUpperTail } from '../distributions/chi-squared.ts';
import { normalQuantile, normalUpperTail } from '../distributions/normal.ts';
import { tQuantile } from '../distributions/t.ts';
import { betweenVariance, regressionWith, type BetweenVarianceMethod } from '../pooling/between-variance.ts';
import { requireKnownErrors, type KnownErrorEstimate } from '../pooling/known-error-estimate.ts';
import { sampleMean } from '../sample-mean.ts';
import { twoSidedPValue } from '../two-sided-p-value.ts';

export interface TrendPoint extends KnownErrorEstimate {
  readonly time: number;
}

export interface KnownErrorTrend {
  readonly intercept: { readonly estimate: number; readonly standardError: number };
  readonly slope: {
    readonly estimate: number;
    readonly standardError: number;
    readonly z: number;
    readonly pValue: number;
    /** 95 %, normal. */
    readonly lower: number;
    readonly upper: number;
  };
  /** Variance of the points around the line beyond their errors (τ²); 0 where it is not allowed for. */
  readonly betweenVariance: number;
  /** Knapp and Hartung's error of the slope, with the t interval on points − 2; null for two points. */
  readonly knappHartung: {
    readonly standardError: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
  /** Σ((y − ŷ)/SE)² of the line without τ²; null for two points, which a line meets. */
  readonly heterogeneity: {
    readonly statistic: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
  } | null;
  /** The line at a time, with its standard error, as if τ² were known. */
  readonly at: (time: number) => { readonly estimate: number; readonly standardError: number };
}

/**
 * Line through estimates with known standard errors, as the means of waves whose answers are not at hand. Waves of one
 * panel are not independent: where the answers are at hand, use the mixed model.
 * @param points one per wave, in any order
 * @param method of τ²: 'none' for errors that explain everything, else as in the pooling of estimates
 * @returns per unit of time; null below two points or where the time does not vary
 * @throws RangeError for a point without a number, or with an error of 0
 * @method Var(b) = (X′WX)⁻¹ with W = 1/(SE² + τ²), not rescaled by the residuals: the errors are known. Knapp–Hartung
 * multiplies by Σw(y − ŷ)²/(k − 2); with 'none' that is the rescaling of ordinary weighted least squares
 * @source Viechtbauer 2010 (metafor); Knapp & Hartung 2003
 * @verified test/reference/06d-trend-wavemeans.json, 06g-trend-few.json
 */
export function knownErrorTrend(
  points: readonly TrendPoint[],
  method: BetweenVarianceMethod | 'none',
): KnownErrorTrend | null {
  requireKnownErrors(points);
  const middle = sampleMean(points.map(({ time }) => time));
  if (middle === null || new Set(points.map(({ time }) => time)).size < 2) return null;
  // Time runs from its middle, which keeps the digits of years.
  const data = {
    design: points.map(({ time }) => [1, time - middle]),
    values: points.map(({ value }) => value),
    variances: points.map(({ standardError }) => standardError ** 2),
  };
  const degreesOfFreedom = points.length - 2;
  const between = method === 'none' || degreesOfFreedom < 1 ? 0 : betweenVariance(data, method);
  const fit = regressionWith(data, between);
  const combination = (weights: readonly number[]) => {
    const weight = Matrix.columnVector([...weights]);
    return {
      estimate: weight.dot(fit.coefficients),
      standardError: Math.sqrt(weight.dot(fit.covariance.mmul(weight))),
    };
  };
  const at = (time: number) => combination([1, time - middle]);
  const slope = combination([0, 1]);
  const z = slope.estimate / slope.standardError;
  const width = normalQuantile(0.975) * slope.standardError;
  const withoutBetween = regressionWith(data, 0).residual;
  return {
    intercept: at(0),
    slope: {
      ...slope,
      z,
      pValue: 2 * normalUpperTail(Math.abs(z)),
      lower: slope.estimate - width,
      upper: slope.estimate + width,
    },
    betweenVariance: between,
    knappHartung: degreesOfFreedom < 1 ? null : adjusted(slope, fit.residual, degreesOfFreedom),
    heterogeneity:
      degreesOfFreedom < 1
        ? null
        : {
            statistic: withoutBetween,
            degreesOfFreedom,
            pValue: chiSquaredUpperTail(withoutBetween, degreesOfFreedom),
          },
    at,
  };
}

function adjusted(
  slope: { readonly estimate: number; readonly standardError: number },
  residual: number,
  degreesOfFreedom: number,
): KnownErrorTrend['knappHartung'] {
  const standardError = slope.standardError * Math.sqrt(residual / degreesOfFreedom);
  const width = tQuantile(0.975, degreesOfFreedom) * standardError;
  return {
    standardError,
    degreesOfFreedom,
    pValue: twoSidedPValue(slope.estimate, standardError, degreesOfFreedom),
    lower: slope.estimate - width,
    upper: slope.estimate + width,
  };
}
