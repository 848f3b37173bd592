import { sampleMean } from '../sample-mean.ts';
import { welchDifference } from '../change/welch-difference.ts';

export interface LateRespondents {
  /** Mean of the late minus mean of the early, in the unit of the values. */
  readonly difference: number;
  /** Interval of the difference; null below two answers on either side, and where nobody differs. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** What the mean of all members would be if the silent thought like the late. */
  readonly silentLikeLate: number;
}

/**
 * Contrast of those who answered only after the last reminder with those before: a free look at who hesitates.
 * The silent may be unlike the late; the contrast warns, and proves nothing.
 * @param early values of those who answered before
 * @param late values of those who answered after
 * @param silent members without an answer, integer ≥ 0
 * @param confidence share in 0…1
 * @returns null where one side is empty
 * @throws RangeError for an impossible count
 * @method ȳ_late − ȳ_early with Welch's interval; (Σ y + m ȳ_late)/(n + m)
 * @source Armstrong & Overton 1977, Journal of Marketing Research 14, 396–402; Lin & Schaeffer 1995, Public Opinion
 * Quarterly 59, 236–258 (continuum of resistance, and its limits)
 * @verified hand computation in the test
 */
export function lateRespondents({
  early,
  late,
  silent,
  confidence,
}: {
  readonly early: readonly number[];
  readonly late: readonly number[];
  readonly silent: number;
  readonly confidence: number;
}): LateRespondents | null {
  if (!Number.isInteger(silent) || silent < 0)
    throw new RangeError('silent must be an integer and not negative');
  const [earlyMean, lateMean] = [sampleMean(early), sampleMean(late)];
  if (earlyMean === null || lateMean === null) return null;
  const answered = early.length + late.length;
  return {
    difference: lateMean - earlyMean,
    interval: welchDifference(early, late, confidence)?.interval ?? null,
    silentLikeLate: (early.length * earlyMean + (late.length + silent) * lateMean) / (answered + silent),
  };
}
