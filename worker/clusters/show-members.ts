import type { Authorized } from '../access/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import { isFiltered, writeCursor, type MemberListQuery } from './member-list-query.ts';
import { countMembers, cursorOf, listMembersPage, type ListedMember } from './member-list-store.ts';
import { tallyMembers, type MemberTally } from './member-tally-store.ts';

/** Members on one page: with who is looking and the tally they stay below sixty rows read. */
export const membersOfAPage = 45;

export interface ShownMembers {
  readonly members: readonly ListedMember[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
  readonly tally: MemberTally;
  /** How many the search found; null where nothing was looked for. */
  readonly found: number | null;
}

/** One page of the register, with what stands above it. */
export async function showMembers(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { clusterId }: Authorized<'view'>,
  query: MemberListQuery,
  limit: number = membersOfAPage,
): Promise<ShownMembers> {
  const today = dayInBerlin(now());
  const [rows, tally, found] = await Promise.all([
    listMembersPage(db, clusterId, query, today, limit + 1),
    tallyMembers(db, clusterId, today),
    isFiltered(query) ? countMembers(db, clusterId, query, today) : null,
  ]);
  const members = rows.slice(0, limit);
  const last = members.at(-1);
  const more = rows.length > members.length && last !== undefined;
  return {
    members,
    next: more ? writeCursor(cursorOf(last, query.sort)) : null,
    tally,
    found,
  };
}
