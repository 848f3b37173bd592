import { designContrast } from '../../../worker/core/statistics/design/design-contrast.ts';
import type {
  DesignEstimate,
  DesignOptions,
} from '../../../worker/core/statistics/design/design-estimate.ts';
import { designMean } from '../../../worker/core/statistics/design/design-mean.ts';
import { designRatio } from '../../../worker/core/statistics/design/design-ratio.ts';
import { designCounts, designShares } from '../../../worker/core/statistics/design/design-shares.ts';
import { designTotal } from '../../../worker/core/statistics/design/design-total.ts';
import { domainMeans } from '../../../worker/core/statistics/design/domain-means.ts';
import { kishDesignEffect } from '../../../worker/core/statistics/design/kish-design-effect.ts';
import type { LonelyStratumRule } from '../../../worker/core/statistics/design/linearized-variance.ts';
import type { Margin } from '../../../worker/core/statistics/design/margin.ts';
import { poststratifiedDesign } from '../../../worker/core/statistics/design/poststratified-design.ts';
import { rakeWeights } from '../../../worker/core/statistics/design/rake-weights.ts';
import { rakedDesign } from '../../../worker/core/statistics/design/raked-design.ts';
import { regressionDesign } from '../../../worker/core/statistics/design/regression-design.ts';
import { designDegreesOfFreedom } from '../../../worker/core/statistics/design/survey-design.ts';
import type { SurveyDesign } from '../../../worker/core/statistics/design/survey-design.ts';
import { weightedDesign } from '../../../worker/core/statistics/design/weighted-design.ts';
import { kornGraubardInterval } from '../../../worker/core/statistics/proportions/korn-graubard-interval.ts';
import { sampleVariance } from '../../../worker/core/statistics/sample-variance.ts';
import { numberOf } from '../adapter.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import type { DataSet, Fields, Json } from '../cases.ts';
import { answered, countsOf, designOf, labelsOf, levelsOf, sampledColumn } from './survey-sample.ts';

/** Survey package: sweeps that `rake` makes to take the margins out of a variable. */
const sweepsOfRake = 10;

type Refusal = { readonly identified: false; readonly refusal: unknown };

/** What cannot be estimated, or is no sample at all, is a refusal. */
function refusing(adapter: Adapter): Adapter {
  return (...parameters) => {
    try {
      return adapter(...parameters);
    } catch (error) {
      if (error instanceof RangeError) return { identified: false, refusal: error.message };
      throw error;
    }
  };
}

function confidenceOf({ level }: Fields): number {
  return level === undefined ? 0.95 : numberOf(level);
}

/** The survey package takes the degrees of the whole sample where an answer is missing. */
function optionsOf(input: Fields, design: SurveyDesign): DesignOptions {
  return { confidence: confidenceOf(input), degreesOfFreedom: designDegreesOfFreedom(design) };
}

function named(result: DesignEstimate | null): Fields {
  return {
    estimate: result?.estimate ?? null,
    se: result?.standardError ?? null,
    df: result?.degreesOfFreedom ?? null,
    ci95_lower: result?.lower ?? null,
    ci95_upper: result?.upper ?? null,
    lower: result?.lower ?? null,
    upper: result?.upper ?? null,
  };
}

function namedAsMeanAndTotal(mean: DesignEstimate | null, total: DesignEstimate): Fields {
  return {
    ...named(mean),
    mean: mean?.estimate ?? null,
    total: total.estimate,
    total_se: total.standardError,
  };
}

function inRows(results: readonly (DesignEstimate | null)[]): Fields {
  const rows = results.map(named);
  const column = (name: string): Json => rows.map((row) => row[name] ?? null);
  return {
    estimate: column('estimate'),
    se: column('se'),
    df: rows[0]?.df ?? null,
    ci95_lower: column('ci95_lower'),
    ci95_upper: column('ci95_upper'),
  };
}

/** The column `y` of a case, or a constant that stands for one. */
function answersOf(
  input: Fields,
  data: DataSet,
  name: Json | undefined = input.y,
): ReturnType<typeof answered> {
  if (input.constant === undefined) return answered(sampledColumn(name, input, data));
  return answered(Array.from({ length: numberOf(input.n) }, () => numberOf(input.constant)));
}

const meanAndTotal: Adapter = (input, data) => {
  const answers = answersOf(input, data);
  const design = designOf(input, data, answers.values.length);
  const options = optionsOf(input, design);
  return namedAsMeanAndTotal(
    designMean({ ...answers, design, ...options }),
    designTotal({ ...answers, design, ...options }),
  );
};

const total: Adapter = (input, data) => {
  const answers = answersOf(input, data);
  const design = designOf(input, data, answers.values.length);
  return named(designTotal({ ...answers, design, ...optionsOf(input, design) }));
};

const shares: Adapter = (input, data) => inRows(designShares(levelsQuestion(input, data)));

const counts: Adapter = (input, data) => inRows(designCounts(levelsQuestion(input, data)));

function levelsQuestion(input: Fields, data: DataSet): Parameters<typeof designShares>[0] {
  const column = sampledColumn(input.y, input, data);
  const design = designOf(input, data, column.length);
  return {
    labels: labelsOf(column),
    levels: levelsOf(input.levels, column),
    design,
    inDomain: column.map((each) => each !== null),
    ...optionsOf(input, design),
  };
}

const meansByDomain: Adapter = (input, data) => {
  const answers = answersOf(input, data);
  const column = sampledColumn(input.domain ?? input.strata, input, data);
  const rows = domainMeans({
    ...answers,
    domainOf: labelsOf(column),
    domains: levelsOf(input.levels, column),
    design: designOf(input, data, column.length),
    confidence: confidenceOf(input),
  });
  return {
    estimate: rows.map(({ mean }) => mean?.estimate ?? null),
    se: rows.map(({ mean }) => mean?.standardError ?? null),
    n_domain: rows.map(({ units }) => units),
    df_subset: rows.map(({ mean }) => mean?.degreesOfFreedom ?? null),
  };
};

const ratio: Adapter = (input, data) => {
  const above = answersOf(input, data, input.numerator ?? input.y);
  const below = answersOf(input, data, input.denominator);
  const design = designOf(input, data, above.values.length);
  return named(
    designRatio({
      numerators: above.values,
      denominators: below.values,
      inDomain: above.inDomain.map((each, unit) => each && below.inDomain[unit] === true),
      design,
      ...optionsOf(input, design),
    }),
  );
};

const contrast: Adapter = (input, data) => {
  const first = answersOf(input, data);
  const second = answersOf(input, data, input.minus);
  const design = designOf(input, data, first.values.length);
  return named(
    designContrast({
      terms: [
        { values: first.values, factor: 1 },
        { values: second.values, factor: -1 },
      ],
      inDomain: first.inDomain.map((each, unit) => each && second.inDomain[unit] === true),
      design,
      ...optionsOf(input, design),
    }),
  );
};

const underEachRule: Adapter = (input, data) => {
  const answers = answersOf(input, data);
  const design = designOf(input, data, answers.values.length);
  const under = (lonely: LonelyStratumRule) => {
    const estimate = designMean({ ...answers, design, lonely, ...optionsOf(input, design) });
    return { ...named(estimate), mean: estimate?.estimate ?? null, lonely: estimate?.lonelyStrata ?? [] };
  };
  const refused = under('refuse');
  return {
    certainty: under('certainty'),
    remove: under('certainty'),
    adjust: under('adjust'),
    average: under('average'),
    fail:
      refused.lonely[0] === undefined
        ? refused
        : { error: `Stratum (${refused.lonely[0]}) has only one PSU at stage 1` },
  };
};

const share: Adapter = (input) => {
  const [yes, sample] = [numberOf(input.x), numberOf(input.n)];
  const values = Array.from({ length: sample }, (_, unit) => (unit < yes ? 1 : 0));
  const design = designOf(input, {}, sample);
  const estimate = designMean({ values, design, confidence: confidenceOf(input) });
  const interval =
    estimate?.standardError == null
      ? null
      : kornGraubardInterval({
          share: estimate.estimate,
          standardError: estimate.standardError,
          degreesOfFreedom: estimate.degreesOfFreedom,
          sample,
          confidence: confidenceOf(input),
        });
  return {
    ...named(estimate),
    p: estimate?.estimate ?? null,
    // The survey package divides 0 by 0 where all agree.
    svyciprop_beta: interval === null ? ['NaN', 'NaN'] : [interval.lower, interval.upper],
  };
};

/** Fits weights to known counts and estimates with them, or says why not. */
function calibrated(
  fit: (
    design: SurveyDesign,
    ...parameters: Parameters<Adapter>
  ) => { readonly design: SurveyDesign } | Refusal,
): { readonly mean: Adapter; readonly weights: Adapter } {
  const designFor: (...parameters: Parameters<Adapter>) => SurveyDesign | Refusal = (
    input,
    data,
    siblings,
  ) => {
    const [anyColumn] = Object.values(data);
    const units = sampledColumn(input.y ?? (anyColumn as Json), input, data).length;
    const outcome = fit(designOf({ ...input, N: input.N ?? units }, data, units), input, data, siblings);
    return 'design' in outcome ? outcome.design : outcome;
  };
  return {
    mean: (input, data, siblings) => {
      const design = designFor(input, data, siblings);
      if ('identified' in design) return design;
      const answers = answersOf(input, data);
      const options = optionsOf(input, design);
      return {
        ...namedAsMeanAndTotal(
          designMean({ ...answers, design, ...options }),
          designTotal({ ...answers, design, ...options }),
        ),
        weights_first10: design.weights.slice(0, 10),
      };
    },
    weights: (input, data, siblings) => {
      const design = designFor(input, data, siblings);
      return 'identified' in design ? design : { weights: design.weights };
    },
  };
}

/** The known counts of a case, or of another case of its file about the same classification. */
function knownCounts(input: Fields, siblings: readonly Fields[], classification: string): Json | undefined {
  const asked = JSON.stringify(input[classification]);
  const source = [input, ...siblings].find(
    (each) => each.pop_counts !== undefined && JSON.stringify(each[classification]) === asked,
  );
  return source?.pop_counts;
}

const poststratified = calibrated((design, input, data, siblings) => {
  const outcome = poststratifiedDesign(
    design,
    labelsOf(sampledColumn(input.poststratum, input, data)),
    countsOf(knownCounts(input, siblings, 'poststratum')),
  );
  return outcome.kind === 'fitted' ? outcome : { identified: false, refusal: outcome };
});

const raked = calibrated((design, input, data, siblings) => {
  const names = Array.isArray(input.margins) ? input.margins : [input.margins];
  const known = Object.values((knownCounts(input, siblings, 'margins') ?? {}) as Fields);
  const margins = names.map((name: Json, place: number): Margin => ({
    categoryOf: labelsOf(sampledColumn(name, input, data)),
    populations: countsOf(known[place]),
  }));
  const outcome = rakeWeights(design.weights, margins);
  if (outcome.kind !== 'raked') return { identified: false, refusal: outcome };
  return { design: rakedDesign(design, margins, outcome.weights, sweepsOfRake) };
});

const regression = calibrated((design, input, data) => {
  const names = Array.isArray(input.aux) ? input.aux : [input.aux];
  const totals = Array.isArray(input.aux_pop_total) ? input.aux_pop_total : [input.aux_pop_total];
  const outcome = regressionDesign(
    design,
    names.map((name: Json, place: number) => ({
      values: sampledColumn(name, input, data).map((each) => (each === null ? NaN : Number(each))),
      total: numberOf(totals[place]),
    })),
  );
  return outcome.kind === 'fitted' ? outcome : { identified: false, refusal: outcome };
});

const weightedMean: Adapter = (input, data) => {
  const weights = sampledColumn(input.w, input, data).map((each) => (each === null ? NaN : Number(each)));
  const design = weightedDesign(weights);
  const { designEffect, effectiveSample } = kishDesignEffect(weights);
  return {
    ...named(designMean({ ...answersOf(input, data), design, ...optionsOf(input, design) })),
    kish_deff: designEffect,
    kish_neff: effectiveSample,
  };
};

const variance: Adapter = (input, data) => ({
  variance: sampleVariance(
    sampledColumn(input.y, input, data).flatMap((each) => (each === null ? [] : Number(each))),
  ),
});

export const surveys: Adapters = {
  'srs.mean': refusing(meanAndTotal),
  'srs.mean.ci': refusing(meanAndTotal),
  'srs.total': refusing(total),
  'srs.proportion': refusing(share),
  'srs.proportions': refusing(shares),
  'srs.totals.byLevel': refusing(counts),
  'srs.domainMeans': refusing(meansByDomain),
  'srs.ratio': refusing(ratio),
  'srs.variance': refusing(variance),
  'stratified.mean': refusing(meanAndTotal),
  'stratified.mean.lonely': refusing(underEachRule),
  'stratified.total': refusing(total),
  'stratified.stratumMeans': refusing(meansByDomain),
  'stratified.proportions': refusing(shares),
  'stratified.domainMeans': refusing(meansByDomain),
  'stratified.ratio': refusing(ratio),
  'stratified.contrast': refusing(contrast),
  'poststratified.mean': refusing(poststratified.mean),
  'poststratified.weights': refusing(poststratified.weights),
  'raked.mean': refusing(raked.mean),
  'raked.weights': refusing(raked.weights),
  'greg.mean': refusing(regression.mean),
  'weighted.mean': refusing(weightedMean),
};
