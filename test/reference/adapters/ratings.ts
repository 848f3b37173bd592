import { designMean } from '../../../worker/core/statistics/design/design-mean.ts';
import { weightedDesign } from '../../../worker/core/statistics/design/weighted-design.ts';
import { netDirection, recommendationSides } from '../../../worker/core/statistics/ratings/net-direction.ts';
import type { NetDirection } from '../../../worker/core/statistics/ratings/net-direction.ts';
import { netScoreDifference } from '../../../worker/core/statistics/ratings/net-score-difference.ts';
import { netScoreMultinomialInterval } from '../../../worker/core/statistics/ratings/net-score-multinomial-interval.ts';
import { netScore } from '../../../worker/core/statistics/ratings/net-score.ts';
import { ratingSummary } from '../../../worker/core/statistics/ratings/rating-summary.ts';
import { columnOf, numberOf, numbersOf } from '../adapter.ts';
import type { Adapters } from '../adapter.ts';
import type { DataSet, Fields } from '../cases.ts';
import { labelsOf, levelsOf } from './survey-sample.ts';

const confidence = 0.95;

/** The cases count a net score in points, the estimators in shares. */
const points = 100;

const inPoints = (value: number | undefined): number | null => (value === undefined ? null : points * value);

const isRated = (rating: number): boolean => !Number.isNaN(rating);

function directionsOf(ratings: readonly number[]): readonly NetDirection[] {
  return ratings.filter(isRated).map((rating) => netDirection(rating, recommendationSides));
}

/** Weights of the valid ratings; a case may leave those of the missing out or not. */
function weightsOf(input: Fields, data: DataSet, ratings: readonly number[]): readonly number[] {
  const weights = numbersOf(input.weights, data);
  return weights.length === ratings.length
    ? weights.filter((_, row) => isRated(ratings[row] ?? NaN))
    : weights;
}

export const ratings: Adapters = {
  nps: (input, data) => {
    const rated = numbersOf(input.ratings, data);
    const directions = directionsOf(rated);
    const population = input.N === undefined || input.N === null ? Infinity : numberOf(input.N);
    const endless = netScore(directions, { population: Infinity, confidence });
    const finite = netScore(directions, { population, confidence });
    if (endless === null || finite === null) return null;
    const multinomial = netScoreMultinomialInterval(endless, confidence);
    return {
      n: directions.length,
      n_missing: rated.length - directions.length,
      promoters: endless.positive,
      passives: endless.neutral,
      detractors: endless.negative,
      nps: inPoints(endless.score),
      se: inPoints(endless.interval?.standardError),
      ci95_lower: inPoints(endless.interval?.lower),
      ci95_upper: inPoints(endless.interval?.upper),
      se_fpc: inPoints(finite.interval?.standardError),
      ci95_fpc_lower: inPoints(finite.interval?.lower),
      ci95_fpc_upper: inPoints(finite.interval?.upper),
      df: endless.interval?.degreesOfFreedom ?? null,
      se_multinomial_n: inPoints(multinomial.standardError),
      ci95_z_lower: inPoints(multinomial.lower),
      ci95_z_upper: inPoints(multinomial.upper),
    };
  },

  'nps.weighted': (input, data) => {
    const rated = numbersOf(input.ratings, data);
    const values = directionsOf(rated);
    const score = designMean({ values, design: weightedDesign(weightsOf(input, data, rated)), confidence });
    return {
      nps: inPoints(score?.estimate),
      se: inPoints(score?.standardError ?? undefined),
      df: values.length - 1,
    };
  },

  'nps.difference': (input, data) => {
    const rated = numbersOf(input.ratings, data);
    const groups = labelsOf(columnOf(input.group, data));
    const [first = '', second = ''] = levelsOf(input.levels, columnOf(input.group, data));
    const ofGroup = (name: string): readonly NetDirection[] =>
      directionsOf(rated.filter((_, row) => groups[row] === name));
    const result = netScoreDifference(ofGroup(first), ofGroup(second), confidence);
    return {
      nps_a: inPoints(result?.first),
      nps_b: inPoints(result?.second),
      diff: inPoints(result?.difference),
      se: inPoints(result?.standardError),
      df: result?.degreesOfFreedom ?? null,
      t: result?.tStatistic ?? null,
      p: result?.pValue ?? null,
      ci95_lower: inPoints(result?.lower),
      ci95_upper: inPoints(result?.upper),
    };
  },

  'likert.summary': (input, data) => {
    const rated = numbersOf(input.ratings, data);
    const valid = rated.filter(isRated);
    const summary = ratingSummary(valid, { points: numberOf(input.points), confidence });
    if (summary === null) return null;
    return {
      n: summary.answers,
      n_missing: rated.length - summary.answers,
      mean: summary.mean,
      sd: summary.standardDeviation,
      se: summary.interval?.standardError ?? null,
      ci95_lower: summary.interval?.lower ?? null,
      ci95_upper: summary.interval?.upper ?? null,
      median: summary.median,
      q1_type7: summary.lowerQuartile,
      q3_type7: summary.upperQuartile,
      top2: summary.topTwo,
      top2_wilson_lower: summary.topTwoInterval.lower,
      top2_wilson_upper: summary.topTwoInterval.upper,
      bottom2: summary.bottomTwo,
      net: summary.net.score,
      net_se: summary.net.interval?.standardError ?? null,
      rescaled0_100: summary.percentOfMaximum,
      counts: summary.counts,
    };
  },
};
