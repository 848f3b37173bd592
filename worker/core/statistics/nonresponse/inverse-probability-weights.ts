import type { ResponsePropensities } from './response-propensities.ts';

export type AttritionWeights =
  | {
      readonly kind: 'weighted';
      /** For each who answered again, in the order of the members: how many of the earlier wave it stands for. */
      readonly weights: readonly number[];
    }
  /** Members for whom nobody stands: all of their group are silent. */
  | { readonly kind: 'uncovered'; readonly members: number };

/**
 * Weights against attrition: who is unlikely to have answered again counts for more.
 * Right where staying away depends only on what the propensities were estimated from (missing at random).
 * @param propensities of everybody who answered the earlier wave
 * @param responded whether each answered again
 * @returns weights > 0 that add up to about the members; for groups exactly. Their price is Kish's design effect
 * @throws RangeError where there is not one propensity for each member, or somebody answered who never would
 * @method w_i = 1/ρ̂_i for those who answered
 * @source Horvitz & Thompson 1952, JASA 47, 663–685; Little & Rubin 2019, Statistical Analysis with Missing Data, 3.3
 * @verified hand computation in the test; test/reference/13-representativity-empluk.json
 */
export function inverseProbabilityWeights(
  { propensities }: ResponsePropensities,
  responded: readonly boolean[],
): AttritionWeights {
  if (propensities.length !== responded.length)
    throw new RangeError('there must be one propensity for each member');
  const uncovered = propensities.filter((propensity) => propensity === 0).length;
  const weights = propensities.flatMap((propensity, member) => {
    if (responded[member] !== true) return [];
    if (!(propensity > 0 && propensity <= 1)) throw new RangeError('who answered must have had a chance to');
    return 1 / propensity;
  });
  return uncovered > 0 ? { kind: 'uncovered', members: uncovered } : { kind: 'weighted', weights };
}
