import { isExposedGroup } from './is-exposed-group.ts';
import type { SetRules } from './is-exposed-group.ts';

/** Firms whose sum is known, each with what it adds. */
export type MemberSet = ReadonlyMap<string, number>;

/** For A ⊂ B, both known: whether the firms of B outside A are some, and do not stand the rules for a group. */
export function exposesBetween(inner: MemberSet, outer: MemberSet, rules: SetRules): boolean {
  if (inner.size >= outer.size || ![...inner.keys()].every((firm) => outer.has(firm))) return false;
  const between = [...outer].flatMap(([firm, contribution]) => (inner.has(firm) ? [] : [contribution]));
  return isExposedGroup(between, rules);
}
