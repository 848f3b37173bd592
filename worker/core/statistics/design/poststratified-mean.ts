import { designMean } from './design-mean.ts';
import type { DesignEstimate, DesignOptions } from './design-estimate.ts';
import { stratifiedDesign } from './stratified-design.ts';

export type PoststratifiedMean =
  | { readonly kind: 'estimated'; readonly mean: DesignEstimate }
  /** Groups with members of whom nobody answered: nothing is known of them. Collapse them first. */
  | { readonly kind: 'emptyGroups'; readonly groups: readonly string[] };

/**
 * Post-stratified mean with the variance conditional on how many of each group answered.
 * This is the form that is published; the one of the survey package is the mean of a `poststratifiedDesign`.
 * @param values one for each unit, in any unit; 0 and 1 for a share
 * @param groupOf post-stratum of each unit
 * @param populations known members of each group (N_h)
 * @returns without a standard error where a group has one answer of several members; degrees are n − H
 * @throws RangeError for values that are not finite, or a group with fewer members than units
 * @method Σ (N_h/N) ȳ_h; variance Σ (N_h/N)² (1 − n_h/N_h) s_h²/n_h
 * @source Holt & Smith 1979, JRSS A 142, 33–46; Valliant 1993, JASA 88, 89–96
 * @verified hand computation in the test; equals the survey package's stratified mean (test/reference/01c, 01d)
 */
export function poststratifiedMean({
  values,
  groupOf,
  populations,
  ...options
}: DesignOptions & {
  readonly values: readonly number[];
  readonly groupOf: readonly string[];
  readonly populations: ReadonlyMap<string, number>;
}): PoststratifiedMean {
  const present = new Set(groupOf);
  const empty = [...populations].filter(([group, members]) => members > 0 && !present.has(group));
  if (empty.length > 0) return { kind: 'emptyGroups', groups: empty.map(([group]) => group) };
  const mean = designMean({ values, design: stratifiedDesign({ strata: groupOf, populations }), ...options });
  if (mean === null) throw new RangeError('sample must be at least 1');
  return { kind: 'estimated', mean };
}
