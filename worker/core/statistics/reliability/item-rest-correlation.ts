import { sumOfAll, withoutItem } from './item-matrix.ts';
import type { ItemMatrix } from './item-matrix.ts';

/**
 * Correlation of an item with the sum of the others: an item near 0 or below does not belong to the scale.
 * @param covariance of the items
 * @param item its place
 * @returns null where the item or the sum of the others does not vary; pairwise covariances can leave −1…1
 * @method Σ_{j≠i} c_ij / √(c_ii · Σ_{j,k≠i} c_jk)
 * @source corrected item–total correlation; r.drop of psych::alpha
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function itemRestCorrelation(covariance: ItemMatrix, item: number): number | null {
  const row = covariance[item] ?? [];
  const own = row[item] ?? Number.NaN;
  const withOthers = row.reduce((sum, entry, other) => (other === item ? sum : sum + entry), 0);
  const ofOthers = sumOfAll(withoutItem(covariance, item));
  return own > 0 && ofOthers > 0 ? withOthers / Math.sqrt(own * ofOthers) : null;
}
