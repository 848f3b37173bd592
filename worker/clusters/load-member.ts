import type { Authorized, Right } from '../access/index.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { listContacts, type Contact } from './contact-store.ts';
import { findMember, type Member } from './member-store.ts';

/** A member with all its contacts: enough to bring it back after a change. */
export interface MemberWithContacts {
  readonly member: Member;
  readonly contacts: readonly Contact[];
}

/** A member of the cluster with its contacts, whoever answers first. What is not there is not found. */
export async function loadMember(
  { db }: Pick<Services, 'db'>,
  { clusterId }: Authorized<Right>,
  id: string,
): Promise<MemberWithContacts> {
  const [found, contacts] = await Promise.all([
    findMember(db, clusterId, id),
    listContacts(db, clusterId, id),
  ]);
  if (found === undefined) throw new Problem('notFound');
  return { member: found.member, contacts };
}
