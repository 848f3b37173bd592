import { adjustedWaveMeans } from '../../../worker/core/statistics/panel/adjusted-wave-means.ts';
import { clusteredLeastSquares } from '../../../worker/core/statistics/panel/clustered-least-squares.ts';
import { fixedEffectsTrend } from '../../../worker/core/statistics/panel/fixed-effects-trend.ts';
import type { MixedCoefficient } from '../../../worker/core/statistics/panel/mixed-coefficients.ts';
import { mixedTrend, type MixedTrend } from '../../../worker/core/statistics/panel/mixed-trend.ts';
import type { PanelRow } from '../../../worker/core/statistics/panel/panel-row.ts';
import { randomEffectsTrend } from '../../../worker/core/statistics/panel/random-effects-trend.ts';
import { randomSlopeTest } from '../../../worker/core/statistics/panel/random-slope-test.ts';
import { trendsPerUnit } from '../../../worker/core/statistics/panel/trends-per-unit.ts';
import { columnOf, numbersOf, type Adapters } from '../adapter.ts';
import type { DataSet, Fields, Json } from '../cases.ts';

export const panels: Adapters = {
  'lmm.randomIntercept': (input, data) => {
    const fit = mixedTrend(panelRows(input, data), { slopes: 'common', criterion: criterionOf(input) });
    return fit.kind === 'refused' ? fit : describeFit(fit, input);
  },
  'lmm.randomSlope': (input, data) => {
    const rows = panelRows(input, data);
    const criterion = criterionOf(input);
    const varying = mixedTrend(rows, { slopes: 'varying', criterion });
    const common = mixedTrend(rows, { slopes: 'common', criterion });
    if (varying.kind === 'refused') return varying;
    if (common.kind === 'refused') return common;
    const { ratio, naivePValue } = randomSlopeTest(common, varying);
    return {
      ...describeFit(varying, input),
      lrt_vs_random_intercept: ratio,
      lrt_p_naive_chi2_2df: naivePValue,
    };
  },
  'lmm.waveMeans': (input, data) => {
    const found = adjustedWaveMeans(panelRows(input, data));
    if (found.kind === 'refused') return found;
    const { waves } = found;
    return {
      ...describeCoefficients(waves),
      raw_means: waves.map(({ rawMean }) => rawMean),
      raw_n: waves.map(({ answers }) => answers),
      sigma2: found.residualVariance,
      var_intercept: found.interceptVariance,
    };
  },
  'ols.clusterRobust': (input, data) => {
    const line = clusteredLeastSquares(panelRows(input, data));
    if (line === null) return null;
    const both = [line.intercept, line.slope];
    const robust = (of: 'cr0' | 'cr1' | 'cr2') => ({
      se: both.map((each) => each[of].standardError),
      df_satterthwaite: both.map((each) => each[of].degreesOfFreedom ?? NaN),
    });
    return {
      estimate: both.map(({ estimate }) => estimate),
      se_ols: both.map(({ naiveStandardError }) => naiveStandardError),
      r2: line.explainedShare ?? NaN,
      sigma: line.residualDeviation,
      CR0: robust('cr0'),
      CR1: robust('cr1'),
      CR2: robust('cr2'),
    };
  },
  'panel.fixedEffects': (input, data) => {
    const found = fixedEffectsTrend(panelRows(input, data));
    if (found === null) return null;
    const { slope, standardError, degreesOfFreedom, t, pValue, robustStandardError } = found;
    return {
      slope,
      se: standardError,
      df: degreesOfFreedom,
      t: t ?? NaN,
      p: pValue,
      se_arellano_hc0: robustStandardError,
    };
  },
  'panel.randomEffects': (input, data) => {
    const found = randomEffectsTrend(panelRows(input, data));
    if (found === null) return null;
    const { intercept, slope, residualVariance, unitVariance } = found;
    return {
      estimate: [intercept.estimate, slope.estimate],
      se: [intercept.standardError, slope.standardError],
      sigma2_idios: residualVariance,
      sigma2_id: unitVariance,
    };
  },
  'ols.perUnit': (input, data) => {
    const found = trendsPerUnit(panelRows(input, data));
    if (found === null) return null;
    const ids = idsOf(
      input['ids_first8'],
      found.units.map(({ unit }) => unit),
      8,
    );
    const first = ids.map((id) => found.units.find(({ unit }) => unit === id));
    return {
      ids_first8: ids,
      intercept_first8: first.map((each) => each?.intercept),
      slope_first8: first.map((each) => each?.slope),
      slope_se_first8: first.map((each) => each?.slopeStandardError),
      n_units: found.units.length,
      mean_slope: found.meanSlope,
      sd_slope: found.slopeDeviation,
      se_mean_slope: found.meanSlopeStandardError,
      median_slope: found.medianSlope,
      share_positive: found.risingShare,
    };
  },
};

function criterionOf(input: Fields): 'reml' | 'ml' {
  return input['reml'] === false ? 'ml' : 'reml';
}

function panelRows(input: Fields, data: DataSet): readonly PanelRow[] {
  const units = columnOf(input['id'], data);
  const times = numbersOf(input['t'], data);
  const values = numbersOf(input['y'], data);
  return units.flatMap((unit, row) => {
    const [time, value] = [times[row] ?? NaN, values[row] ?? NaN];
    return unit === null || Number.isNaN(time) || Number.isNaN(value)
      ? []
      : [{ unit: String(unit), time, value }];
  });
}

function describeFit(fit: MixedTrend, input: Fields): Readonly<Record<string, unknown>> {
  const ids = idsOf(input['group_ids_first6'], [...fit.deviations.keys()], 6);
  return {
    fixed: ['(Intercept)', String(input['t'])],
    ...describeCoefficients([fit.intercept, fit.slope]),
    var_intercept: fit.interceptVariance,
    var_slope: fit.slopeVariance,
    cov_intercept_slope: fit.interceptSlopeCovariance,
    cor_intercept_slope: fit.interceptSlopeCorrelation ?? NaN,
    sigma2: fit.residualVariance,
    logLik: fit.logLikelihood,
    logLik_nlme: fit.logLikelihood,
    npar: fit.parameters,
    n: fit.rows,
    groups: fit.units,
    singular: fit.singular,
    icc: fit.intraclassCorrelation,
    group_ids_first6: ids,
    blup_intercept_first6: ids.map((id) => fit.deviations.get(id)?.[0]),
    vcov_fixed: fit.covariance,
  };
}

function describeCoefficients(all: readonly MixedCoefficient[]): Readonly<Record<string, unknown>> {
  return {
    estimate: all.map(({ estimate }) => estimate),
    se: all.map(({ standardError }) => standardError),
    df_satterthwaite: all.map(({ degreesOfFreedom }) => degreesOfFreedom),
    t: all.map(({ t }) => t),
    p_satterthwaite: all.map(({ pValue }) => pValue),
    ci95_lower: all.map(({ lower }) => lower),
    ci95_upper: all.map(({ upper }) => upper),
    se_kenward_roger: all.map(({ kenwardRoger }) => kenwardRoger?.standardError ?? NaN),
    df_kenward_roger: all.map(({ kenwardRoger }) => kenwardRoger?.degreesOfFreedom ?? NaN),
  };
}

/** The units that the case lists; else the first by R's order of levels: numbers by size, text by the alphabet. */
function idsOf(listed: Json | undefined, units: readonly string[], first: number): readonly string[] {
  if (Array.isArray(listed)) return listed.map(String);
  const order = (a: string, b: string): number => {
    const difference = Number(a) - Number(b);
    return Number.isNaN(difference) ? a.localeCompare(b, 'en') : difference;
  };
  return units.toSorted(order).slice(0, first);
}
