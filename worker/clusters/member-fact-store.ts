import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { memberFact } from '../../schema/tables/member.ts';
import type { MemberFact } from '../core/register/fact-on.ts';
import type { Database } from '../platform/database.ts';
import type { JsonRows } from '../platform/json-portions.ts';
import { rawStatement } from '../platform/raw-statement.ts';

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

/** Dated facts of a member as they are written. */
export type FactRows = readonly [
  memberId: string,
  facts: readonly (readonly [fact: MemberFact['fact'], value: string, validFrom: string])[],
];

export interface Recording {
  /** Random; the ids of its facts are made of it. */
  readonly id: string;
  readonly recordedAt: number;
  readonly recordedBy: string;
}

/** Adds dated facts, any number in one statement. */
export function insertFacts(
  db: Database,
  clusterId: string,
  { id, recordedAt, recordedBy }: Recording,
  rows: JsonRows<FactRows>,
) {
  return rawStatement(
    db,
    sql`
    INSERT INTO member_fact (id, cluster_id, member_id, fact, value, valid_from, recorded_at, recorded_by)
    SELECT ${id} || '-' || member.key || '-' || fact.key, ${clusterId}, member.value ->> 0, fact.value ->> 0,
           fact.value ->> 1, fact.value ->> 2, ${recordedAt}, ${recordedBy}
    FROM json_each(${rows}) AS member, json_each(member.value, '$[1]') AS fact`,
  );
}

/** Takes back what was recorded of some members at one instant: of an import that is undone. */
export function deleteFactsRecordedAt(
  db: Database,
  clusterId: string,
  memberIds: readonly string[],
  at: number,
) {
  return rawStatement(
    db,
    sql`DELETE FROM member_fact
        WHERE cluster_id = ${clusterId} AND recorded_at = ${at}
          AND member_id IN (SELECT value FROM json_each(${JSON.stringify(memberIds)}))`,
  );
}

/** Members among these of whom something was recorded after an instant. */
export async function listMembersWithLaterFacts(
  db: Database,
  clusterId: string,
  memberIds: readonly string[],
  at: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ id: memberFact.memberId })
    .from(memberFact)
    .where(
      and(
        eq(memberFact.clusterId, clusterId),
        gt(memberFact.recordedAt, at),
        sql`${memberFact.memberId} IN (SELECT value FROM json_each(${JSON.stringify(memberIds)}))`,
      ),
    );
  return rows.map(({ id }) => id);
}
