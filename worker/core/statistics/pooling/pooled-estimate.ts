import { chiSquaredUpperTail } from '../distributions/chi-squared.ts';
import { tQuantile } from '../distributions/t.ts';
import {
  betweenVariance,
  regressionWith,
  type BetweenVarianceMethod,
  type MetaData,
} from './between-variance.ts';
import { requireKnownErrors, type KnownErrorEstimate } from './known-error-estimate.ts';

export interface PooledEstimate {
  readonly count: number;
  readonly estimate: number;
  /** From the weights alone, as if τ² were known. */
  readonly standardError: number;
  /** Knapp and Hartung's, with the t interval on count − 1 degrees; null for a single estimate. */
  readonly knappHartung: {
    readonly standardError: number;
    readonly degreesOfFreedom: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
  readonly betweenVariance: number;
  /** 95 % interval for one more of the same kind; null below three estimates. */
  readonly prediction: { readonly lower: number; readonly upper: number } | null;
  /** Null for a single estimate. */
  readonly heterogeneity: Heterogeneity | null;
}

export interface Heterogeneity {
  /** Cochran's Q, with its degrees of freedom and p-value. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** Share of the variation that is not error, in percent 0…100, and total over error variance, ≥ 1. */
  readonly inconsistencyPct: number;
  readonly inflation: number;
}

/**
 * Pools estimates of the same quantity from several clusters, weighted by their errors and by how they differ.
 * @param method of τ²; REML for reporting. 'none' takes all differences for error (fixed effect)
 * @returns in the unit of the values; null without an estimate
 * @throws RangeError for an estimate without a number, or with an error of 0
 * @method weights 1/(SE² + τ²); Knapp–Hartung: SE² · Σw(y − ŷ)²/(k − 1) with t on k − 1; I² = τ²/(τ² + s²) with
 * Higgins and Thompson's typical error variance s² = (k − 1)/tr(P); prediction ± t·√(SE² + τ²) with Knapp–Hartung's SE
 * @source Viechtbauer 2010 (metafor); Knapp & Hartung 2003; Higgins & Thompson 2002; IntHout et al. 2014: with few
 * estimates normal intervals are too narrow
 * @verified test/reference/06d-trend-wavemeans.json, 06g-trend-few.json
 */
export function pooledEstimate(
  estimates: readonly KnownErrorEstimate[],
  method: BetweenVarianceMethod | 'none',
): PooledEstimate | null {
  requireKnownErrors(estimates);
  const count = estimates.length;
  if (count === 0) return null;
  const data: MetaData = {
    design: estimates.map(() => [1]),
    values: estimates.map(({ value }) => value),
    variances: estimates.map(({ standardError }) => standardError ** 2),
  };
  const degrees = count - 1;
  const between = method === 'none' || count === 1 ? 0 : betweenVariance(data, method);
  const { coefficients, covariance, residual } = regressionWith(data, between);
  const [estimate, variance] = [coefficients.get(0, 0), covariance.get(0, 0)];
  const knappHartung = count === 1 ? null : Math.sqrt((variance * residual) / degrees);
  const around = (width: number) => {
    const halfWidth = tQuantile(0.975, degrees) * width;
    return { lower: estimate - halfWidth, upper: estimate + halfWidth };
  };
  return {
    count,
    estimate,
    standardError: Math.sqrt(variance),
    knappHartung:
      knappHartung === null
        ? null
        : { standardError: knappHartung, degreesOfFreedom: degrees, ...around(knappHartung) },
    betweenVariance: between,
    prediction: knappHartung === null || count < 3 ? null : around(Math.sqrt(knappHartung ** 2 + between)),
    heterogeneity: count === 1 ? null : heterogeneity(data, degrees, between),
  };
}

function heterogeneity(data: MetaData, degrees: number, between: number): Heterogeneity {
  const { residual, traceP } = regressionWith(data, 0);
  const typical = degrees / traceP;
  return {
    statistic: residual,
    degreesOfFreedom: degrees,
    pValue: chiSquaredUpperTail(residual, degrees),
    inconsistencyPct: (100 * between) / (between + typical),
    inflation: (between + typical) / typical,
  };
}
