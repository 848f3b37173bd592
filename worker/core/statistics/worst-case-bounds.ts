import type { Bounds } from '../indicator-value.ts';

/**
 * Worst-case (Manski) bounds of a mean: if all who are missing had answered at one end of the scale.
 * Makes no assumption. "Cannot judge" is not missing: such members leave the domain and do not appear here.
 * @param sum sum of the valid values, in the unit of the scale
 * @param valid number of valid values (a), ≥ 0
 * @param missing members of the domain without an answer (m), ≥ 0
 * @param lowest lower end of the scale; 0 for a share
 * @param highest upper end of the scale; 1 for a share
 * @returns the two means; null when there is neither an answer nor anybody missing
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
  const members = valid + missing;
  if (members === 0) return null;
  return { lower: (sum + missing * lowest) / members, upper: (sum + missing * highest) / members };
}
