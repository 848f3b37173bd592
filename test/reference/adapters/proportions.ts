import { designMean } from '../../../worker/core/statistics/design/design-mean.ts';
import { agrestiCoullInterval } from '../../../worker/core/statistics/proportions/agresti-coull-interval.ts';
import { arcsineShareInterval } from '../../../worker/core/statistics/proportions/arcsine-share-interval.ts';
import type { DesignShare } from '../../../worker/core/statistics/proportions/design-share.ts';
import { exactBinomialInterval } from '../../../worker/core/statistics/proportions/exact-binomial-interval.ts';
import { exactHypergeometricInterval } from '../../../worker/core/statistics/proportions/exact-hypergeometric-interval.ts';
import { jeffreysInterval } from '../../../worker/core/statistics/proportions/jeffreys-interval.ts';
import { kornGraubardInterval } from '../../../worker/core/statistics/proportions/korn-graubard-interval.ts';
import { logitShareInterval } from '../../../worker/core/statistics/proportions/logit-share-interval.ts';
import { profileLikelihoodShareInterval } from '../../../worker/core/statistics/proportions/profile-likelihood-share-interval.ts';
import type {
  ShareInterval,
  ShareSample,
} from '../../../worker/core/statistics/proportions/share-interval.ts';
import { waldShareInterval } from '../../../worker/core/statistics/proportions/wald-share-interval.ts';
import { wilsonIntervalFinitePopulation } from '../../../worker/core/statistics/proportions/wilson-interval-finite-population.ts';
import { wilsonIntervalWithCorrection } from '../../../worker/core/statistics/proportions/wilson-interval-with-correction.ts';
import { wilsonInterval } from '../../../worker/core/statistics/proportions/wilson-interval.ts';
import { numberOf } from '../adapter.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import type { DataSet, Fields } from '../cases.ts';
import { answered, designOf, sampledColumn } from './survey-sample.ts';

function shareSample({ x, n, level }: Fields): ShareSample {
  return {
    successes: numberOf(x),
    sample: numberOf(n),
    confidence: level === undefined ? 0.95 : numberOf(level),
  };
}

const ofCounts =
  (interval: (sample: ShareSample) => ShareInterval): Adapter =>
  (input) => {
    const sample = shareSample(input);
    return { p: sample.successes / sample.sample, ...interval(sample) };
  };

/** The zeros and ones of a case, written out or as a count. */
function zerosAndOnes(input: Fields, data: DataSet): readonly number[] {
  if (input.y !== undefined) return answered(sampledColumn(input.y, input, data)).values;
  const { successes, sample } = shareSample(input);
  return Array.from({ length: sample }, (_, unit) => (unit < successes ? 1 : 0));
}

const refused = { lower: null, upper: null };

export const proportions: Adapters = {
  'prop.wilson': ofCounts(wilsonInterval),
  'prop.wilsonContinuity': ofCounts(wilsonIntervalWithCorrection),
  'prop.jeffreys': ofCounts(jeffreysInterval),
  'prop.agrestiCoull': ofCounts(agrestiCoullInterval),

  'prop.clopperPearson': (input) => {
    const sample = shareSample(input);
    const at90 = exactBinomialInterval({ ...sample, confidence: 0.9 });
    return { ...exactBinomialInterval(sample), level90_lower: at90.lower, level90_upper: at90.upper };
  },

  'prop.wilsonFpc': (input) =>
    wilsonIntervalFinitePopulation({ ...shareSample(input), population: numberOf(input.N) }),

  'prop.hypergeometricExact': (input) => {
    const sample = shareSample(input);
    const population = numberOf(input.N);
    const at = exactHypergeometricInterval({ ...sample, population });
    const at90 = exactHypergeometricInterval({ ...sample, population, confidence: 0.9 });
    return {
      ...at,
      K_lower: at.lower * population,
      K_upper: at.upper * population,
      level90_K_lower: at90.lower * population,
      level90_K_upper: at90.upper * population,
    };
  },

  'prop.svyciprop': (input, data) => {
    const values = zerosAndOnes(input, data);
    const confidence = input.level === undefined ? 0.95 : numberOf(input.level);
    const mean = designMean({ values, design: designOf(input, data, values.length), confidence });
    if (mean === null || mean.standardError === null) return null;
    const share: DesignShare = {
      share: mean.estimate,
      standardError: mean.standardError,
      degreesOfFreedom: input.df === undefined ? mean.degreesOfFreedom : numberOf(input.df),
      sample: values.length,
      confidence,
    };
    return {
      p: share.share,
      se: share.standardError,
      mean: waldShareInterval(share),
      asin: arcsineShareInterval(share) ?? refused,
      xlogit: logitShareInterval(share) ?? refused,
      logit: logitShareInterval(share) ?? refused,
      beta: kornGraubardInterval(share) ?? refused,
      likelihood: profileLikelihoodShareInterval(share) ?? refused,
    };
  },
};
