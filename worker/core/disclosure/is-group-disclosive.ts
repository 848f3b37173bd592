import { isDisclosiveCount } from './rules/group-disclosure.ts';

/** Two thirds less one and minus a third are one category, though not one floating-point number. */
const stepsPerUnit = 1e6;

/**
 * Group disclosure: whether an insider who knows its own answer learns the answer of everybody else in the group.
 * @param contributions category of each respondent, as a number
 * @param coalition insiders who pool what they know of themselves
 * @returns true when one category holds all but at most `coalition` of them
 * @method disclosive iff c > 0, t > coalition and t − coalition ≤ c
 * @source SDC handbook, 2nd edition, 5.2
 * @verified test/reference/disclosure/03-group-disclosure.json
 */
export function isGroupDisclosive(contributions: readonly number[], coalition: number): boolean {
  const counts = new Map<number, number>();
  for (const contribution of contributions) {
    const category = Math.round(contribution * stepsPerUnit);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return isDisclosiveCount(Math.max(0, ...counts.values()), contributions.length, coalition);
}
