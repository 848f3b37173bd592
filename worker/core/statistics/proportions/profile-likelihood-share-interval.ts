import { normalCdf } from '../distributions/normal.ts';
import { tQuantile } from '../distributions/t.ts';
import { cubicSpline } from './cubic-spline.ts';
import type { CurvePoint } from './cubic-spline.ts';
import { checkDesignShare } from './design-share.ts';
import type { DesignShare } from './design-share.ts';
import type { ShareInterval } from './share-interval.ts';

/** As in R's `profile`: a fifth of the way to where it may end, and not more than nine of them. */
const stepsToEnd = 5;
const mostSteps = 9;

const furthestLogit = 30;

/** As in R's `glm`. */
const mostFittingSteps = 25;
const settledPart = 1e-8;

/** As in R's `spline`: read off at three times as many places, and straight in between. */
const placesPerPoint = 3;

/**
 * Interval of a share from a survey design by its profile likelihood, as `likelihood` of the survey package's svyciprop.
 * For comparison only: the profile is read off a spline through few points, as R does it, and in samples of three or
 * four that is coarse.
 * @returns bounds as shares in 0…1; null without standard error, for a share of 0 or 1 and where the profile ends before
 * the bound
 * @throws RangeError for what cannot be
 * @method signed root of the deviance 2n·[p̂ ln(p̂/p) + q̂ ln(q̂/q)] over its dispersion n/(n − 1), at ±t/√λ with
 * λ = p̂q̂/(n SE²), the reciprocal of the design effect
 * @source Rao & Scott 1984, Annals of Statistics 12, 46–60; Lumley 2010, Complex Surveys, 2.4; Venables & Ripley 2002,
 * Modern Applied Statistics with S, 8.4
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function profileLikelihoodShareInterval(estimate: DesignShare): ShareInterval | null {
  checkDesignShare(estimate);
  const { share, standardError, degreesOfFreedom, sample, confidence } = estimate;
  if (share === 0 || share === 1 || sample < 2 || standardError === 0) return null;
  const naive = share * (1 - share);
  const designEffect = ((sample * standardError ** 2) / naive) * (fittedVariance(share, sample) / naive);
  const root = tQuantile((1 + confidence) / 2, degreesOfFreedom) * Math.sqrt(designEffect);
  const points = profilePoints(estimate, root);
  const lower = logitWhere(points, -root);
  const upper = logitWhere(points, root);
  return lower === null || upper === null ? null : { lower: shareOf(lower), upper: shareOf(upper) };
}

/** The profile in even steps of the logit to both sides, in rising order. */
function profilePoints({ share, standardError, sample }: DesignShare, root: number): readonly CurvePoint[] {
  const middle = Math.log(share / (1 - share));
  const end = -tQuantile(normalCdf(-root) / 4, sample - 1);
  const step = (end / stepsToEnd) * (standardError / (share * (1 - share)));
  const side = (sign: 1 | -1): readonly CurvePoint[] => {
    const points: CurvePoint[] = [];
    for (let taken = 1; taken <= mostSteps; taken += 1) {
      const x = middle + sign * taken * step;
      const y = sign * signedRootSize(share, x, sample);
      points.push({ x, y });
      if (Math.abs(y) >= end) break;
    }
    return points;
  };
  return [...side(-1).toReversed(), { x: middle, y: 0 }, ...side(1)];
}

/**
 * Variance p(1 − p) as R's `glm` has it when it stops: from the step before its last, and off by up to 1e-4.
 * @method iteratively reweighted least squares for an intercept, until the deviance is settled
 */
function fittedVariance(share: number, sample: number): number {
  // R starts from 3/4 for a one and from 1/4 for a zero.
  let logit = (2 * share - 1) * (Math.log(3) + 4 / 3);
  let variance = 3 / 16;
  let deviance = -2 * sample * Math.log(3 / 4);
  for (let step = 1; step < mostFittingSteps; step += 1) {
    const fitted = shareOf(logit);
    const before = deviance;
    deviance = -2 * sample * (share * Math.log(fitted) + (1 - share) * Math.log(1 - fitted));
    if (Math.abs(deviance - before) < settledPart * (deviance + 0.1)) break;
    variance = fitted * (1 - fitted);
    logit += (share - fitted) / variance;
  }
  return variance;
}

function signedRootSize(share: number, logit: number, sample: number): number {
  const odds = oddsOf(logit);
  const assumed = odds / (1 + odds);
  const divergence = share * Math.log(share / assumed) + (1 - share) * Math.log((1 - share) / (1 - assumed));
  return Math.sqrt(2 * (sample - 1) * Math.max(0, divergence));
}

/** As R's logit link: beyond ±30 a share is as near to 0 or 1 as a double can be. */
function oddsOf(logit: number): number {
  if (logit < -furthestLogit) return Number.EPSILON;
  return logit > furthestLogit ? 1 / Number.EPSILON : Math.exp(logit);
}

/** The logit at which the profile has this value. */
function logitWhere(points: readonly CurvePoint[], value: number): number | null {
  const first = points[0]?.x ?? NaN;
  const last = points.at(-1)?.x ?? NaN;
  const spline = cubicSpline(points);
  const count = placesPerPoint * points.length;
  const places = Array.from({ length: count }, (_, at) => {
    const x = first + ((last - first) * at) / (count - 1);
    return { x, y: spline(x) };
  }).toSorted((a, b) => a.y - b.y);
  const next = places.findIndex(({ y }) => y >= value);
  const [below, above] = [places[next - 1], places[next]];
  if (below === undefined || above === undefined) return null;
  return below.x + ((above.x - below.x) * (value - below.y)) / (above.y - below.y);
}

function shareOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
