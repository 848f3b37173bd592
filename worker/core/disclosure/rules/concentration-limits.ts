/** How concentrated an amount may be outside the house. Secret: whoever knows them gets closer to what they hide. */
export interface ConcentrationLimits {
  /** p of the p %-rule, in percent. */
  readonly p: number;
  /** k of the (2,k)-rule, in percent. */
  readonly k: number;
}

/** Of the dominance rule: with one contributor alone, two that share a cell would pass. */
export const dominanceLargest = 2;

const lowest = { p: 10, k: 85 } as const;
const choices = 6;

/**
 * Limits that an installation does not set itself, drawn from its secret: as good as random and always the same.
 * @param bytes at least two, of a MAC under the secret of the installation
 * @returns p in 10 … 15, k in 85 … 90; each whole
 * @throws RangeError for fewer than two bytes
 * @source p = 10 and (2,85) are usual: SDC handbook, 2nd edition, 4.2
 */
export function drawnLimits(bytes: Uint8Array): ConcentrationLimits {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) throw new RangeError('two bytes are needed');
  return { p: lowest.p + (first % choices), k: lowest.k + (second % choices) };
}
