import { checkConfidence } from './share-interval.ts';

/** A share estimated from a survey design, and how sure its interval is to be. */
export interface DesignShare {
  /** In 0…1, weighted as the design asks. */
  readonly share: number;
  /** Of the share, ≥ 0. */
  readonly standardError: number;
  /** Units less strata (n − H), ≥ 1. */
  readonly degreesOfFreedom: number;
  /** Units (n), integer ≥ 1. */
  readonly sample: number;
  /** Share in 0…1, exclusive. */
  readonly confidence: number;
}

/** @throws RangeError for what cannot be */
export function checkDesignShare({
  share,
  standardError,
  degreesOfFreedom,
  sample,
  confidence,
}: DesignShare): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError('share must lie within 0 and 1');
  if (!(standardError >= 0 && standardError < Infinity))
    throw new RangeError('standard error must be at least 0');
  if (!(degreesOfFreedom > 0)) throw new RangeError('degrees of freedom must be greater than 0');
  if (!Number.isInteger(sample) || sample < 1) throw new RangeError('sample must be at least 1');
  checkConfidence(confidence);
}
