import type { SurveyDesign } from './survey-design.ts';

/** Weights fitted to known counts, or why there are none. */
export type PoststratifiedDesign =
  | { readonly kind: 'fitted'; readonly design: SurveyDesign }
  /** Groups with members of whom nobody is in the sample: nothing is known of them. Collapse them first. */
  | { readonly kind: 'emptyGroups'; readonly groups: readonly string[] };

/**
 * Post-stratification: weights that give each group its known number of members.
 * The survey package's form: means and totals of the fitted design have the linearised variance over random group sizes.
 * `poststratifiedMean` has the one conditional on the sizes, which is what is published.
 * @param groupOf post-stratum of each unit
 * @param populations known members of each group; what has none in it is passed over
 * @throws RangeError for a unit whose group has no known members, or for members that are no finite number ≥ 0
 * @method w_i = d_i · N_g / Σ_g d; residuals y_i − ȳ_g, the mean of the group with weights d
 * @source Valliant 1993, JASA 88, 89–96; Lumley 2010, Complex Surveys, 7.2
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json
 */
export function poststratifiedDesign(
  design: SurveyDesign,
  groupOf: readonly string[],
  populations: ReadonlyMap<string, number>,
): PoststratifiedDesign {
  const { weights } = design;
  if (groupOf.length !== weights.length) throw new RangeError('each unit must be in a group');
  const standFor = new Map<string, number>();
  groupOf.forEach((group, unit) => {
    standFor.set(group, (standFor.get(group) ?? 0) + (weights[unit] ?? 0));
  });
  for (const group of standFor.keys())
    if (!((populations.get(group) ?? 0) > 0)) throw new RangeError(`group ${group} has no known members`);
  if (![...populations.values()].every((members) => members >= 0 && members < Infinity))
    throw new RangeError('members must be finite and not negative');

  const empty = [...populations].filter(
    ([group, members]) => members > 0 && !((standFor.get(group) ?? 0) > 0),
  );
  if (empty.length > 0) return { kind: 'emptyGroups', groups: empty.map(([group]) => group) };
  return {
    kind: 'fitted',
    design: {
      ...design,
      weights: weights.map((weight, unit) => {
        const group = groupOf[unit] ?? '';
        return (weight * (populations.get(group) ?? 0)) / (standFor.get(group) ?? 1);
      }),
      residuals: (values) => withoutGroupMeans(values, groupOf, weights),
    },
  };
}

function withoutGroupMeans(
  values: readonly number[],
  groupOf: readonly string[],
  weights: readonly number[],
): readonly number[] {
  const sums = new Map<string, { total: number; weight: number }>();
  values.forEach((value, unit) => {
    const group = groupOf[unit] ?? '';
    const { total, weight } = sums.get(group) ?? { total: 0, weight: 0 };
    const own = weights[unit] ?? 0;
    sums.set(group, { total: total + own * value, weight: weight + own });
  });
  return values.map((value, unit) => {
    const { total, weight } = sums.get(groupOf[unit] ?? '') ?? { total: 0, weight: 1 };
    return value - total / weight;
  });
}
