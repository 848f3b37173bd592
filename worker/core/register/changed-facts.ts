import type { MemberFactName, MemberKind, SizeClass } from '../organisation.ts';

/** What the register holds about a member and what of it is dated. */
export interface DatedMember {
  readonly kind: MemberKind;
  readonly sizeClass: SizeClass | null;
  readonly joinedOn: string;
  readonly leftOn: string | null;
}

export interface FactRecord {
  readonly fact: MemberFactName;
  readonly value: string;
  readonly validFrom: string;
}

/** Size class does not exist for science and politics; a record says so, because absence would mean "unknown". */
export const noSizeClass = 'none';

/**
 * The records that a new or changed member leaves behind. Kind and size class hold from `validFrom`; membership is
 * recorded as a whole, with the days of joining and leaving.
 * @param before null for a new member, whose facts hold from the day it joined
 * @param validFrom ISO day from which a changed kind or size class holds
 */
export function changedFacts(
  before: DatedMember | null,
  after: DatedMember,
  validFrom: string,
): readonly FactRecord[] {
  const from = before === null ? after.joinedOn : validFrom;
  const records: FactRecord[] = [];
  if (before?.kind !== after.kind) records.push({ fact: 'kind', value: after.kind, validFrom: from });
  if (before === null || before.sizeClass !== after.sizeClass)
    records.push({ fact: 'sizeClass', value: after.sizeClass ?? noSizeClass, validFrom: from });
  if (before === null || before.joinedOn !== after.joinedOn || before.leftOn !== after.leftOn) {
    records.push({ fact: 'status', value: 'member', validFrom: after.joinedOn });
    if (after.leftOn !== null) records.push({ fact: 'status', value: 'left', validFrom: after.leftOn });
  }
  return records;
}
