import { meanIntervalFinitePopulation } from '../mean-interval-finite-population.ts';
import type { MeanInterval } from '../mean-interval-finite-population.ts';
import type { ShareInterval } from '../proportions/share-interval.ts';
import { wilsonInterval } from '../proportions/wilson-interval.ts';
import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';
import { netDirection } from './net-direction.ts';
import { netScore } from './net-score.ts';
import type { NetScore } from './net-score.ts';
import { percentOfMaximum } from './percent-of-maximum.ts';
import { quantileType7 } from './quantile-type-7.ts';

export interface RatingSummary {
  readonly answers: number;
  /** Answers at 1, 2, …, points. */
  readonly counts: readonly number[];
  readonly mean: number;
  /** With n − 1; null below two answers, like the interval of the mean. */
  readonly standardDeviation: number | null;
  readonly interval: MeanInterval | null;
  /** Type 7. */
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** Share of the two highest points, with Wilson's interval. */
  readonly topTwo: number;
  readonly topTwoInterval: ShareInterval;
  /** Share of the two lowest points. */
  readonly bottomTwo: number;
  /** Top two less bottom two. */
  readonly net: NetScore;
  /** Mean in percent of the maximum possible. */
  readonly percentOfMaximum: number;
}

/**
 * Summary of ratings on a scale of points from 1.
 * @param ratings valid answers, integers 1…points
 * @param points integer ≥ 4, so that the two highest are not the two lowest
 * @param confidence share in 0…1
 * @returns null without answers
 * @throws RangeError for a rating off the scale and for a shorter scale
 * @method intervals without correction for a finite population
 * @verified test/reference/03-nps-likert-beps-bfi.json
 */
export function ratingSummary(
  ratings: readonly number[],
  { points, confidence }: { readonly points: number; readonly confidence: number },
): RatingSummary | null {
  if (!Number.isInteger(points) || points < 4) throw new RangeError('a scale needs at least four points');
  if (ratings.some((rating) => !Number.isInteger(rating) || rating < 1 || rating > points))
    throw new RangeError('ratings must be points of the scale');
  const directions = ratings.map((rating) =>
    netDirection(rating, { positiveFrom: points - 1, negativeTo: 2 }),
  );
  const net = netScore(directions, { population: Infinity, confidence });
  const mean = sampleMean(ratings);
  const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((share) =>
    quantileType7(ratings, share),
  );
  if (net === null || mean === null || lowerQuartile == null || median == null || upperQuartile == null)
    return null;
  const answers = ratings.length;
  const variance = sampleVariance(ratings);
  return {
    answers,
    counts: Array.from({ length: points }, (_, at) => ratings.filter((rating) => rating === at + 1).length),
    mean,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    interval: meanIntervalFinitePopulation({ values: ratings, population: Infinity, confidence }),
    median,
    lowerQuartile,
    upperQuartile,
    topTwo: net.positive / answers,
    topTwoInterval: wilsonInterval({ successes: net.positive, sample: answers, confidence }),
    bottomTwo: net.negative / answers,
    net,
    percentOfMaximum: percentOfMaximum(mean, { lowest: 1, highest: points }),
  };
}
