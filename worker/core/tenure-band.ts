import { clusterAgeYears } from './cluster-age.ts';
import type { TenureBand } from './organisation.ts';

/**
 * Band of membership years on a day, as item TC1 asks them.
 * @param joinedOn first day of membership, YYYY-MM-DD
 * @param on day of reference, YYYY-MM-DD
 * @returns below 2 · 2 to 5 (both included, by the calendar) · above 5
 */
export function tenureBand(joinedOn: string, on: string): TenureBand {
  const years = clusterAgeYears(joinedOn, on);
  if (years < 2) return 'under2';
  return years <= 5 ? '2to5' : 'over5';
}
