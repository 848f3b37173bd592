import { and, asc, eq, sql } from 'drizzle-orm';
import { contact, member } from '../../schema/tables/cluster.ts';
import type { Database } from '../platform/database.ts';

export type Member = typeof member.$inferSelect;
export type Contact = typeof contact.$inferSelect;

/** A member with the contact who answers for it. */
export interface MemberWithContact {
  readonly member: Member;
  readonly contact: Contact | null;
}

const contactColumns = {
  contactId: sql<string | null>`${contact.id}`.as('contact_id'),
  firstName: contact.firstName,
  lastName: contact.lastName,
  email: contact.email,
  locale: contact.locale,
  optedOut: contact.optedOut,
};

const memberColumns = {
  id: member.id,
  clusterId: member.clusterId,
  name: member.name,
  kind: member.kind,
  sizeClass: member.sizeClass,
  place: member.place,
  joinedOn: member.joinedOn,
  leftOn: member.leftOn,
  leftReason: member.leftReason,
};

export async function listMembers(db: Database, clusterId: string): Promise<readonly MemberWithContact[]> {
  const rows = await db
    .select({ ...memberColumns, ...contactColumns })
    .from(member)
    .leftJoin(contact, eq(contact.memberId, member.id))
    .where(eq(member.clusterId, clusterId))
    .orderBy(asc(member.name));
  return rows.map(toMemberWithContact);
}

export async function findMember(
  db: Database,
  clusterId: string,
  id: string,
): Promise<MemberWithContact | undefined> {
  const rows = await db
    .select({ ...memberColumns, ...contactColumns })
    .from(member)
    .leftJoin(contact, eq(contact.memberId, member.id))
    .where(and(eq(member.clusterId, clusterId), eq(member.id, id)));
  return rows[0] && toMemberWithContact(rows[0]);
}

type Row = Member & { contactId: string | null } & {
  [K in 'firstName' | 'lastName' | 'email']: string | null;
} & {
  locale: Contact['locale'] | null;
  optedOut: boolean | null;
};

function toMemberWithContact(row: Row): MemberWithContact {
  const { contactId, firstName, lastName, email, locale, optedOut, ...rest } = row;
  const { id, clusterId, name, kind, sizeClass, place, joinedOn, leftOn, leftReason } = rest;
  return {
    member: { id, clusterId, name, kind, sizeClass, place, joinedOn, leftOn, leftReason },
    contact:
      contactId === null
        ? null
        : {
            id: contactId,
            clusterId,
            memberId: id,
            firstName: firstName ?? '',
            lastName: lastName ?? '',
            email: email ?? '',
            locale: locale ?? 'de',
            optedOut: optedOut ?? false,
          },
  };
}

export function insertMember(db: Database, row: Member) {
  return db.insert(member).values(row);
}

export function updateMember(db: Database, row: Member) {
  const { id, clusterId, ...facts } = row;
  return db
    .update(member)
    .set(facts)
    .where(and(eq(member.clusterId, clusterId), eq(member.id, id)));
}

export function saveContact(db: Database, row: Contact) {
  const { id: _id, clusterId, memberId: _memberId, ...facts } = row;
  return db
    .insert(contact)
    .values(row)
    .onConflictDoUpdate({ target: contact.id, set: facts, setWhere: eq(contact.clusterId, clusterId) });
}

export function optOutContact(db: Database, clusterId: string, contactId: string) {
  return db
    .update(contact)
    .set({ optedOut: true })
    .where(and(eq(contact.clusterId, clusterId), eq(contact.id, contactId)));
}
