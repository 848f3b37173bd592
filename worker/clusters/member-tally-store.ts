import { eq, isNull, lte, or, sql } from 'drizzle-orm';
import { cluster } from '../../schema/tables/cluster.ts';
import { memberTally } from '../../schema/tables/member.ts';
import { cleanTags } from '../core/register/clean-tags.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';
import { listMembers } from './member-store.ts';

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
