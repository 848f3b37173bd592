import type { SurvivalPoint } from './kaplan-meier.ts';
import { survivalInterval } from './survival-interval.ts';
import type { SurvivalScale } from './survival-interval.ts';

/** A share this close to one half is one half, whatever rounding made of it. */
const tolerance = 2 ** -26;

/**
 * Median time until the event: when the curve falls to one half.
 * @returns time; the middle of the stretch where the curve runs at one half; null where it never falls so far
 * @method smallest t with S(t) ≤ ½
 * @source Brookmeyer & Crowley 1982, Biometrics 38
 * @verified test/reference/12-response-retention-km.json
 */
export function survivalMedian(curve: readonly SurvivalPoint[]): number | null {
  return timeAtHalf(curve.map(({ time, survival }) => ({ time, share: survival })));
}

/**
 * Confidence interval of the median: the times for which one half lies within the pointwise intervals.
 * @param confidence share in 0…1, exclusive
 * @returns times; null where the limits of the curve never fall to one half
 * @verified test/reference/12-response-retention-km.json
 */
export function survivalMedianInterval(
  curve: readonly SurvivalPoint[],
  scale: SurvivalScale,
  confidence: number,
): { readonly lower: number | null; readonly upper: number | null } {
  const limits = curve.flatMap((point) => {
    const interval = survivalInterval(point, scale, confidence);
    return interval === null ? [] : [{ time: point.time, ...interval }];
  });
  return {
    lower: timeAtHalf(limits.map(({ time, lower }) => ({ time, share: lower }))),
    upper: timeAtHalf(limits.map(({ time, upper }) => ({ time, share: upper }))),
  };
}

function timeAtHalf(steps: readonly { readonly time: number; readonly share: number }[]): number | null {
  const reached = steps.findIndex(({ share }) => share < 0.5 + tolerance);
  const first = steps[reached];
  if (first === undefined) return null;
  const below = steps.slice(reached).find(({ share }) => share < first.share);
  const runsAtHalf = Math.abs(first.share - 0.5) < tolerance && below !== undefined;
  return runsAtHalf ? (first.time + below.time) / 2 : first.time;
}
