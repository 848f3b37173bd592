import type { KnownErrorEstimate } from '../../../worker/core/statistics/pooling/known-error-estimate.ts';
import { pooledEstimate } from '../../../worker/core/statistics/pooling/pooled-estimate.ts';
import { knownErrorTrend } from '../../../worker/core/statistics/trend/known-error-trend.ts';
import { numberOf, numbersOf, type Adapters } from '../adapter.ts';
import type { DataSet, Fields } from '../cases.ts';

export const pooling: Adapters = {
  'trend.metaFixed': (input, data) => {
    const points = timedEstimates(input, data);
    const trend = knownErrorTrend(points, 'none');
    if (trend === null) return null;
    const { intercept, slope, heterogeneity, knappHartung } = trend;
    const last = Math.max(...points.map(({ time }) => time));
    const times = Array.isArray(input['pred_t']) ? input['pred_t'].map(numberOf) : [last + 1, last + 2];
    const predicted = times.map(trend.at);
    return {
      intercept: intercept.estimate,
      slope: slope.estimate,
      se_intercept: intercept.standardError,
      se_slope: slope.standardError,
      z_slope: slope.z,
      p_slope_z: slope.pValue,
      ci95_lower: slope.lower,
      ci95_upper: slope.upper,
      QE: heterogeneity?.statistic ?? 0,
      QE_df: heterogeneity?.degreesOfFreedom ?? 0,
      QE_p: heterogeneity?.pValue ?? 1,
      pred_t: times,
      pred: predicted.map(({ estimate }) => estimate),
      pred_se: predicted.map(({ standardError }) => standardError),
      lm_se_slope: knappHartung?.standardError ?? NaN,
      lm_p_slope: knappHartung?.pValue ?? NaN,
      lm_sigma:
        heterogeneity === null ? NaN : Math.sqrt(heterogeneity.statistic / heterogeneity.degreesOfFreedom),
    };
  },
  'trend.metaRandom': (input, data) => {
    const points = timedEstimates(input, data);
    const of = (method: 'dl' | 'reml' | 'pm') => {
      const trend = knownErrorTrend(points, method);
      return {
        tau2: trend?.betweenVariance,
        slope: trend?.slope.estimate,
        se_slope: trend?.slope.standardError,
        p_z: trend?.slope.pValue,
        se_slope_knha: trend?.knappHartung?.standardError,
        p_knha: trend?.knappHartung?.pValue,
        ci95_knha_lower: trend?.knappHartung?.lower,
        ci95_knha_upper: trend?.knappHartung?.upper,
      };
    };
    return { DL: of('dl'), REML: of('reml'), PM: of('pm') };
  },
  'pool.inverseVariance': (input, data) => {
    const all = estimates(input, data);
    const [fixed, random] = [pooledEstimate(all, 'none'), pooledEstimate(all, 'dl')];
    return {
      fixed: fixed?.estimate,
      fixed_se: fixed?.standardError,
      Q: fixed?.heterogeneity?.statistic ?? 0,
      I2_dl: random?.heterogeneity?.inconsistencyPct ?? 0,
      H2_dl: random?.heterogeneity?.inflation ?? 1,
      tau2_dl: random?.betweenVariance,
      random_dl: random?.estimate,
      random_dl_se: random?.standardError,
    };
  },
};

/** Rows with a missing value are left out, as R does. */
function estimates(input: Fields, data: DataSet): readonly KnownErrorEstimate[] {
  const errors = numbersOf(input['se'], data);
  return numbersOf(input['y'], data)
    .map((value, i) => ({ value, standardError: errors[i] ?? NaN }))
    .filter(({ value, standardError }) => !Number.isNaN(value + standardError));
}

function timedEstimates(input: Fields, data: DataSet) {
  const [values, errors] = [numbersOf(input['y'], data), numbersOf(input['se'], data)];
  return numbersOf(input['t'], data)
    .map((time, i) => ({ time, value: values[i] ?? NaN, standardError: errors[i] ?? NaN }))
    .filter(({ time, value, standardError }) => !Number.isNaN(time + value + standardError));
}
