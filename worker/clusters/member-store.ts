import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { contact, member } from '../../schema/tables/member.ts';
import { frameMember } from '../../schema/tables/wave.ts';
import type { Database } from '../platform/database.ts';
import type { JsonRows } from '../platform/json-portions.ts';
import { rawStatement } from '../platform/raw-statement.ts';
import { rowsAsText } from '../platform/rows-as-text.ts';
import type { Contact } from './contact-store.ts';

type MemberRow = typeof member.$inferSelect;

/** A member as the house knows it: the stored facts of today, with its tags as a list. */
export type Member = Omit<
  MemberRow,
  'tags' | 'searchText' | 'changedAt' | 'sortName' | 'answeringName' | 'answeringOptedOut'
> & {
  readonly tags: readonly string[];
};

/** A member with the contact who answers for it. */
export interface MemberWithContact {
  readonly member: Member;
  readonly contact: Contact | null;
}

const answeringColumns = {
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
  holding: member.holding,
  tags: member.tags,
  leftReasonCode: member.leftReasonCode,
};

const whoAnswers = and(eq(contact.memberId, member.id), eq(contact.role, 'answers'));

function membersWithContact(db: Database) {
  return db
    .select({ ...memberColumns, ...answeringColumns })
    .from(member)
    .leftJoin(contact, whoAnswers);
}

type Row = Awaited<ReturnType<typeof membersWithContact>>[number];

function toMemberWithContact(row: Row): MemberWithContact {
  const { contactId, firstName, lastName, email, locale, optedOut, tags, ...facts } = row;
  return {
    // Written by this store from a list of texts.
    member: { ...facts, tags: JSON.parse(tags) as readonly string[] },
    contact:
      contactId === null
        ? null
        : {
            id: contactId,
            clusterId: row.clusterId,
            memberId: row.id,
            firstName: firstName ?? '',
            lastName: lastName ?? '',
            email: email ?? '',
            locale: locale ?? 'de',
            optedOut: optedOut ?? false,
            role: 'answers',
          },
  };
}

export async function listMembers(db: Database, clusterId: string): Promise<readonly MemberWithContact[]> {
  const rows = await membersWithContact(db).where(eq(member.clusterId, clusterId)).orderBy(asc(member.name));
  return rows.map(toMemberWithContact);
}

export async function findMember(
  db: Database,
  clusterId: string,
  id: string,
): Promise<MemberWithContact | undefined> {
  const [row] = await membersWithContact(db).where(and(eq(member.clusterId, clusterId), eq(member.id, id)));
  return row && toMemberWithContact(row);
}

/** Some members, in the order of their ids in the list. */
export async function listMembersOf(
  db: Database,
  clusterId: string,
  ids: readonly string[],
): Promise<readonly Member[]> {
  const rows = await membersWithContact(db).where(
    and(
      eq(member.clusterId, clusterId),
      sql`${member.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    ),
  );
  const byId = new Map(rows.map((row) => [row.id, toMemberWithContact(row).member]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** When members were changed last, by id. */
export async function listChangeTimes(
  db: Database,
  clusterId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: member.id, changedAt: member.changedAt })
    .from(member)
    .where(
      and(
        eq(member.clusterId, clusterId),
        sql`${member.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
      ),
    );
  return new Map(rows.map(({ id, changedAt }) => [id, changedAt]));
}

/** A member with its contacts as one text, for comparing. */
export function memberAsText(clusterId: string, id: string): SQL<string> {
  const own = rowsAsText(member, and(eq(member.clusterId, clusterId), eq(member.id, id)));
  const contacts = rowsAsText(contact, and(eq(contact.clusterId, clusterId), eq(contact.memberId, id)));
  return sql<string>`(${own} || ${contacts})`;
}

/** A member as it is written, its cells in the order of the statement: thousands of them are short. */
export type MemberCells = readonly [
  id: string,
  name: string,
  kind: Member['kind'],
  sizeClass: Member['sizeClass'],
  place: string,
  joinedOn: string,
  leftOn: string | null,
  leftReason: string | null,
  holding: string | null,
  tags: string,
  leftReasonCode: Member['leftReasonCode'],
  searchText: string,
  sortName: string,
];

/** Adds or replaces members, any number in one statement. A member of another cluster is left as it is. */
export function upsertMembers(
  db: Database,
  clusterId: string,
  changedAt: number,
  rows: JsonRows<MemberCells>,
) {
  return rawStatement(
    db,
    sql`
    INSERT INTO member (cluster_id, changed_at, id, name, kind, size_class, place, joined_on, left_on, left_reason,
                        holding, tags, left_reason_code, search_text, sort_name)
    SELECT ${clusterId}, ${changedAt}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
           value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12
    FROM json_each(${rows}) WHERE true
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, kind = excluded.kind, size_class = excluded.size_class, place = excluded.place,
      joined_on = excluded.joined_on, left_on = excluded.left_on, left_reason = excluded.left_reason,
      holding = excluded.holding, tags = excluded.tags, left_reason_code = excluded.left_reason_code,
      search_text = excluded.search_text, sort_name = excluded.sort_name, changed_at = excluded.changed_at
    WHERE member.cluster_id = excluded.cluster_id`,
  );
}

/** Members among these that stand in the frame of a wave, which is never changed. */
export async function listMembersInFrames(
  db: Database,
  clusterId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ id: frameMember.memberId })
    .from(frameMember)
    .where(
      and(
        eq(frameMember.clusterId, clusterId),
        sql`${frameMember.memberId} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** Removes members that were added by mistake, with their contacts and dated facts. */
export function removeMembers(db: Database, clusterId: string, ids: readonly string[]) {
  const listed = JSON.stringify(ids);
  return [
    rawStatement(
      db,
      sql`DELETE FROM contact
          WHERE cluster_id = ${clusterId} AND member_id IN (SELECT value FROM json_each(${listed}))`,
    ),
    rawStatement(
      db,
      sql`DELETE FROM member_fact
          WHERE cluster_id = ${clusterId} AND member_id IN (SELECT value FROM json_each(${listed}))`,
    ),
    rawStatement(
      db,
      sql`DELETE FROM member
          WHERE cluster_id = ${clusterId} AND id IN (SELECT value FROM json_each(${listed}))`,
    ),
  ] as const;
}

/** Lets a search find a member by more words, until its whole text is written anew when it is saved. */
export function addSearchText(db: Database, clusterId: string, memberId: string, text: string) {
  return db
    .update(member)
    .set({ searchText: sql`${member.searchText} || ' ' || ${text}` })
    .where(and(eq(member.clusterId, clusterId), eq(member.id, memberId)));
}
