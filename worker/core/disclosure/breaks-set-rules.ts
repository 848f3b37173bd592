import { exposesBetween } from './exposes-between.ts';
import type { MemberSet } from './exposes-between.ts';
import { isExposedGroup } from './is-exposed-group.ts';
import type { SetRules } from './is-exposed-group.ts';
import { recoverableGroups } from './recoverable-groups.ts';

/**
 * Whether further sums of a wave, beside those already published, would give a group away: a set by itself, the firms
 * between two nested sets, or a group that follows from several.
 * @param published sets of the wave whose sums are known
 * @param further sets whose sums would be known too; nobody, and a set known already, adds nothing
 */
export function breaksSetRules(
  published: readonly MemberSet[],
  further: readonly MemberSet[],
  rules: SetRules,
): boolean {
  const added = further.filter((set) => set.size > 0 && !published.some((known) => hasSameFirms(known, set)));
  if (added.length === 0) return false;
  const known = [...published, ...added];
  return (
    added.some(
      (set) =>
        isExposedGroup([...set.values()], rules) ||
        known.some((other) => exposesBetween(set, other, rules) || exposesBetween(other, set, rules)),
    ) ||
    recoverableGroups(
      known.map((set) => [...set.keys()]),
      rules.minimum,
    ).length > 0
  );
}

function hasSameFirms(one: MemberSet, other: MemberSet): boolean {
  return one.size === other.size && [...one.keys()].every((firm) => other.has(firm));
}
