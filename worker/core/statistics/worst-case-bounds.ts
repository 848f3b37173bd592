import type { Bounds } from '../indicator-value.ts';

/**
 * Worst-case (Manski) bounds of a mean: if all who are missing had answered at one end of the scale.
 * Makes no assumption. "Cannot judge" is not missing: such members leave the domain and do not appear here. The bounds
 * hold as well if some of the missing could not judge.
 * @param sum sum of the valid values, in the unit of the scale
 * @param valid number of valid values (a), ≥ 0
 * @param missing members of the domain without an answer (m), ≥ 0
 * @param lowest lower end of the scale; 0 for a share
 * @param highest upper end of the scale; 1 for a share
 * @returns the two means; null when there is neither an answer nor anybody missing
 * @throws RangeError for counts that are no integers ≥ 0, ends in the wrong order, and a sum that the scale does not allow
 * @method (Σ + m·lowest)/(a + m) … (Σ + m·highest)/(a + m); for a share k/(a+m) … (k+m)/(a+m)
 * @source Manski 1989; Horowitz & Manski 1998
 * @verified every completion enumerated in the test
 */
export function worstCaseBounds({
  sum,
  valid,
  missing,
  lowest,
  highest,
}: {
  readonly sum: number;
  readonly valid: number;
  readonly missing: number;
  readonly lowest: number;
  readonly highest: number;
}): Bounds | null {
  if (!(Number.isInteger(valid) && Number.isInteger(missing) && valid >= 0 && missing >= 0))
    throw new RangeError('counts must be integers and not negative');
  if (!(lowest <= highest)) throw new RangeError('the scale must end above its start');
  const slack = 1e-9 * valid * Math.max(Math.abs(lowest), Math.abs(highest));
  if (!(sum >= valid * lowest - slack && sum <= valid * highest + slack))
    throw new RangeError('values must lie on the scale');
  const members = valid + missing;
  if (members === 0) return null;
  return { lower: (sum + missing * lowest) / members, upper: (sum + missing * highest) / members };
}
