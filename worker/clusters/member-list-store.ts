import { and, asc, desc, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { member, memberBySize } from '../../schema/tables/member.ts';
import type { Database } from '../platform/database.ts';
import type { MemberCursor, MemberListQuery, MemberSort, MemberStatus } from './member-list-query.ts';
import type { Member } from './member-store.ts';

/** A member as the list shows it. */
export type ListedMember = Pick<
  Member,
  'id' | 'name' | 'kind' | 'sizeClass' | 'place' | 'joinedOn' | 'leftOn' | 'tags'
> & {
  readonly sortName: string;
  readonly sizeOrder: string;
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
          sizeOrder: sql<string>`${memberBySize}`.as('size_order'),
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
  size: { column: memberBySize, key: 'sizeOrder', newestFirst: false },
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
  // SQLite finds the place of a pair in an index over columns only.
  const place = sort === 'size' ? sql`${column} >= ${after.value} AND ` : sql``;
  return newestFirst
    ? sql`(${column}, ${member.id}) < (${after.value}, ${after.id})`
    : sql`${place}(${column}, ${member.id}) > (${after.value}, ${after.id})`;
}
