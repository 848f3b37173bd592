import type { Authorized } from '../access/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import {
  findMember,
  insertMember,
  saveContact,
  updateMember,
  type Contact,
  type Member,
} from './member-store.ts';

export interface MemberInput {
  readonly member: Omit<Member, 'id' | 'clusterId'>;
  /** Null where the office has no contact yet. */
  readonly contact: Omit<Contact, 'id' | 'clusterId' | 'memberId'> | null;
}

/** Adds a member with its contact. */
export async function addMember(
  services: Services,
  may: Authorized<'edit'>,
  input: MemberInput,
): Promise<string> {
  const { db, newId } = services;
  const id = newId();
  const { clusterId } = may;
  await commit(db, [
    insertMember(db, { ...input.member, id, clusterId }),
    ...(input.contact === null
      ? []
      : [saveContact(db, { ...input.contact, id: newId(), clusterId, memberId: id })]),
    auditRow(services, { clusterId, actorId: may.personId, action: 'clusters.addMember', subject: id }),
  ]);
  return id;
}

/** Changes a member and its contact; a contact that exists is kept when the form leaves it empty. */
export async function changeMember(
  services: Services,
  may: Authorized<'edit'>,
  memberId: string,
  input: MemberInput,
): Promise<void> {
  const { db, newId } = services;
  const { clusterId } = may;
  const known = await findMember(db, clusterId, memberId);
  if (known === undefined) throw new Problem('notFound');
  const contactId = known.contact?.id ?? newId();
  await commit(db, [
    updateMember(db, { ...input.member, id: memberId, clusterId }),
    ...(input.contact === null
      ? []
      : [saveContact(db, { ...input.contact, id: contactId, clusterId, memberId })]),
    auditRow(services, {
      clusterId,
      actorId: may.personId,
      action: 'clusters.changeMember',
      subject: memberId,
    }),
  ]);
}
