import { exactHypergeometricInterval } from '../proportions/exact-hypergeometric-interval.ts';
import type { ShareInterval } from '../proportions/share-interval.ts';

/** Least part of its items that a firm must have answered: two of three. */
const [answeredParts, itemParts] = [2, 3];

export interface ScaleShare {
  readonly share: number;
  /** Firms whose mean reaches the threshold. */
  readonly successes: number;
  /** Firms that answered enough items. */
  readonly sample: number;
  /** Exact hypergeometric. */
  readonly interval: ShareInterval;
}

/**
 * Mean of one firm over the items of a scale.
 * @param items answers to the items it was shown; null for "cannot judge" and for none
 * @returns in the unit of the items; null where fewer than ⅔ are answered, and without items
 * @source RULINGS, Numbers 9
 * @verified hand computation in the test
 */
export function scaleMean(items: readonly (number | null)[]): number | null {
  const answered = items.filter((item) => item !== null);
  if (answered.length === 0 || answered.length * itemParts < items.length * answeredParts) return null;
  return answered.reduce((sum, item) => sum + item, 0) / answered.length;
}

/**
 * Share of the firms whose mean over a scale reaches a threshold, among those that answered enough of it.
 * @param firms for each firm its answers to the items it was shown
 * @param from least mean that counts, in the unit of the items: 4 of 1–5, 3 of the contribution scales 0–4
 * @param population members the share speaks about, integer ≥ the firms that answered enough
 * @param confidence share in 0…1
 * @returns null where no firm answered enough
 * @throws RangeError when more firms answered than there are members
 * @source RULINGS, Numbers 9
 * @verified hand computation in the test
 */
export function scaleShare(
  firms: readonly (readonly (number | null)[])[],
  {
    from,
    population,
    confidence,
  }: { readonly from: number; readonly population: number; readonly confidence: number },
): ScaleShare | null {
  const means = firms.map(scaleMean).filter((mean) => mean !== null);
  const sample = means.length;
  if (sample === 0) return null;
  const successes = means.filter((mean) => mean >= from).length;
  return {
    share: successes / sample,
    successes,
    sample,
    interval: exactHypergeometricInterval({ successes, sample, population, confidence }),
  };
}
