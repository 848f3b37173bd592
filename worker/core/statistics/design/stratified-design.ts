import { nothingExplained } from './survey-design.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Simple random samples without replacement from each stratum: a unit stands for N_h/n_h members.
 * @param strata name of the stratum of each unit
 * @param populations members by stratum (N_h), finite, ≥ n_h
 * @param finitePopulation whether variances are corrected by 1 − n_h/N_h
 * @returns strata in the order of their names, so that the order of the units does not matter
 * @throws RangeError for no units, for a stratum without population or with fewer members than units, and for members
 * in a stratum without units: nothing is known of them, so such strata are collapsed before
 * @source Cochran 1977, Sampling Techniques, 5.2–5.6
 * @verified test/reference/01c-strat-apistrat.json, 01d-strat-empluk1980.json, 01e-degenerate-empluk.json
 */
export function stratifiedDesign({
  strata,
  populations,
  finitePopulation = true,
}: {
  readonly strata: readonly string[];
  readonly populations: ReadonlyMap<string, number>;
  readonly finitePopulation?: boolean;
}): SurveyDesign {
  if (strata.length === 0) throw new RangeError('sample must be at least 1');
  const sizes = new Map<string, number>();
  for (const name of strata) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  for (const [name, members] of populations)
    if (members !== 0 && !sizes.has(name)) throw new RangeError(`stratum ${name} has members but no units`);

  const names = [...sizes.keys()].toSorted();
  const places = new Map(names.map((name, place) => [name, place]));
  const sized = names.map((name) => {
    const [sample, members] = [sizes.get(name) ?? 0, populations.get(name) ?? NaN];
    if (!(members >= sample && members < Infinity))
      throw new RangeError(`sample must be within the population of stratum ${name}`);
    return { name, sample, members };
  });
  const stratumOf = strata.map((name) => places.get(name) ?? 0);
  return {
    strata: sized.map(({ name, sample, members }) => ({
      name,
      sample,
      population: finitePopulation ? members : Infinity,
    })),
    stratumOf,
    weights: stratumOf.map((place) => (sized[place]?.members ?? 0) / (sized[place]?.sample ?? 1)),
    residuals: nothingExplained,
  };
}
