import type { Bounds } from '../../indicator-value.ts';

/** Members who are alike by the register: a post-stratum, or all. */
export interface AnsweredGroup {
  /** Sum of the valid values. */
  readonly sum: number;
  /** Valid answers, integer ≥ 0. */
  readonly valid: number;
  /** Members without an answer, integer ≥ 0; who cannot judge is not missing. */
  readonly missing: number;
}

/**
 * What a mean would be if the silent thought differently by a given amount.
 * It tries an assumption out, as "the silent think half a point worse", and estimates nothing.
 * @param groups the silent of a group are compared with those of it who answered; weighs each group by its members
 * @param shift how the mean of the silent differs, in the unit of the scale; negative where they think worse
 * @param scale its ends, between which the mean of the silent stays; 0 and 1 for a share
 * @returns null where nobody of a group answered, or nobody is there: there is nothing to shift from
 * @throws RangeError for a shift that is not finite, and for counts, sums or ends that cannot be
 * @method Σ_g [n_g ȳ_g + m_g · (ȳ_g + δ, cut at the ends)] / Σ_g (n_g + m_g)
 * @source Rubin 1977, JASA 72, 538–543; Little & Rubin 2019, Statistical Analysis with Missing Data, 15
 * @verified hand computation and properties in the test
 */
export function shiftSilent(groups: readonly AnsweredGroup[], shift: number, scale: Bounds): number | null {
  if (!Number.isFinite(shift)) throw new RangeError('shift must be finite');
  for (const group of groups) checkGroup(group, scale);
  const present = groups.filter(({ valid, missing }) => valid + missing > 0);
  if (present.length === 0 || present.some(({ valid }) => valid === 0)) return null;
  const total = present.reduce((sum, group) => {
    const silent = Math.min(scale.upper, Math.max(scale.lower, group.sum / group.valid + shift));
    return sum + group.sum + group.missing * silent;
  }, 0);
  return total / present.reduce((sum, { valid, missing }) => sum + valid + missing, 0);
}

function checkGroup({ sum, valid, missing }: AnsweredGroup, { lower, upper }: Bounds): void {
  if (!(Number.isInteger(valid) && Number.isInteger(missing) && valid >= 0 && missing >= 0))
    throw new RangeError('counts must be integers and not negative');
  if (!(Number.isFinite(lower) && Number.isFinite(upper) && lower < upper))
    throw new RangeError('a scale needs two ends');
  const slack = 1e-9 * valid * Math.max(Math.abs(lower), Math.abs(upper));
  if (!(sum >= valid * lower - slack && sum <= valid * upper + slack))
    throw new RangeError('values must lie on the scale');
}
