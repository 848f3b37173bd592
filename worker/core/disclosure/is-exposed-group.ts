import { isGroupDisclosive } from './is-group-disclosive.ts';
import { isTooFew } from './rules/is-too-few.ts';
import { groupDisclosureCoalition } from './thresholds.ts';

/** What a group has to stand before its sum may be known. */
export interface SetRules {
  /** Minimum frequency of the family. */
  readonly minimum: number;
  /** Counted values tell who answered, not what: agreement among them discloses nothing. */
  readonly counted: boolean;
}

/** Whether a group whose sum is known gives its firms away: there are some, but too few, or they agree. */
export function isExposedGroup(contributions: readonly number[], { minimum, counted }: SetRules): boolean {
  if (contributions.length === 0) return false;
  if (isTooFew({ contributors: contributions.length, minimum })) return true;
  return !counted && isGroupDisclosive(contributions, groupDisclosureCoalition);
}
