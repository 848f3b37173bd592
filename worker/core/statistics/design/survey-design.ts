export interface DesignStratum {
  readonly name: string;
  /** Units drawn (n_h), ≥ 1. */
  readonly sample: number;
  /** Members (N_h), ≥ n_h; Infinity where nothing is corrected for a finite population. */
  readonly population: number;
}

/** How the units of a sample stand for the members of a population. */
export interface SurveyDesign {
  readonly strata: readonly DesignStratum[];
  /** For each unit the place of its stratum in `strata`. */
  readonly stratumOf: readonly number[];
  /** For each unit the members it stands for, ≥ 0. */
  readonly weights: readonly number[];
  /** What known population counts leave unexplained of a variable; the variable itself where none were used. */
  readonly residuals: (values: readonly number[]) => readonly number[];
}

/** Of a design whose weights were fitted to no known counts. */
export const nothingExplained: SurveyDesign['residuals'] = (values) => values;

/**
 * Degrees of freedom of a design: units less strata (n − H), both counted where a unit has weight.
 * @param inDomain counts only these units
 * @returns integer ≥ 0
 * @verified test/reference/01a to 01e
 */
export function designDegreesOfFreedom(design: SurveyDesign, inDomain?: readonly boolean[]): number {
  const strata = new Set<number>();
  let units = 0;
  design.stratumOf.forEach((stratum, unit) => {
    if (design.weights[unit] === 0 || inDomain?.[unit] === false) return;
    units += 1;
    strata.add(stratum);
  });
  return units - strata.size;
}
