import { pairedChange } from '../../../worker/core/statistics/change/paired-change.ts';
import { correlationMatrices } from '../../../worker/core/statistics/missing/correlation-matrices.ts';
import { littleMcarTest } from '../../../worker/core/statistics/missing/little-mcar-test.ts';
import { pairsOf } from '../../../worker/core/statistics/missing/pairs-of.ts';
import { rubinPool } from '../../../worker/core/statistics/missing/rubin-pool.ts';
import { derivedImportance } from '../../../worker/core/statistics/rank/derived-importance.ts';
import { kendallExactP } from '../../../worker/core/statistics/rank/kendall-exact-p.ts';
import { kendallTau } from '../../../worker/core/statistics/rank/kendall-tau.ts';
import { pearsonTest } from '../../../worker/core/statistics/rank/pearson-test.ts';
import { spearmanCorrelation } from '../../../worker/core/statistics/rank/spearman-correlation.ts';
import { spearmanExactP } from '../../../worker/core/statistics/rank/spearman-exact-p.ts';
import { numberOf, numbersOf } from '../adapter.ts';
import type { Adapters } from '../adapter.ts';
import { columnsOf, optionalNumbersOf } from './optional-numbers.ts';

const quadrants = {
  keepUp: 'keep up',
  concentrateHere: 'concentrate here',
  possibleOverkill: 'possible overkill',
  lowPriority: 'low priority',
};

export const ranks: Adapters = {
  'correlation.rank': (input, data) => {
    const pairs = pairsOf(optionalNumbersOf(input['x'], data), optionalNumbersOf(input['y'], data));
    const pearson = pearsonTest(pairs, 0.95);
    const spearman = spearmanCorrelation(pairs);
    const kendall = kendallTau(pairs);
    return {
      n: pairs.length,
      pearson: pearson?.correlation ?? null,
      pearson_t: pearson?.t ?? null,
      pearson_df: pearson?.degreesOfFreedom ?? null,
      pearson_p: pearson?.p ?? null,
      // R writes an interval that it does not have as an empty list.
      pearson_ci95_lower: pearson?.interval?.lower ?? [],
      pearson_ci95_upper: pearson?.interval?.upper ?? [],
      spearman: spearman?.correlation ?? null,
      spearman_p_t: spearman?.p ?? null,
      spearman_p_exact: spearmanExactP(pairs),
      kendall_tau_b: kendall?.tauB ?? null,
      kendall_z: kendall?.z ?? null,
      kendall_p_normal: kendall?.p ?? null,
      kendall_p_exact: kendallExactP(pairs),
      concordant: kendall?.concordant ?? null,
      discordant: kendall?.discordant ?? null,
      ties_x_pairs: kendall?.tiedFirst ?? null,
      ties_y_pairs: kendall?.tiedSecond ?? null,
      goodman_kruskal_gamma: kendall?.gamma ?? null,
    };
  },
  'gap.paired': (input, data) => {
    const performance = optionalNumbersOf(input['performance'], data);
    const pairs = pairsOf(performance, optionalNumbersOf(input['importance'], data));
    const gap = pairedChange({ pairs, confidence: 0.95 });
    return {
      n: pairs.length,
      mean_importance: gap?.meanAfter ?? null,
      mean_performance: gap?.meanBefore ?? null,
      gap: gap?.change ?? null,
      gap_se: gap?.standardError ?? null,
      ci95_lower: gap?.test?.interval.lower ?? null,
      ci95_upper: gap?.test?.interval.upper ?? null,
      t: gap?.test?.t ?? null,
      p: gap?.test?.p ?? null,
    };
  },
  'ipa.derived': (input, data) => {
    const found = derivedImportance(
      columnsOf(input['attributes'], data),
      optionalNumbersOf(input['overall'], data),
    );
    if (!found.identified) return found;
    return {
      performance: found.aspects.map(({ performance }) => performance),
      importance_pearson: found.aspects.map(({ pearson }) => pearson),
      importance_spearman: found.aspects.map(({ spearman }) => spearman),
      importance_std_beta: found.aspects.map(({ standardizedSlope }) => standardizedSlope),
      importance_partial: found.aspects.map(({ partial }) => partial),
      quadrant_mean_cut: found.aspects.map(({ quadrant }) => quadrants[quadrant]),
      performance_cut: found.lines.performance,
      importance_cut: found.lines.importance,
      spearman_importance_performance: found.spearmanBetween,
      kendall_importance_performance: found.kendallBetween,
    };
  },
  'missing.correlation': (input, data) => {
    const found = correlationMatrices(columnsOf(input['vars'], data));
    return {
      pairwise: found.pairwise,
      listwise: found.listwise,
      pairwise_cov: found.pairwiseCovariance,
      n_pairwise: found.pairs,
      n_complete: found.complete,
      item_missing_rate: found.missingShares,
      means_available: found.means,
      pairwise_min_eigenvalue: found.smallestEigenvalue,
    };
  },
  'missing.littleMcar': (input, data) => {
    const found = littleMcarTest(columnsOf(input['vars'], data));
    if (!found.identified) return found;
    return {
      identified: true,
      n: found.respondents,
      patterns: found.patterns,
      df: found.degreesOfFreedom,
      chisq_ml: found.chiSquare,
      p_ml: found.p,
      chisq_n_minus_1: found.unbiasedChiSquare,
      p_n_minus_1: found.unbiasedP,
      em_mean: found.mean,
      em_cov_ml: found.covariance,
      em_iterations: found.iterations,
    };
  },
  'missing.rubin': (input, data) => {
    const found = rubinPool({
      estimates: numbersOf(input['estimates'], data),
      variances: numbersOf(input['variances'], data),
      respondents: numberOf(input['n']),
      parameters: numberOf(input['k']),
    });
    return {
      qbar: found?.estimate ?? null,
      ubar: found?.within ?? null,
      b: found?.between ?? null,
      t: found?.total ?? null,
      df_barnard_rubin: found?.degreesOfFreedom ?? null,
      r: found?.relativeIncrease ?? null,
      // Infinity over Infinity where the variances are all 0.
      fmi: found === null ? null : (found.missingInformation ?? Number.NaN),
    };
  },
};
