import { rIndicator } from './r-indicator.ts';
import type { ResponsePropensities } from './response-propensities.ts';

/** A fact of the register, as size class or band of membership years. */
export interface RegisterVariable {
  readonly name: string;
  /** Category of each member. */
  readonly categoryOf: readonly string[];
}

export interface PartialRIndicator {
  readonly name: string;
  /** How much of the spread of propensities lies between the categories; 0 where all answer alike. */
  readonly unconditional: number;
  /** How much of it remains between them among members who agree in all other variables. */
  readonly conditional: number;
  readonly unconditionalUnadjusted: number;
  readonly conditionalUnadjusted: number;
  /** By category, without the correction for chance. */
  readonly categories: readonly {
    readonly category: string;
    readonly members: number;
    /** Positive where the category answers more than the average, negative where less. */
    readonly unconditional: number;
    readonly conditional: number;
  }[];
}

/**
 * Partial R-indicators: which facts of the register go with answering or not, and so whom to remind.
 * @param model propensities of all members of the frame
 * @param variables the facts they were estimated from
 * @returns 0…½ each, in the order of the variables; categories in the order of their names. null below two members
 * @throws RangeError where there is not one category for each member
 * @method between P_u² = Σ_k N_k/N (ρ̄_k − ρ̄)², by category √(N_k/N)(ρ̄_k − ρ̄); within the cells c of the other variables
 * P_c² = 1/N Σ (ρ_i − ρ̄_c(i))². Adjusted by the share of the spread that chance leaves, as the R-indicator
 * @source Schouten, Shlomo & Skinner 2011, Journal of Official Statistics 27, 231–253; de Heij, Schouten & Shlomo 2015,
 * RISQ manual 2.1
 * @verified hand computation in the test; test/reference/13-representativity-empluk.json
 */
export function partialRIndicators(
  model: ResponsePropensities,
  variables: readonly RegisterVariable[],
): readonly PartialRIndicator[] | null {
  const { propensities } = model;
  if (!variables.every(({ categoryOf }) => categoryOf.length === propensities.length))
    throw new RangeError('each member must have a category in each variable');
  const whole = rIndicator(model);
  if (whole === null) return null;
  const { keptShare, meanPropensity } = whole;
  const members = propensities.length;

  return variables.map((variable) => {
    const others = variables.filter((each) => each !== variable);
    const cells = propensities.map((_, member) =>
      JSON.stringify(others.map(({ categoryOf }) => categoryOf[member])),
    );
    const cellMeans = groupMeans(propensities, cells);
    const withinSquares = propensities.map(
      (propensity, member) => (propensity - (cellMeans.get(cells[member] ?? '')?.mean ?? 0)) ** 2 / members,
    );
    const categories = [...groupMeans(propensities, variable.categoryOf)]
      .toSorted(([one], [another]) => (one < another ? -1 : 1))
      .map(([category, { mean, count }]) => ({
        category,
        members: count,
        unconditional: Math.sqrt(count / members) * (mean - meanPropensity),
        conditional: Math.sqrt(sumWhere(withinSquares, (member) => variable.categoryOf[member] === category)),
      }));
    const unconditionalUnadjusted = Math.sqrt(
      categories.reduce((sum, { unconditional }) => sum + unconditional ** 2, 0),
    );
    const conditionalUnadjusted = Math.sqrt(sumWhere(withinSquares, () => true));
    return {
      name: variable.name,
      unconditional: unconditionalUnadjusted * Math.sqrt(keptShare),
      conditional: conditionalUnadjusted * Math.sqrt(keptShare),
      unconditionalUnadjusted,
      conditionalUnadjusted,
      categories,
    };
  });
}

function groupMeans(
  values: readonly number[],
  groupOf: readonly string[],
): ReadonlyMap<string, { readonly mean: number; readonly count: number }> {
  const groups = new Map<string, number[]>();
  values.forEach((value, member) => {
    const group = groupOf[member] ?? '';
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [value]);
    else known.push(value);
  });
  return new Map(
    [...groups].map(([group, within]) => [
      group,
      { mean: within.reduce((sum, value) => sum + value, 0) / within.length, count: within.length },
    ]),
  );
}

function sumWhere(values: readonly number[], holds: (member: number) => boolean): number {
  return values.reduce((sum, value, member) => (holds(member) ? sum + value : sum), 0);
}
