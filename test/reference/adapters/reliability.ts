import type { Column } from '../../../worker/core/statistics/missing/column.ts';
import { completeRows } from '../../../worker/core/statistics/missing/complete-rows.ts';
import { omegaTotal } from '../../../worker/core/statistics/reliability/omega-total.ts';
import { reverseItem } from '../../../worker/core/statistics/reliability/reverse-item.ts';
import { scaleReliability } from '../../../worker/core/statistics/reliability/scale-reliability.ts';
import { numberOf } from '../adapter.ts';
import type { Adapters } from '../adapter.ts';
import type { DataSet, Fields } from '../cases.ts';
import { optionalNumbersOf } from './optional-numbers.ts';

export const reliability: Adapters = {
  'reliability.alpha': (input, data) => {
    const items = itemsOf(input, data);
    const found = scaleReliability(input['missing'] === 'complete' ? listwise(items) : items);
    if (!found.identified) return found;
    return {
      identified: true,
      n_rows: found.respondents,
      n_complete: found.complete,
      k: found.items.length,
      raw_alpha: found.alpha,
      std_alpha: found.standardizedAlpha,
      guttman_lambda6: found.lambda6,
      average_r: found.averageCorrelation,
      median_r: found.medianCorrelation,
      signal_noise: found.signalToNoise,
      ase: found.standardError,
      scale_mean: found.scaleMean,
      scale_sd: found.scaleDeviation,
      item_n: found.items.map(({ answers }) => answers),
      item_mean: found.items.map(({ mean }) => mean),
      item_sd: found.items.map(({ standardDeviation }) => standardDeviation),
      r_drop_psych: found.items.map(({ restCorrelation }) => restCorrelation),
      raw_r_psych: found.items.map(({ totalCorrelation }) => totalCorrelation),
      item_rest_r_completecases: found.items.map(({ restCorrelationComplete }) => restCorrelationComplete),
      alpha_if_dropped: found.items.map(({ alphaWithout }) => alphaWithout),
      std_alpha_if_dropped: found.items.map(({ standardizedAlphaWithout }) => standardizedAlphaWithout),
      covariance: found.covariance,
    };
  },
  'reliability.omegaTotal': (input, data) => {
    const found = omegaTotal(itemsOf(input, data));
    if (!found.identified) return found;
    return {
      identified: true,
      n: found.respondents,
      omega_cfa_ml_covariance: found.omega,
      loadings: found.loadings,
      residual_variances: found.residualVariances,
      omega_total_psych_minres_correlation: found.standardized,
      chisq: found.chiSquare,
      df: found.degreesOfFreedom,
    };
  },
};

function itemsOf(input: Fields, data: DataSet): readonly Column[] {
  const scale = { lowest: numberOf(input['scale_min']), highest: numberOf(input['scale_max']) };
  const reversed = [input['reverse'] ?? []].flat();
  return [input['items'] ?? []].flat().map((name) => {
    const answers = optionalNumbersOf(name, data);
    return reversed.includes(name) ? reverseItem(answers, scale) : answers;
  });
}

/** Only the rows without a missing answer, as columns again. */
function listwise(columns: readonly Column[]): readonly Column[] {
  const rows = completeRows(columns);
  return columns.map((_, item) => rows.map((row) => row[item] ?? null));
}
