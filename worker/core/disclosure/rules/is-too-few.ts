/**
 * Minimum frequency rule: a cell needs contributors enough that none of them, nor a few together, can tell the others.
 * @param contributors distinct ones behind the cell, never a weighted frequency; a holding counts once
 * @param minimum the smallest count that is safe; a rule "unsafe up to maxN" has the minimum maxN + 1
 * @param zeroUnsafe whether an empty cell must not be told from a small one
 * @throws RangeError for counts that cannot be
 * @method unsafe iff 0 < n < k, or n = 0 and zeroUnsafe
 * @source SDC handbook, 2nd edition, 4.2
 * @verified test/reference/disclosure/01-min-frequency.json
 */
export function isTooFew({
  contributors,
  minimum,
  zeroUnsafe = false,
}: {
  readonly contributors: number;
  readonly minimum: number;
  readonly zeroUnsafe?: boolean;
}): boolean {
  if (!Number.isInteger(contributors) || contributors < 0)
    throw new RangeError('contributors are counted: a whole number, 0 or more');
  if (!Number.isInteger(minimum) || minimum < 0) throw new RangeError('the minimum must be a whole number');
  return contributors === 0 ? zeroUnsafe : contributors < minimum;
}
