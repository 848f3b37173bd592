import { normalQuantile } from '../distributions/normal.ts';
import { sampleMedian } from '../sample-median.ts';
import { fallingPairTails } from './falling-pair-tails.ts';

export interface TheilSenTrend {
  /** Median of the slopes of all pairs, per unit of time. */
  readonly slope: number;
  /** Median of what the slope leaves over, at time 0. */
  readonly intercept: number;
  /** Null where the points are too few for any interval of that confidence (fewer than five for 95 %). */
  readonly interval: SlopeInterval | null;
}

export interface SlopeInterval {
  readonly lower: number;
  readonly upper: number;
  /** What it covers with, at least what was asked for: with few points there are few intervals. */
  readonly confidence: number;
}

/** Up to here every order of the values is counted; beyond, the score is nearly normal. */
const counted = 40;

/**
 * Theil and Sen's trend of a short series, which single outliers do not turn, with a distribution-free interval.
 * @param points one per time, in any order
 * @param confidence share in 0…1, exclusive
 * @returns slope per unit of time; null below two points
 * @throws RangeError for a point without a number, two at the same time, or a confidence that cannot be
 * @method median of (yⱼ − yᵢ)/(tⱼ − tᵢ); limits: the slopes of rank (N − C)/2 and (N + C)/2 + 1 of the N pairs, C from
 * the distribution of Kendall's score: exact, C + 2 the smallest score with a tail ≤ α/2, up to 40 points; beyond,
 * z·√(n(n − 1)(2n + 5)/18). Equal values make the interval wider than need be
 * @source Sen 1968; Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring, 16.5; Hollander & Wolfe
 * 1999, 9.3
 * @verified by hand and by enumerating every order of five values in the test
 */
export function theilSenTrend(
  points: readonly { readonly time: number; readonly value: number }[],
  confidence: number,
): TheilSenTrend | null {
  requirePoints(points, confidence);
  const inTime = points.toSorted((a, b) => a.time - b.time);
  const slopes = inTime
    .flatMap((later, j) =>
      inTime.slice(0, j).map((earlier) => (later.value - earlier.value) / (later.time - earlier.time)),
    )
    .toSorted((a, b) => a - b);
  const slope = sampleMedian(slopes);
  const intercept =
    slope === null ? null : sampleMedian(points.map(({ time, value }) => value - slope * time));
  if (slope === null || intercept === null) return null;
  return { slope, intercept, interval: slopeInterval(slopes, points.length, confidence) };
}

function slopeInterval(slopes: readonly number[], count: number, confidence: number): SlopeInterval | null {
  const cut = count <= counted ? exactCut(count, confidence) : normalCut(count, confidence);
  const [lower, upper] = [slopes[cut.slopes], slopes[slopes.length - 1 - cut.slopes]];
  return lower === undefined || upper === undefined ? null : { lower, upper, confidence: cut.confidence };
}

/** How many slopes lie outside the interval on each side; below 0 where there is no interval. */
interface Cut {
  readonly slopes: number;
  readonly confidence: number;
}

function exactCut(count: number, confidence: number): Cut {
  const tails = fallingPairTails(count);
  // A tail of exactly α/2 is rejected; rounding must not decide.
  const slopes = tails.findLastIndex((tail) => 2 * tail <= (1 - confidence) * (1 + 1e-12));
  return { slopes, confidence: 1 - 2 * (tails[slopes] ?? NaN) };
}

function normalCut(count: number, confidence: number): Cut {
  const pairs = (count * (count - 1)) / 2;
  const variance = (pairs * (2 * count + 5)) / 9;
  const score = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  return { slopes: Math.floor((pairs - score) / 2) - 1, confidence };
}

function requirePoints(
  points: readonly { readonly time: number; readonly value: number }[],
  confidence: number,
): void {
  if (!points.every(({ time, value }) => Number.isFinite(time) && Number.isFinite(value)))
    throw new RangeError('a point of a series needs a time and a value');
  if (new Set(points.map(({ time }) => time)).size < points.length)
    throw new RangeError('a series has one value per time');
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('confidence must lie between 0 and 1');
}
