import { countPairedAnswers } from '../../../worker/core/statistics/change/count-paired-answers.ts';
import { hodgesLehmann } from '../../../worker/core/statistics/change/hodges-lehmann.ts';
import { mcnemarTest } from '../../../worker/core/statistics/change/mcnemar-test.ts';
import { overlapChange } from '../../../worker/core/statistics/change/overlap-change.ts';
import { overlapChangeFormula } from '../../../worker/core/statistics/change/overlap-change-formula.ts';
import { pairedChange } from '../../../worker/core/statistics/change/paired-change.ts';
import { stackedChangeError } from '../../../worker/core/statistics/change/stacked-change-error.ts';
import { standardizedChange } from '../../../worker/core/statistics/change/standardized-change.ts';
import { welchDifference } from '../../../worker/core/statistics/change/welch-difference.ts';
import { wilcoxonSignedRank } from '../../../worker/core/statistics/change/wilcoxon-signed-rank.ts';
import { pairsOf } from '../../../worker/core/statistics/missing/pairs-of.ts';
import { sampleCovariance } from '../../../worker/core/statistics/sample-covariance.ts';
import { sampleMean } from '../../../worker/core/statistics/sample-mean.ts';
import { sampleVariance } from '../../../worker/core/statistics/sample-variance.ts';
import { numberOf, numbersOf } from '../adapter.ts';
import type { Adapters } from '../adapter.ts';
import type { DataSet, Fields, Json } from '../cases.ts';
import { estimatesOfEverySample } from '../rotating-samples.ts';
import { optionalNumbersOf } from './optional-numbers.ts';

const confidence = 0.95;

export const change: Adapters = {
  'change.pairedT': (input, data) => {
    const pairs = panelOf(input, data);
    const found = pairedChange({ pairs, confidence });
    return {
      n_pairs: pairs.length,
      n_x: answersIn(input['x'], data),
      n_y: answersIn(input['y'], data),
      mean_change: found?.change ?? null,
      sd_change: found?.standardDeviation ?? null,
      se: found?.standardError ?? null,
      t: found?.test?.t ?? null,
      df: found?.test?.degreesOfFreedom ?? null,
      p: found?.test?.p ?? null,
      ci95_lower: found?.test?.interval.lower ?? null,
      ci95_upper: found?.test?.interval.upper ?? null,
      correlation: found?.correlation ?? null,
    };
  },
  'change.cohensDz': (input, data) => {
    const found = standardizedChange(panelOf(input, data), confidence);
    return {
      dz: found?.dz.value ?? null,
      ci95_lower: found?.dz.lower ?? null,
      ci95_upper: found?.dz.upper ?? null,
      hedges_gz: found?.gz.value ?? null,
      g_ci95_lower: found?.gz.lower ?? null,
      g_ci95_upper: found?.gz.upper ?? null,
      effectsize_ci95_lower: found?.dz.lower ?? null,
      effectsize_ci95_upper: found?.dz.upper ?? null,
      effectsize_hedges_gz: found?.gz.value ?? null,
      d_av: found?.dAverage ?? null,
      d_rm: found?.dRepeated ?? null,
    };
  },
  'change.welchT': (input, data) => {
    const pairs = panelOf(input, data);
    const found = welchDifference(
      pairs.map(([before]) => before),
      pairs.map(([, after]) => after),
      confidence,
    );
    return {
      mean_x: found?.meanBefore ?? null,
      mean_y: found?.meanAfter ?? null,
      diff: found?.difference ?? null,
      se: found?.standardError ?? null,
      t: found?.t ?? null,
      df: found?.degreesOfFreedom ?? null,
      p: found?.p ?? null,
      ci95_lower: found?.interval.lower ?? null,
      ci95_upper: found?.interval.upper ?? null,
      pooled_t: found?.pooled.t ?? null,
      pooled_df: found?.pooled.degreesOfFreedom ?? null,
      pooled_p: found?.pooled.p ?? null,
    };
  },
  'change.wilcoxonSignedRank': (input, data) => {
    const differences = panelOf(input, data).map(([before, after]) => after - before);
    const found = wilcoxonSignedRank(differences);
    const typical = hodgesLehmann(differences, confidence);
    return {
      n_nonzero: found?.changed ?? 0,
      has_ties: found?.hasTies ?? false,
      V: found?.positiveRanks ?? 0,
      p_normal_cc: found?.correctedP ?? null,
      p_normal_nocc: found?.normalP ?? null,
      p_exact: found?.exactP ?? null,
      p_exact_base: found?.exactP ?? null,
      z_pratt: found?.pratt.z ?? null,
      p_pratt: found?.pratt.p ?? null,
      z_wilcoxon: found?.z ?? null,
      p_wilcoxon: found?.normalP ?? null,
      rank_biserial: found?.rankBiserial ?? null,
      hodges_lehmann: typical?.estimate ?? null,
      hl_ci95_lower: typical?.interval?.lower ?? null,
      hl_ci95_upper: typical?.interval?.upper ?? null,
    };
  },
  'change.mcnemar': (input, data) => {
    const counts = countPairedAnswers(panelOf(input, data), numberOf(input['cut']));
    const found = mcnemarTest(counts, confidence);
    return {
      yes_yes: counts.yesYes,
      no_yes: counts.noYes,
      yes_no: counts.yesNo,
      no_no: counts.noNo,
      p_exact: found?.exactP ?? null,
      // R writes a statistic that it does not have as an empty list.
      chisq_cc: found?.correctedChiSquare?.value ?? [],
      p_cc: found?.correctedChiSquare?.p ?? null,
      chisq: found?.chiSquare?.value ?? [],
      p: found?.chiSquare?.p ?? null,
      p_midp: found?.midP ?? null,
      change_in_proportion: found?.change ?? null,
      se_wald: found?.standardError ?? null,
      ci95_wald_lower: found?.waldInterval.lower ?? null,
      ci95_wald_upper: found?.waldInterval.upper ?? null,
    };
  },
  'change.panelFpc': (input, data) => {
    const pairs = panelOf(input, data);
    const found = pairedChange({ pairs, confidence, population: numberOf(input['N']) });
    return { change: found?.change ?? null, se: found?.standardError ?? null, df: pairs.length - 1 };
  },
  'change.partialOverlap': (input, data) => {
    const population = numberOf(input['N']);
    const before = waveOf(input['X'], input['wave1_rows'], data);
    const after = waveOf(input['Y'], input['wave2_rows'], data);
    const found = overlapChange(before, after);
    const isIncomplete = [...before.values(), ...after.values()].some(Number.isNaN);
    // R tells a result that lacks a value (null) from the root of a negative variance (NaN).
    const known = (value: number | null | undefined): number | null =>
      value === undefined || (isIncomplete && Number.isNaN(value)) ? null : value;
    const errorOf = (covariance: number | null | undefined, members: number): number | null => {
      if (found === null || covariance === null || covariance === undefined) return null;
      return known(
        Math.sqrt(
          overlapChangeFormula({
            before: { sample: before.size, population: members, variance: found.varianceBefore },
            after: { sample: after.size, population: members, variance: found.varianceAfter },
            overlap: found.overlap,
            populationOverlap: members === Infinity ? 0 : members,
            covariance,
          }),
        ),
      );
    };
    return {
      n1: before.size,
      n2: after.size,
      overlap: found?.overlap ?? null,
      mean1: known(found?.meanBefore),
      mean2: known(found?.meanAfter),
      change: found === null ? null : known(found.meanAfter - found.meanBefore),
      cov_overlap: known(found?.rawCovariance),
      se_fpc: errorOf(found?.rawCovariance, population),
      se_nofpc: errorOf(found?.rawCovariance, Infinity),
      cor_overlap: known(found?.correlation),
      se_fpc_via_correlation: errorOf(found?.covariance, population),
      se_nofpc_via_correlation: errorOf(found?.covariance, Infinity),
      se_survey_cluster_linearised_nofpc: known(stackedChangeError(before, after)),
    };
  },
  'change.partialOverlap.trueVariance': (input, data) => {
    const [before, after] = [numbersOf(input['X'], data), numbersOf(input['Y'], data)];
    const [sampleBefore, sampleAfter] = [numberOf(input['n1']), numberOf(input['n2'])];
    const [overlap, population] = [numberOf(input['overlap']), numberOf(input['N'])];
    const estimates = estimatesOfEverySample({ before, after, sampleBefore, overlap, sampleAfter });
    const mean = sampleMean(estimates) ?? Number.NaN;
    return {
      true_variance: sampleMean(estimates.map((estimate) => (estimate - mean) ** 2)),
      formula_variance: overlapChangeFormula({
        before: { sample: sampleBefore, population, variance: sampleVariance(before) ?? Number.NaN },
        after: { sample: sampleAfter, population, variance: sampleVariance(after) ?? Number.NaN },
        overlap,
        populationOverlap: population,
        covariance:
          sampleCovariance(before.map((value, firm) => [value, after[firm] ?? Number.NaN])) ?? Number.NaN,
      }),
      samples_enumerated: estimates.length,
      mean_of_estimates: mean,
    };
  },
};

/** Those with a value in both columns, as [before, after]. */
function panelOf(input: Fields, data: DataSet): readonly (readonly [number, number])[] {
  return pairsOf(optionalNumbersOf(input['x'], data), optionalNumbersOf(input['y'], data));
}

function answersIn(column: Json | undefined, data: DataSet): number {
  return optionalNumbersOf(column, data).filter((value) => value !== null).length;
}

/** The values of the rows of a wave, by row. */
function waveOf(
  column: Json | undefined,
  rows: Json | undefined,
  data: DataSet,
): ReadonlyMap<string, number> {
  const values = numbersOf(column, data);
  return new Map(numbersOf(rows, data).map((row) => [String(row), values[row] ?? Number.NaN]));
}
