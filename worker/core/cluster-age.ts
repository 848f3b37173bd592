/** Phases of the ramp-up, half-open in years of age: [0, 3) · [3, 6) · [6, ∞). */
export type Phase = 'initiation' | 'growth' | 'maturity';

export const phaseStartsAtAge: Readonly<Record<Phase, number>> = { initiation: 0, growth: 3, maturity: 6 };

const msPerYear = 365.2425 * 24 * 60 * 60 * 1000;

/**
 * Age of a cluster on a day, in years with fraction.
 * @param foundedOn ISO day (YYYY-MM-DD)
 * @param on ISO day; before the founding the age is negative
 */
export function clusterAgeYears(foundedOn: string, on: string): number {
  return (Date.parse(on) - Date.parse(foundedOn)) / msPerYear;
}

/** Phase for an age in years; ages below 0 count as initiation. */
export function phaseOfAge(ageYears: number): Phase {
  if (ageYears >= phaseStartsAtAge.maturity) return 'maturity';
  return ageYears >= phaseStartsAtAge.growth ? 'growth' : 'initiation';
}
