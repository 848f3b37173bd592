/** Bounds of a share, in 0…1 unless the method says otherwise. */
export interface ShareInterval {
  readonly lower: number;
  readonly upper: number;
}

/** What was counted, and how sure the interval is to be. */
export interface ShareSample {
  /** Integer 0…sample. */
  readonly successes: number;
  /** Valid answers, integer ≥ 1. */
  readonly sample: number;
  /** Share in 0…1, exclusive. */
  readonly confidence: number;
}

/** @throws RangeError for counts that cannot be, and for a confidence outside 0…1 */
export function checkShareSample({ successes, sample, confidence }: ShareSample): void {
  if (!Number.isInteger(sample) || sample < 1) throw new RangeError('sample must be at least 1');
  if (!Number.isInteger(successes) || successes < 0 || successes > sample)
    throw new RangeError('successes must be within the sample');
  checkConfidence(confidence);
}

/** @throws RangeError for a confidence outside 0…1 */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('confidence must lie between 0 and 1');
}
