import { and, asc, eq, sql } from 'drizzle-orm';
import { contact } from '../../schema/tables/member.ts';
import type { Database } from '../platform/database.ts';
import type { JsonRows } from '../platform/json-portions.ts';
import { rawStatement } from '../platform/raw-statement.ts';

export type Contact = typeof contact.$inferSelect;

/** Every contact of a member, whoever answers first. */
export function listContacts(db: Database, clusterId: string, memberId: string): Promise<Contact[]> {
  return db
    .select()
    .from(contact)
    .where(and(eq(contact.clusterId, clusterId), eq(contact.memberId, memberId)))
    .orderBy(sql`${contact.role} <> 'answers'`, asc(contact.lastName), asc(contact.id));
}

/** The contacts of some members, whoever answers first. */
export function listContactsOf(
  db: Database,
  clusterId: string,
  memberIds: readonly string[],
): Promise<Contact[]> {
  return db
    .select()
    .from(contact)
    .where(
      and(
        eq(contact.clusterId, clusterId),
        sql`${contact.memberId} IN (SELECT value FROM json_each(${JSON.stringify(memberIds)}))`,
      ),
    )
    .orderBy(sql`${contact.role} <> 'answers'`, asc(contact.lastName), asc(contact.id));
}

/** Every contact of a cluster. */
export function listClusterContacts(db: Database, clusterId: string): Promise<Contact[]> {
  return db.select().from(contact).where(eq(contact.clusterId, clusterId));
}

/** A contact as it is written, its cells in the order of the statement: thousands of them are short. */
export type ContactRow = readonly [
  id: string,
  memberId: string,
  firstName: string,
  lastName: string,
  email: string,
  locale: Contact['locale'],
  optedOut: boolean,
  role: Contact['role'],
];

/** Adds or replaces contacts, any number in one statement. */
export function upsertContacts(db: Database, clusterId: string, rows: JsonRows<ContactRow>) {
  return rawStatement(
    db,
    sql`
    INSERT INTO contact (cluster_id, id, member_id, first_name, last_name, email, locale, opted_out, role)
    SELECT ${clusterId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
           value ->> 7
    FROM json_each(${rows}) WHERE true
    ON CONFLICT (id) DO UPDATE SET
      first_name = excluded.first_name, last_name = excluded.last_name, email = excluded.email,
      locale = excluded.locale, opted_out = excluded.opted_out, role = excluded.role
    WHERE contact.cluster_id = excluded.cluster_id AND contact.member_id = excluded.member_id`,
  );
}

/** Takes contacts away; the one who answers cannot be among them while the member has one. */
export function deleteContacts(db: Database, clusterId: string, ids: JsonRows<string>) {
  return db
    .delete(contact)
    .where(
      and(eq(contact.clusterId, clusterId), sql`${contact.id} IN (SELECT value FROM json_each(${ids}))`),
    );
}

export function optOutContact(db: Database, clusterId: string, contactId: string) {
  return db
    .update(contact)
    .set({ optedOut: true })
    .where(and(eq(contact.clusterId, clusterId), eq(contact.id, contactId)));
}
