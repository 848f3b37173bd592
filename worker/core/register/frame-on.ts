import { isMemberOn } from '../catalogue/measures/is-member-on.ts';
import { memberKinds, sizeClasses, type MemberKind, type SizeClass } from '../organisation.ts';
import type { DatedMember } from './changed-facts.ts';
import { factOn, type MemberFact } from './fact-on.ts';

export interface RegisteredMember extends DatedMember {
  readonly id: string;
}

/** A member of the register as it was on a day. */
export interface MemberOnDay {
  readonly memberId: string;
  readonly kind: MemberKind;
  readonly sizeClass: SizeClass | null;
  readonly joinedOn: string;
}

/**
 * The members of a register on a day in the past, with the kind and size class they had then.
 * @param facts every dated record of the cluster's members, in any order
 * @param day ISO day
 * @returns in the order of the members. A member without a record of a fact has the one of today
 */
export function frameOn(
  members: readonly RegisteredMember[],
  facts: readonly (MemberFact & { readonly memberId: string })[],
  day: string,
): readonly MemberOnDay[] {
  const factsOf = Map.groupBy(facts, ({ memberId }) => memberId);
  return members.flatMap((member) => {
    const own = factsOf.get(member.id) ?? [];
    const hasStatus = own.some(({ fact }) => fact === 'status');
    const isMember = hasStatus ? factOn(own, 'status', day) === 'member' : isMemberOn(member, day);
    if (!isMember) return [];
    const kind = memberKinds.find((each) => each === factOn(own, 'kind', day)) ?? member.kind;
    const recorded = factOn(own, 'sizeClass', day);
    const sizeClass =
      recorded === undefined ? member.sizeClass : (sizeClasses.find((each) => each === recorded) ?? null);
    return [{ memberId: member.id, kind, sizeClass, joinedOn: member.joinedOn }];
  });
}
