/** Phases of the ramp-up, half-open in years of age: [0, 3) · [3, 6) · [6, ∞). */
export type Phase = 'initiation' | 'growth' | 'maturity';

export const phaseStartsAtAge: Readonly<Record<Phase, number>> = { initiation: 0, growth: 3, maturity: 6 };

/**
 * Age of a cluster on a day, in years with fraction.
 * @param foundedOn ISO day (YYYY-MM-DD). The anniversary of 29 February is 1 March in common years
 * @param on ISO day; before the founding the age is negative
 * @returns a whole number on every anniversary; between two, the fraction of the days between them that have passed
 */
export function clusterAgeYears(foundedOn: string, on: string): number {
  const day = Date.parse(on);
  const years = new Date(day).getUTCFullYear() - new Date(foundedOn).getUTCFullYear();
  const whole = day < anniversary(foundedOn, years) ? years - 1 : years;
  const last = anniversary(foundedOn, whole);
  return whole + (day - last) / (anniversary(foundedOn, whole + 1) - last);
}

/** In ms. A day that a year does not have runs over into the next month. */
function anniversary(foundedOn: string, years: number): number {
  const founded = new Date(foundedOn);
  return founded.setUTCFullYear(founded.getUTCFullYear() + years);
}

/** Phase for an age in years; ages below 0 count as initiation. */
export function phaseOfAge(ageYears: number): Phase {
  if (ageYears >= phaseStartsAtAge.maturity) return 'maturity';
  return ageYears >= phaseStartsAtAge.growth ? 'growth' : 'initiation';
}
