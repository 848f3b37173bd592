import { and, asc, desc, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { cluster } from '../../schema/tables/cluster.ts';
import { contact, member, memberFact, memberTally } from '../../schema/tables/member.ts';
import { frameMember } from '../../schema/tables/wave.ts';
import { cleanTags } from '../core/register/clean-tags.ts';
import type { MemberFact } from '../core/register/fact-on.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';
import type { MemberCursor, MemberListQuery, MemberSort, MemberStatus } from './member-list-query.ts';

type MemberRow = typeof member.$inferSelect;
export type Contact = typeof contact.$inferSelect;

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

/** A member as the list shows it. */
export type ListedMember = Pick<
  Member,
  'id' | 'name' | 'kind' | 'sizeClass' | 'place' | 'joinedOn' | 'leftOn' | 'tags'
> & {
  readonly sortName: string;
  /** Who answers; null where nobody does. */
  readonly contact: { readonly name: string; readonly optedOut: boolean } | null;
};

/** One page of a list, by key: the cost is that of the page, however long the list. */
export async function listMembersPage(
  db: Database,
  clusterId: string,
  query: MemberListQuery,
  today: string,
  limit: number,
): Promise<readonly ListedMember[]> {
  const { column, newestFirst } = orders[query.sort];
  const direction = newestFirst ? desc : asc;
  const pages = await Promise.all(
    statusConditions(query.status, today).map((status) =>
      db
        .select({
          id: member.id,
          name: member.name,
          sortName: member.sortName,
          kind: member.kind,
          sizeClass: member.sizeClass,
          place: member.place,
          joinedOn: member.joinedOn,
          leftOn: member.leftOn,
          tags: member.tags,
          answeringName: member.answeringName,
          answeringOptedOut: member.answeringOptedOut,
        })
        .from(member)
        .where(and(eq(member.clusterId, clusterId), status, ...filtersOf(query), afterCursor(query)))
        .orderBy(direction(column), direction(member.id))
        .limit(limit),
    ),
  );
  const members = pages.flat().map(({ tags, answeringName, answeringOptedOut, ...facts }) => ({
    ...facts,
    // Written by this store from a list of texts.
    tags: JSON.parse(tags) as readonly string[],
    contact: answeringName === null ? null : { name: answeringName, optedOut: answeringOptedOut },
  }));
  return members.toSorted(inOrder(query.sort)).slice(0, limit);
}

const orders = {
  name: { column: member.sortName, key: 'sortName', newestFirst: false },
  joinedNewest: { column: member.joinedOn, key: 'joinedOn', newestFirst: true },
  joinedOldest: { column: member.joinedOn, key: 'joinedOn', newestFirst: false },
} as const;

/** Where the page after a member begins. */
export function cursorOf(listed: ListedMember, sort: MemberSort): MemberCursor {
  return { value: listed[orders[sort].key], id: listed.id };
}

function inOrder(sort: MemberSort) {
  const sign = orders[sort].newestFirst ? -1 : 1;
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return (a: ListedMember, b: ListedMember): number => {
    const [first, second] = [cursorOf(a, sort), cursorOf(b, sort)];
    return sign * (compare(first.value, second.value) || compare(first.id, second.id));
  };
}

/**
 * Which rows have a status. Members of today are looked up in two parts, each in the order of an index: those who
 * stay, and the few whose day of leaving is known and still to come.
 */
function statusConditions(status: MemberStatus, today: string): readonly (SQL | undefined)[] {
  if (status === 'all') return [undefined];
  if (status === 'former') return [lte(member.leftOn, today)];
  return [isNull(member.leftOn), gt(member.leftOn, today)];
}

/** How many members a list has; it looks at every member of the cluster. */
export function countMembers(
  db: Database,
  clusterId: string,
  query: MemberListQuery,
  today: string,
): Promise<number> {
  const status = or(...statusConditions(query.status, today));
  return db.$count(member, and(eq(member.clusterId, clusterId), status, ...filtersOf(query)));
}

function filtersOf({ words, kind, sizeClass, tag }: MemberListQuery): (SQL | undefined)[] {
  return [
    kind === null ? undefined : eq(member.kind, kind),
    sizeClass === null ? undefined : eq(member.sizeClass, sizeClass),
    tag === null ? undefined : sql`EXISTS (SELECT 1 FROM json_each(${member.tags}) WHERE value = ${tag})`,
    // Not LIKE: its patterns end at 50 bytes, and % in a name is a letter like any other.
    ...words.map((word) => sql`instr(${member.searchText}, ${word}) > 0`),
  ];
}

function afterCursor({ after, sort }: MemberListQuery): SQL | undefined {
  if (after === null) return undefined;
  const { column, newestFirst } = orders[sort];
  return newestFirst
    ? sql`(${column}, ${member.id}) < (${after.value}, ${after.id})`
    : sql`(${column}, ${member.id}) > (${after.value}, ${after.id})`;
}

export interface MemberTally {
  readonly current: number;
  readonly former: number;
  /** Members of today without a contact who answers. */
  readonly withoutContact: number;
  /** Every tag that a member has, in alphabetical order. */
  readonly tags: readonly string[];
}

/** How many members a cluster has today: as counted with the last change, unless somebody has joined or left since. */
export async function tallyMembers(db: Database, clusterId: string, today: string): Promise<MemberTally> {
  const [known] = await db.select().from(memberTally).where(eq(memberTally.clusterId, clusterId));
  if (known !== undefined && (known.goodUntil === null || today < known.goodUntil))
    // Written by saveTally from a list of texts.
    return { ...known, tags: JSON.parse(known.tags) as readonly string[] };
  const members = await listMembers(db, clusterId);
  const current = members.filter(({ member: { leftOn } }) => leftOn === null || leftOn > today);
  return {
    current: current.length,
    former: members.length - current.length,
    withoutContact: current.filter(({ contact: answers }) => answers === null).length,
    tags: cleanTags(members.flatMap(({ member: { tags } }) => tags)),
  };
}

/** Clusters whose members are not counted, or were before somebody's day of leaving came. */
export async function listStaleTallies(
  db: Database,
  today: string,
  limit: number,
): Promise<readonly string[]> {
  const found = await db
    .select({ id: cluster.id })
    .from(cluster)
    .leftJoin(memberTally, eq(memberTally.clusterId, cluster.id))
    .where(or(isNull(memberTally.clusterId), lte(memberTally.goodUntil, today)))
    .limit(limit);
  return found.map(({ id }) => id);
}

/** The count of members does not hold any more: begins a batch that ends with `saveTally`. */
export function forgetTally(db: Database, clusterId: string) {
  return db.delete(memberTally).where(eq(memberTally.clusterId, clusterId));
}

/** Counts the members of a cluster once more, after the statements before it in the batch. */
export function saveTally(db: Database, clusterId: string, today: string) {
  return rawStatement(
    db,
    sql`
    INSERT INTO member_tally (cluster_id, good_until, current, former, without_contact, tags)
    SELECT ${clusterId},
           min(CASE WHEN m.left_on > ${today} THEN m.left_on END),
           coalesce(sum(m.left_on IS NULL OR m.left_on > ${today}), 0),
           coalesce(sum(m.left_on <= ${today}), 0),
           coalesce(sum(c.id IS NULL AND (m.left_on IS NULL OR m.left_on > ${today})), 0),
           (SELECT json_group_array(value) FROM (SELECT DISTINCT t.value FROM member o, json_each(o.tags) t
                                                 WHERE o.cluster_id = ${clusterId} ORDER BY t.value COLLATE NOCASE))
    FROM member m LEFT JOIN contact c ON c.member_id = m.id AND c.role = 'answers'
    WHERE m.cluster_id = ${clusterId}`,
  );
}

/** Every contact of a member, whoever answers first. */
export function listContacts(db: Database, clusterId: string, memberId: string): Promise<Contact[]> {
  return db
    .select()
    .from(contact)
    .where(and(eq(contact.clusterId, clusterId), eq(contact.memberId, memberId)))
    .orderBy(sql`${contact.role} <> 'answers'`, asc(contact.lastName), asc(contact.id));
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

export type MemberFactRow = MemberFact & { readonly memberId: string; readonly recordedBy: string };

/** The dated facts of one member or of all, oldest first. */
export function listFacts(db: Database, clusterId: string, memberId?: string): Promise<MemberFactRow[]> {
  return db
    .select({
      memberId: memberFact.memberId,
      fact: memberFact.fact,
      value: memberFact.value,
      validFrom: memberFact.validFrom,
      recordedAt: memberFact.recordedAt,
      recordedBy: memberFact.recordedBy,
    })
    .from(memberFact)
    .where(
      and(
        eq(memberFact.clusterId, clusterId),
        memberId === undefined ? undefined : eq(memberFact.memberId, memberId),
      ),
    )
    .orderBy(asc(memberFact.validFrom), asc(memberFact.recordedAt));
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

/** A member as it is written. */
export type MemberToSave = Member & Pick<MemberRow, 'searchText' | 'sortName' | 'changedAt'>;

/** Adds or replaces members, any number in one statement. A member of another cluster is left as it is. */
export function upsertMembers(db: Database, rows: readonly MemberToSave[]) {
  return rawStatement(
    db,
    sql`
    INSERT INTO member (id, cluster_id, name, kind, size_class, place, joined_on, left_on, left_reason, holding, tags,
                        left_reason_code, search_text, sort_name, changed_at)
    SELECT value ->> 'id', value ->> 'clusterId', value ->> 'name', value ->> 'kind', value ->> 'sizeClass',
           value ->> 'place', value ->> 'joinedOn', value ->> 'leftOn', value ->> 'leftReason', value ->> 'holding',
           value -> 'tags', value ->> 'leftReasonCode', value ->> 'searchText', value ->> 'sortName', value ->> 'changedAt'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, kind = excluded.kind, size_class = excluded.size_class, place = excluded.place,
      joined_on = excluded.joined_on, left_on = excluded.left_on, left_reason = excluded.left_reason,
      holding = excluded.holding, tags = excluded.tags, left_reason_code = excluded.left_reason_code,
      search_text = excluded.search_text, sort_name = excluded.sort_name, changed_at = excluded.changed_at
    WHERE member.cluster_id = excluded.cluster_id`,
  );
}

/** Adds or replaces contacts, any number in one statement. */
export function upsertContacts(db: Database, rows: readonly Contact[]) {
  return rawStatement(
    db,
    sql`
    INSERT INTO contact (id, cluster_id, member_id, first_name, last_name, email, locale, opted_out, role)
    SELECT value ->> 'id', value ->> 'clusterId', value ->> 'memberId', value ->> 'firstName', value ->> 'lastName',
           value ->> 'email', value ->> 'locale', value ->> 'optedOut', value ->> 'role'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT (id) DO UPDATE SET
      first_name = excluded.first_name, last_name = excluded.last_name, email = excluded.email,
      locale = excluded.locale, opted_out = excluded.opted_out, role = excluded.role
    WHERE contact.cluster_id = excluded.cluster_id AND contact.member_id = excluded.member_id`,
  );
}

export interface FactToInsert extends MemberFact {
  readonly id: string;
  readonly memberId: string;
  readonly recordedBy: string;
}

export function insertFacts(db: Database, clusterId: string, rows: readonly FactToInsert[]) {
  return rawStatement(
    db,
    sql`
    INSERT INTO member_fact (id, cluster_id, member_id, fact, value, valid_from, recorded_at, recorded_by)
    SELECT value ->> 'id', ${clusterId}, value ->> 'memberId', value ->> 'fact', value ->> 'value',
           value ->> 'validFrom', value ->> 'recordedAt', value ->> 'recordedBy'
    FROM json_each(${JSON.stringify(rows)})`,
  );
}

/** Takes contacts away; the one who answers cannot be among them while the member has one. */
export function deleteContacts(db: Database, clusterId: string, ids: readonly string[]) {
  return db
    .delete(contact)
    .where(
      and(
        eq(contact.clusterId, clusterId),
        sql`${contact.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
      ),
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

export function optOutContact(db: Database, clusterId: string, contactId: string) {
  return db
    .update(contact)
    .set({ optedOut: true })
    .where(and(eq(contact.clusterId, clusterId), eq(contact.id, contactId)));
}

/** Lets a search find a member by more words, until its whole text is written anew when it is saved. */
export function addSearchText(db: Database, clusterId: string, memberId: string, text: string) {
  return db
    .update(member)
    .set({ searchText: sql`${member.searchText} || ' ' || ${text}` })
    .where(and(eq(member.clusterId, clusterId), eq(member.id, memberId)));
}
